// calls.mjs — every call that the page makes: the shortest way to it, and how one knows that all went well.
//
// before     what is done while nothing is wrong
// reach      what makes the page send the call, with the fault on it
// again      what the page offers in a visit once the fault is gone, besides “Try Again”
// wayIn      what it offers outside of one, if not the form
// isDone     whether what was wanted has come about
// says       what is said of a fault, in place of the fault's own sentence; null where the page goes on without a word…
// isFine     …which is then so; isDone() unless given
// typed      what must not be lost: [name of a field, its text]
// isMeant    which of the requests with this method and path

import { faults } from './faults.mjs';
import * as page from './page.mjs';

const seconds = (number) => number * 1000;
const loggedInUser = { method: 'GET', path: '/users/loggedInUser', bears: true };
const tokens = '/users/security/token';

const theName = [['Token name', 'nightly']];

const hasForm = (it) => it.has('button', 'Login');
const silent = { says: () => null };
const opening = { reach: page.open, isFine: hasForm, isDone: page.isIn };
const signingIn = {
    before: page.typeCredentials, reach: page.pressing('Login'), isDone: page.isIn, typed: [['Username or Email', 'jane.doe@example.org']],
};

const onTheWay = /Something between this page and OpenMetadata rejected the request/;
const gateways = faults['401 of a gateway'];
const atLogin = (fault) => [faults['413'], faults['404']].includes(fault) ? onTheWay : fault.says;

const timedOut = /Your session has timed out/;
const inVisit = (fault) => fault.status === 401 && fault !== gateways && !fault.isLasting ? timedOut : fault.says;
// Whether anything has come of it is not known, but where it was refused.
const ofCreate = (fault) => {
    if (fault.status) return inVisit(fault);
    return fault.isDone ? null : /answer was lost, and “nightly” is not in your list/;
};
const ofList = (fault) => fault === faults['malformed JSON'] ? /arrived incomplete/ : inVisit(fault);
// The list tells that it was done.
const ofRevoke = (fault) => fault.isDone ? null : ofList(fault);
const because = (start, { says }) => new RegExp(`${start}.*(${says.source})`);
const notSaid = 'did not say whether it accepts the token';
const bearsTheirs = (it, { headers }) => headers.Authorization === `Bearer ${it.token}`;

const isForGood = (fault) => fault !== gateways && [401, 403, 404, 409, 413].includes(fault.status);
const keepsTrying = /could not be renewed. This page will keep trying/;
// A session of five minutes is renewed after four.
const renewing = {
    options: { accessTokenSeconds: 300 }, reach: (it) => it.clock.pass(seconds(60)), again: page.makeOne,
    says: (fault) => isForGood(fault) ? null : keepsTrying, isFine: page.isIn, isDone: page.hasOne,
};
const beforeRenewal = (enter) => (it) => enter(it).then(() => it.clock.pass(seconds(200)));

export const calls = {
    'sign-in method': { ...opening, method: 'GET', path: '/system/config/auth' },
    'version': { ...opening, ...silent, method: 'GET', path: '/system/version' },
    'theme': { ...opening, ...silent, method: 'GET', path: '/system/config/customUiThemePreference' },
    'cookie session': {
        ...opening, ...silent, method: 'GET', path: '/auth/refresh', deadline: seconds(5),
        before: (it) => it.network.openHostSession(), wayIn: page.pressing('Use my OpenMetadata session'),
    },
    'login': { ...signingIn, method: 'POST', path: '/users/login', says: atLogin },
    'logged-in user': { ...signingIn, ...loggedInUser },
    'list': { ...signingIn, method: 'GET', path: tokens, bears: true, says: ofList, isDone: page.hasList },
    'create': {
        method: 'PUT', path: tokens, bears: true, typed: theName, says: ofCreate,
        before: page.typeName, reach: page.pressing('Generate'), again: page.makeOne,
        isDone: (it) => it.has('dialog', 'Copy your token') && page.hasOne(it),
    },
    'list after a lost create': {
        method: 'GET', path: tokens, bears: true, typed: theName,
        before: async (it) => {
            await page.typeName(it);
            it.network.befall(({ method }) => method === 'PUT', faults['reset before the answer'].answer);
        },
        reach: page.pressing('Generate'), again: page.makeOne, isDone: page.hasOne,
        says: (fault) => fault.status === 401 ? inVisit(fault) : /answer was lost, so “nightly” may or may not have been created/,
    },
    'revoke': {
        method: 'PUT', path: `${tokens}/revoke`, bears: true, says: ofRevoke,
        before: page.askToRevoke, reach: page.revoke, again: page.revokeAgain, isDone: page.hasNone,
    },
    'refresh': { ...renewing, method: 'POST', path: '/users/refresh', before: beforeRenewal(page.enter) },
    'refresh after a pause': {
        ...renewing, method: 'POST', path: '/users/refresh', typed: theName,
        before: (it) => page.typeName(it).then(() => it.clock.sleep(seconds(400))), reach: page.pressing('Generate'),
        says: (fault) => isForGood(fault) ? timedOut : keepsTrying,
    },
    'cookie renewal': { ...renewing, method: 'GET', path: '/auth/refresh', before: beforeRenewal(page.comeByCookie) },
    'user after a renewal': { ...renewing, ...loggedInUser, before: beforeRenewal(page.enter) },
    'logout': {
        ...silent, method: 'POST', path: '/users/logout', bears: true, isFine: hasForm, isDone: page.isIn,
        before: (it) => page.enter(it).then(() => it.pressButton('Jane Doe')), reach: (it) => it.press('menuitem', 'Logout'),
    },
    'jwks': {
        method: 'GET', path: '/system/config/jwks', says: () => /did not provide its keys/, before: page.askForDetails,
        reach: page.pressing('Check now'), again: page.pressing('Check now'), isDone: (it) => it.says(/Signature verified/),
    },
    'check': {
        ...loggedInUser, isMeant: bearsTheirs, before: page.askForDetails, reach: page.pressing('Check now'), again: page.pressing('Check now'),
        says: (fault) => because(fault.isOfBearer && !fault.isUnheard ? 'The server rejects it' : notSaid, fault),
        isDone: (it) => it.says(/The server accepts it. It acts as Jane Doe/),
    },
    'proof': {
        ...loggedInUser, isMeant: bearsTheirs, before: page.askToRevoke, reach: page.revoke, again: page.pressing('Check now whether nightly has stopped working'),
        says: (fault) => fault.status === 401 && fault !== gateways ? fault.proves ?? onTheWay : because(notSaid, fault),
        isDone: (it) => it.says(/Rejected. This page will check again|Confirmed: the server rejects it/),
    },
};
