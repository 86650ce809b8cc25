// axe.mjs — what axe looks for in a page: its script, to be run there first, and the question.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// One line for each rule that is broken.
export async function violations()
{
    // What has no opacity axe does not measure; it is as much there as the rest (web/kit/twin/rest.js).
    document.documentElement.classList.remove('resting', 'table-resting');
    const { violations } = await globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
