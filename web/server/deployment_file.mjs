// deployment_file.mjs — latchkey.json, judged before it is served: the page takes what it does not understand for nothing.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { StartupError } from './startup_error.mjs';

const somewhere = 'http://page.invalid';
const isOrigin = (it) => typeof it === 'string' && URL.canParse(it) && new URL(it).origin === it;
const isOnOwnOrigin = (it) => typeof it === 'string' && URL.canParse(it, somewhere) && new URL(it, somewhere).origin === somewhere;
const isFlag = (it) => typeof it === 'boolean';

const members = {
    api: { fits: isOnOwnOrigin, takes: 'a path on the origin of the page, such as "/openmetadata/api"' },
    embedders: { fits: (it) => Array.isArray(it) && it.every(isOrigin), takes: 'a list of origins, such as ["https://portal.example.org"]' },
    idle_minutes: { fits: (it) => Number.isInteger(it) && it >= 0 && it <= 1440, takes: 'a whole number from 0 to 1440' },
    sso_redirect: { fits: isFlag, takes: 'true or false' },
    unlimited: { fits: isFlag, takes: 'true or false' },
};

// Errors: StartupError.
export function checkDeploymentFile(site)
{
    const file = join(site, 'latchkey.json');
    if (!existsSync(file)) return;
    for (const [name, value] of Object.entries(objectIn(readFileSync(file, 'utf8')))) {
        const member = members[name];
        if (!member) throw new StartupError(`latchkey.json says "${name}", which is not known; known are ${Object.keys(members).join(', ')}.`);
        if (!member.fits(value)) throw new StartupError(`"${name}" in latchkey.json takes ${member.takes}, not ${JSON.stringify(value)}.`);
    }
}

function objectIn(text)
{
    let value;
    try {
        value = JSON.parse(text);
    } catch (error) {
        throw new StartupError(`latchkey.json is not JSON: ${error.message.replace(/\s+/g, ' ').replace(/\.$/, '')}.`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new StartupError('latchkey.json holds no JSON object.');
    return value;
}
