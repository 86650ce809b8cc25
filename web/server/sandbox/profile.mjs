// profile.mjs — a user as the server shows it, and the few changes that a user may make to it.
//
// Source   UserResource.java, user.json; RFC 6902 for the changes.

import { malformed, notAdmin, Problem, unhandled } from './problem.mjs';

const optionalFields = {
    profile: ['profile'],
    roles: ['roles', 'inheritedRoles'],
    teams: ['teams'],
    follows: ['follows'],
    owns: ['owns'],
    domains: ['domains'],
    personas: ['personas'],
    defaultPersona: ['defaultPersona'],
    personaPreferences: ['personaPreferences'],
};
const alwaysShown = [
    'id', 'name', 'fullyQualifiedName', 'displayName', 'description', 'email', 'version', 'updatedAt', 'updatedBy', 'href',
    'isBot', 'isAdmin', 'deleted',
];
const times = ['lastLoginTime', 'lastActivityTime'];
const singular = ['profile', 'defaultPersona', ...times];
const changeable = ['displayName', 'description'];

// fields: the query's text, names separated by commas.
export function profileOf(account, fields, usersUrl, kind)
{
    const { user } = account;
    const whole = {
        ...user,
        fullyQualifiedName: user.name.includes('.') ? `"${user.name}"` : user.name,
        href: `${usersUrl}/${user.id}`,
    };
    const members = requested(fields, kind);
    const lists = members.filter((name) => !singular.includes(name)).map((name) => [name, whole[name] ?? []]);
    const values = [...alwaysShown, ...members].filter((name) => name in whole).map((name) => [name, whole[name]]);
    return { ...Object.fromEntries([...values, ...lists]), ...(kind.isBefore(2, 0) && oldMembers(user, members)) };
}

function oldMembers({ version }, members)
{
    return {
        allowImpersonation: false,
        incrementalChangeDescription: { fieldsAdded: [], fieldsUpdated: [], fieldsDeleted: [], previousVersion: version },
        personaPreferences: [],
        ...(members.includes('personas') && { inheritedPersonas: [] }),
    };
}

// Before 2.0 the times are there for who asks for everything, as the asterisk does.
function requested(fields = '', kind)
{
    const isOld = kind.isBefore(2, 0);
    if (isOld && fields === '*') return [...Object.values(optionalFields).flat(), ...times];
    const names = fields.replaceAll(' ', '').split(',').filter(Boolean);
    const members = names.flatMap((name) => {
        if (!Object.hasOwn(optionalFields, name)) throw new Problem(400, `Invalid field name ${name}`);
        return optionalFields[name];
    });
    return isOld ? members : [...members, ...times];
}

// operations: a JSON Patch. Nothing is changed unless all of it can be.
export function change(account, operations, caller, { kind, now })
{
    if (!Array.isArray(operations) || !operations.every((each) => typeof each?.path === 'string')) throw malformed();
    if ((account !== caller || operations.some(changesRights)) && !caller.isAdmin) throw notAdmin(caller);

    const changed = operations.reduce((user, operation) => applied(user, operation, kind), account.user);
    const version = Math.round(account.user.version * 10 + 1) / 10;
    account.user = { ...changed, version, updatedAt: now(), updatedBy: caller.name };
}

function changesRights({ path })
{
    return ['', '/isAdmin', '/isBot'].includes(path) || path.includes('/roles');
}

function applied(user, { op, path, value }, kind)
{
    const member = path.slice(1);
    if (!changeable.includes(member) || !['add', 'replace', 'remove'].includes(op)) throw malformed();
    if (op !== 'add' && user[member] === undefined) throw absent(member, kind);
    if (op !== 'remove' && typeof value !== 'string') throw malformed();

    const { [member]: before, ...others } = user;
    return op === 'remove' ? others : { ...others, [member]: value };
}

function absent(member, kind)
{
    return kind.isBefore(2, 0)
        ? unhandled(`Non-existing name/value pair in the object for key ${member}`)
        : new Problem(400, `There is no /${member}`);
}
