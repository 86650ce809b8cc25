// Nobody does anything: then, however its server answers, the page asks it ten times a minute at most.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { busiestMinute } from './cell.mjs';
import { faults } from './faults.mjs';
import * as page from './page.mjs';
import { Visitor } from './visitor.mjs';

const minutes = (number) => number * 60_000;

const revoked = (it) => page.askToRevoke(it).then(() => page.revoke(it));
const places = {
    'the form': page.open,
    'a visit': page.enter,
    'a visit by the host’s session': page.comeByCookie,
    'a token that was revoked': revoked,
    'a creation under way': (it) => page.typeName(it).then(() => void it.pressButton('Generate')),
    'a logout': (it) => page.enter(it).then(() => it.pressButton('Jane Doe')).then(() => void it.press('menuitem', 'Logout')),
};

const busyForAMoment = () => new Response('{}', { status: 503, headers: { 'retry-after': '0.001' } });
const answers = { ...faults, 'nothing wrong': {}, '503, Retry-After of a millisecond': { answer: busyForAMoment } };

for (const [name, go] of Object.entries(places)) {
    test(`${name}: is no cause to ask more than ten times a minute`, async () => {
        for (const accessTokenSeconds of [3600, 10]) {
            for (const [answer, fault] of Object.entries(answers)) {
                const it = await Visitor.before({ accessTokenSeconds });
                await go(it);
                if (fault.answer) it.network.befall(() => true, (exchange) => fault.answer({ deadline: 15_000, ...exchange }));
                const since = it.network.asked.length;
                await it.clock.pass(minutes(3));
                const count = busiestMinute(it.network.asked.slice(since));
                it.close();
                assert.ok(count <= 10, `${answer}, sessions of ${accessTokenSeconds} s: ${count} requests in a minute`);
            }
        }
    });
}

test('a busy server is left alone for a second, whatever it says', async () => {
    const it = await Visitor.before();
    it.network.befall(({ path }) => path.endsWith('/system/config/auth'), busyForAMoment);
    await it.open();
    await it.clock.pass(minutes(1));

    const times = it.network.asked.filter(({ path }) => path.endsWith('/system/config/auth')).map(({ at }) => at);
    it.close();
    assert.equal(times.length, 3);
    assert.ok(times.every((at, i) => i === 0 || at - times[i - 1] >= 1000), String(times));
});
