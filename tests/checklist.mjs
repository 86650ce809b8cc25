// checklist.mjs — which test proves each statement of the accessibility and security checklists, and whether it ran and passed.
//
//   node tests/checklist.mjs RESULTS      RESULTS as tests/run leaves it: <suite>.xml (JUnit)
//
// A line for each proof of a statement. Exit code 1 if the test of one did not pass, or is not there.
// Source   WCAG 2.2 A and AA (A1 to A40), what a canvas needs besides (A41 to A45), ARIA Authoring Practices (P1 to P25);
//          OWASP ASVS 5.0 and its cheat sheets for sessions and storage (S1 to S8), delivery (S22 to S28), embedding (S29 to S35).

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const tree = ['e2e', 'Chromium’s accessibility tree is the program’s, in every view'];
const sequence = ['sanitize', 'IsReadInTheOrderInWhichItIsSeen'];
const keyboardJourney = ['e2e', 'from signing in to revoking without a pointer'];
const axe = ['e2e', 'axe finds nothing on'];

// What a test of that suite whose name contains the words proves, or several do; or what was looked at by hand.
const kProofs = {
    A1: tree,
    A2: tree,
    A3: sequence,
    A4: ['e2e', 'the views on landscape-dark'],
    A5: ['e2e', 'password managers know the fields, and keep off the others'],
    A6: 'Looked at without colour (forced-dark pictures): status is a word and a dot, the chosen tile has a thicker line, the chosen tab one below it.',
    A7: ['sanitize', 'HasLegibleText'],
    A8: ['e2e', 'at 200 % the text layer is where the glyphs are'],
    A9: ['e2e', 'the reader’s font and size are taken'],
    A10: ['sanitize', 'IsNoWiderThanTheWindow'],
    A11: ['sanitize', 'ShowsFieldsAndWhereTheFocusIsAndWhatIsChosen'],
    A12: ['e2e', 'nothing is lost with wider spacing'],
    A13: ['sanitize', 'TheTooltip.IsThereWhileThePointerIsOnTheButtonOrOnTheTooltip'],
    A14: keyboardJourney,
    A15: ['e2e', 'Tab leads into a frame, through it and out of it, both ways'],
    A16: ['e2e', 'no key does anything by itself, and no focus does'],
    A17: [['sanitize', 'ANewToken.HidesAgainByItselfAndSaysSo'], ['sanitize', 'RevokingAToken.GivesAMomentToThinkBetterOfItAndThenAsksTheServerOnce'], ['sanitize', 'RevokingAToken.CanBeHurried']],
    A18: ['e2e', 'thirty idle seconds of each view cost no frame'],
    A19: 'Looked at the transitions: each runs once, in one direction, in at most 150 ms; nothing repeats but the ring of a button under way, once a second.',
    A20: ['sanitize', 'TheSkipLink.IsTheFirstStopAndLeadsToTheContent'],
    A21: ['e2e', 'each view has its own address and title, and none of them a secret'],
    A22: ['sanitize', 'TheFocus.GoesToTheHeadingWhenItsRowVanishes'],
    A23: ['sanitize', 'HasALabelForEachFieldThatNamesIt'],
    A24: ['e2e', 'a ring shows where the focus is'],
    A25: ['sanitize', 'ANotice.KeepsOffWhatHasTheFocus'],
    A26: ['e2e', 'a press that slides off a button does nothing'],
    A27: ['sanitize', 'HasANameForEachControlThatContainsWhatIsDrawnOnIt'],
    A28: 'Looked through the controls: none is dragged.',
    A29: ['sanitize', 'HasTargetsThatAreEasyToHit'],
    A30: axe,
    A31: ['e2e', 'no key does anything by itself, and no focus does'],
    A32: ['sanitize', 'IsAtTheEndOfEveryViewAndLeadsToHelp'],
    A33: ['e2e', 'what is wrong with a field is said with it, and how to mend it'],
    A34: ['sanitize', 'TheGenerateDialog.OffersTheSixLifetimesAndSaysWhenEachEnds'],
    A35: ['sanitize', 'TheRevokeDialog.StartsAtTheChoiceThatHarmsNothing'],
    A36: [['sanitize', 'ARotation.GoesOnAfterAReload'], ['sanitize', 'RotatingAToken.GoesStepByStep']],
    A37: ['e2e', 'a password manager fills both fields'],
    A38: tree,
    A39: ['sanitize', 'HasARegionForEachKindOfMessageThatIsKnownBeforeItSpeaks'],
    A40: ['e2e', 'if the elements are gone the canvas traps nobody'],
    A41: ['e2e', 'the elements lie on what is drawn, wherever the page is scrolled and however large it is'],
    A42: ['e2e', 'a name is composed with an input method, and Enter ends the composition only'],
    A43: [['e2e', 'the page follows what the system prefers, as it changes'], ['e2e', 'where nothing is to move, a hover takes one frame']],
    A44: ['e2e', 'the element that has the focus is never made anew'],
    A45: 'No screen reader runs where the tests do: the trees of three engines were read instead, by axe and by role and name. NVDA, VoiceOver and TalkBack are still to be tried.',
    P1: ['sanitize', 'JoinsTheChosenTabAndItsPanel'],
    P2: ['e2e', 'arrows move among the tabs and show their panels, and the list is one stop'],
    P3: 'The list is asked for at sign-in, whichever tab is open, so that its panel shows at once.',
    P4: ['e2e', 'arrows move among the tabs and show their panels, and the list is one stop'],
    P5: ['sanitize', 'ADialog.PutsTheRestOfThePageOutOfReach'],
    P6: ['e2e', 'Tab stays within an open dialog, and Escape leads back to what opened it'],
    P7: ['sanitize', 'TheNewTokenDialog.ReturnsTheFocusToTheRowOfTheNewToken'],
    P8: ['sanitize', 'TheRevokeDialog.StartsAtTheChoiceThatHarmsNothing'],
    P9: ['sanitize', 'TheNewTokenDialog.StartsAtItsTitleAndIsNotDescribed'],
    P10: ['sanitize', 'TheRevokeDialog.IsDescribedByWhatStopsWorking'],
    P11: tree,
    P12: ['e2e', 'arrows choose among the lifetimes and wrap, and the group is one stop'],
    P13: 'There is no listbox: the radio group serves small screens too.',
    P14: 'aria-activedescendant is not used: the focus is on the element itself.',
    P15: [['sanitize', 'TheTokenTable.SaysByWhichColumnItIsSortedAndWhichWay'], ['sanitize', 'TheTokenTable.SaysThatTheNewestComeFirst'], ['sanitize', 'TheTokenTable.SaysHowManyTokensThereAre']],
    P16: 'The list is a table, not a grid: each button is a stop of its own.',
    P17: [['sanitize', 'ALongTable.HasTheRowsAroundTheWindowInTheTreeAndSaysHowManyThereAre'], ['e2e', 'a list of ten thousand is in the page as far as it is seen, and says how long it is']],
    P18: ['sanitize', 'TheTokenTable.ReportsWhichTokenTheUserWantsGone'],
    P19: ['sanitize', 'TheTokenTable.ReportsWhichTokenTheUserWantsGone'],
    P20: ['e2e', 'the menu opens, moves and closes with keys, and gives the focus back'],
    P21: ['sanitize', 'ANotice.OfAFailureStaysUntilItIsClosed'],
    P22: ['sanitize', 'ANotice.IsAnnouncedInARegionThatWasThereBefore'],
    P23: ['sanitize', 'CopyingAToken.UnsaysWhatWasSaidOfTheLastCopy'],
    P24: ['sanitize', 'TheTokenTable.CountsDownOutsideOfTheRegionsThatSpeak'],
    P25: ['sanitize', 'TheNewTokenDialog.ShowsNoPartOfTheTokenUntilAsked'],
    S1: ['e2e', 'nothing that grants access is ever stored or put into the address'],
    S2: [['e2e', 'nothing that grants access is ever stored or put into the address'], ['e2e', 'signed in to the host of']],
    S3: [['e2e', 'after the logout no token is in the memory, the DOM, any storage or the history'], ['e2e', 'a logout works where there is no network'], ['e2e', 'a session that was offered during a visit is not there after its logout'], ['sanitize', 'ALogout.IsNotTriedAThirdTimeAndNothingOfTheSessionIsKept']],
    S4: ['e2e', 'the menu opens, moves and closes with keys, and gives the focus back'],
    S5: [['e2e', 'a logout leads to the sign-in page, and Back shows nothing of the visit'], ['sanitize', 'TheHostsSession.']],
    S6: ['sanitize', 'AnIdleVisit.'],
    S7: ['e2e', 'no answer with a token in it is kept by the browser'],
    S8: [['sanitize', 'TheNewTokenDialog.ShowsNoPartOfTheTokenUntilAsked'], ['e2e', 'the token is on the page only while it is shown']],
    S10: ['sanitize', 'TheSignInPage.SaysThatPlainHttpCanBeRead'],
    S17: ['sanitize', 'TheEndOfAToken.IsReadFromTheRowOrElseFromItsJwt'],
    S22: [['hosting', 'behind nginx at'], ['hosting', 'behind caddy at'], ['hosting', 'with the project'], ['server', 'may load nothing but its own files, and be framed by its own origin only']],
    S23: [['hosting', 'sends each file with its type, its policies, and for as long as it lasts'], ['e2e', 'a page of another origin that is not listed cannot show it']],
    S24: ['hosting', 'sends each file with its type, its policies, and for as long as it lasts'],
    S25: ['server', 'may load nothing but its own files, and be framed by its own origin only'],
    S26: ['e2e', 'names that look like markup or formats are shown as text'],
    S27: 'README, "Put it beside your OpenMetadata": says that pages of one origin can read each other’s storage.',
    S28: 'There are none; connect-src is the page’s own origin.',
    S29: [['e2e', 'what is not in the protocol is ignored, from whomever it comes'], ['e2e', 'a listed page that is itself in a page that is not proves nothing'], ['e2e', 'where the header is missing it shows nothing']],
    S30: 'Looked through web/ and shell/: one message goes to a window, with the exact origin of the address in it; all others go over the channel that came with it.',
    S31: ['e2e', 'in the host’s own page one is signed in, and the page hears of tokens by id and name alone'],
    S32: [['e2e', 'a page of another origin that is listed may show it, hands its session over'], ['e2e', 'a token in the address that this page did not ask for is not taken'], ['sanitize', 'Looking.BeginsTheVisitOnlyWhenTheServerHasSaidWhoseTheSessionIs'], ['sanitize', 'ARenewedSession.']],
    S33: ['e2e', 'where the header is missing it shows nothing of anybody’s and offers to open by itself'],
    S34: [['e2e', 'in a frame a press that comes too soon after a dialog has opened does nothing'], ['sanitize', 'InAFrame.'], ['sanitize', 'ADialogThatALinkHasOpened.']],
    S35: ['e2e', 'the frame has a title, the clipboard, and no more rights than it needs'],
    S42: ['sanitize', 'WhateverRevealsAToken.'],
    S45: [['sanitize', 'RevokingAToken.IsNotClaimedWhenTheServerStillListsIt'], ['sanitize', 'TheProofOfDeath.']],
    S52: [['sanitize', 'WhatWasChosen.'], ['sanitize', 'ADialogAboutAToken.']],
};

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

