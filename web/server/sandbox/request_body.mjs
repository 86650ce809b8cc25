// request_body.mjs — what the server takes for a request's body, and how it complains of anything else.
//
// Source   the server's bean validation, and its JSON library: 2.0 has one sentence for all of that one's complaints.

import { malformed, Problem } from './problem.mjs';

const schema = 'org.openmetadata.schema.auth.';

// Gives those members, as text.
export function demand(kind, body, ...names)
{
    const isOld = kind.isBefore(2, 0);
    const missing = names.filter((name) => body?.[name] === undefined || body[name] === null);
    const nameOf = (name) => isOld ? `query param ${name[0].toLowerCase()}${name.slice(1)}` : name;
    if (missing.length > 0) throw new Problem(400, `[${missing.map((name) => `${nameOf(name)} must not be null`).join(', ')}]`);

    const texts = names.map((name) => isOld && typeof body[name] === 'number' ? String(body[name]) : body[name]);
    if (texts.some((text) => typeof text !== 'string')) throw malformed();
    return Object.fromEntries(names.map((name, i) => [name, texts[i]]));
}

// type: the Java class of the body.
export function refuseOthers(kind, body, type, ...known)
{
    const other = Object.keys(body ?? {}).find((name) => !known.includes(name));
    if (other === undefined) return;
    const count = known.length === 1 ? 'one known property' : `${known.length} known properties`;
    const names = known.map((name) => `"${name}"`).join(', ');
    throw unreadable(
        kind, `Unrecognized field "${other}" (class ${schema}${type}), not marked as ignorable (${count}: ${names}])`, `${type}["${other}"]`);
}

export function notOf(kind, type, value, place)
{
    return unreadable(kind, `Cannot construct instance of \`${schema}${type}\`, problem: ${value}`, place);
}

export function notUuid(kind, value, place)
{
    const form = 'UUID has to be represented by standard 36-char representation';
    return unreadable(kind, `Cannot deserialize value of type \`java.util.UUID\` from String "${value}": ${form}`, place);
}

function unreadable(kind, complaint, place)
{
    if (!kind.isBefore(2, 0)) return malformed();
    const source = 'REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 1';
    return new Problem(400, `${complaint}\n at [Source: ${source}] (through reference chain: ${schema}${place})`);
}
