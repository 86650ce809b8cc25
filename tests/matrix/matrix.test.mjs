// Every call that the page makes, with everything that can go wrong with it: what the page says then, and that it goes on.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { calls } from './calls.mjs';
import { complaintsOf, whyNot } from './cell.mjs';
import { faults } from './faults.mjs';
import { tableOf } from './table.mjs';

const atOnce = 6;
const results = new Map();  // By call: by fault, what did not hold.

for (const [name, call] of Object.entries(calls)) {
    const cells = Object.entries(faults).filter(([, fault]) => !whyNot(call, fault));
    test(`${name}: says what is wrong, and goes on, in ${cells.length} ways to fail`, async () => {
        const row = new Map();
        results.set(name, row);
        await eachOf(cells, async ([fault, it]) => void row.set(fault, await complaintsOf(call, it)));
        const broken = [...row].filter(([, complaints]) => complaints.length);
        if (broken.length) assert.fail(broken.map(([fault, complaints]) => `${name} × ${fault}: ${complaints.join('; ')}`).join('\n'));
    });
}

after(() => console.log(tableOf(results, { calls, faults, whyNot })));

// Some at a time: each has a program of its own.
function eachOf(cells, work)
{
    const rest = cells.values();
    return Promise.all(Array.from({ length: atOnce }, async () => {
        for (const cell of rest) await work(cell);
    }));
}