function attributeOf(test, name)
{
    const text = new RegExp(`\\b${name}="([^"]*)"`).exec(test)?.[1] ?? '';
    return text.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity);
}

// The tests of a suite: name and whether it passed.
function testsOf(results, suite)
{
    const report = join(results, `${suite}.xml`);
    if (!existsSync(report)) return [];
    return readFileSync(report, 'utf8').split(/<test(?:case|suite)\b/).slice(1).map((test) => ({
        name: ['classname', 'name'].map((part) => attributeOf(test, part)).join('.'),
        hasPassed: !/<(failure|error|skipped)\b/.test(test),
    }));
}

const [results] = process.argv.slice(2);
const suites = Object.fromEntries(['sanitize', 'server', 'e2e', 'hosting', 'engines'].map((suite) => [suite, testsOf(results, suite)]));
for (const [statement, proof] of Object.entries(kProofs)) {
    if (typeof proof === 'string') {
        console.log(`${statement.padEnd(4)} by hand  ${proof}`);
        continue;
    }
    for (const [suite, words] of /** @type {[string, string][]} */ (Array.isArray(proof[0]) ? proof : [proof])) {
        const tests = suites[suite].filter(({ name }) => name.includes(words));
        const isProven = tests.length > 0 && tests.every(({ hasPassed }) => hasPassed);
        console.log(`${statement.padEnd(4)} ${isProven ? 'passed ' : tests.length ? 'FAILED ' : 'MISSING'}  ${suite}: ${words}`);
        if (!isProven) process.exitCode = 1;
    }
}
