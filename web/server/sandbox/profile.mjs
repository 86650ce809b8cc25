// profile.mjs — a user as the server shows it, and the few changes that a user may make to it.
//
// Source   UserResource.java, user.json; RFC 6902 for the changes.

import { malformed, notAdmin, Problem } from './problem.mjs';

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
    'isBot', 'isAdmin', 'deleted', 'lastLoginTime', 'lastActivityTime',
];
const singular = ['profile', 'defaultPersona'];
const changeable = ['displayName', 'description'];

// fields: the query's text, names separated by commas.
export function profileOf(account, fields, usersUrl)
{
    const { user } = account;
    const whole = {
        ...user,
        fullyQualifiedName: user.name.includes('.') ? `"${user.name}"` : user.name,
        href: `${usersUrl}/${user.id}`,
    };
    const members = requested(fields);
    const lists = members.filter((name) => !singular.includes(name)).map((name) => [name, whole[name] ?? []]);
    const values = [...alwaysShown, ...members].filter((name) => name in whole).map((name) => [name, whole[name]]);
    return Object.fromEntries([...values, ...lists]);
}

function requested(fields = '')
{
    const names = fields.replaceAll(' ', '').split(',').filter(Boolean);
    return names.flatMap((name) => {
        if (!Object.hasOwn(optionalFields, name)) throw new Problem(400, `Invalid field name ${name}`);
        return optionalFields[name];
    });
}

// operations: a JSON Patch. Nothing is changed unless all of it can be.
export function change(account, operations, caller, now)
{
    if (!Array.isArray(operations) || !operations.every((each) => typeof each?.path === 'string')) throw malformed();
    if ((account !== caller || operations.some(changesRights)) && !caller.isAdmin) throw notAdmin(caller);

    const changed = operations.reduce(applied, account.user);
    const version = Math.round(account.user.version * 10 + 1) / 10;
    account.user = { ...changed, version, updatedAt: now, updatedBy: caller.name };
}

function changesRights({ path })
{
    return ['', '/isAdmin', '/isBot'].includes(path) || path.includes('/roles');
}

function applied(user, { op, path, value })
{
    const member = path.slice(1);
    if (!changeable.includes(member) || !['add', 'replace', 'remove'].includes(op)) throw malformed();
    if (op !== 'add' && user[member] === undefined) throw new Problem(400, `There is no ${path} to ${op}`);
    if (op !== 'remove' && typeof value !== 'string') throw malformed();

    const { [member]: before, ...others } = user;
    return op === 'remove' ? others : { ...others, [member]: value };
}
