// site.mjs — the built page, and how another deployment has it.

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const site = fileURLToPath(new URL('../../build/web/site', import.meta.url));

// A folder with the page as `deployment` (latchkey.json) has it, until the test ends; the built one unless given.
export async function siteWith(t, deployment)
{
    if (!deployment) return site;
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-'));
    t.after(() => rm(folder, { recursive: true }));
    await cp(site, folder, { recursive: true });
    await writeFile(join(folder, 'latchkey.json'), JSON.stringify(deployment));
    return folder;
}
