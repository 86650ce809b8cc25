// cell.mjs — one fault on one call: what has to hold while it lasts, and that the way on leads there once it is gone.

import { isIn, signIn } from './page.mjs';
import { Visitor } from './visitor.mjs';

const patience = 40_000;
const mostAMinute = 10;
const secret = /eyJ[\w-]|Sesame!|INSERT INTO/;

// Why the two do not go together; nothing where they do.
export function whyNot(call, fault)
{
    return fault.isOfBearer && !call.bears ? 'it bears no token' : undefined;
}

// What did not hold, as sentences.
export async function complaintsOf(call, fault)
{
    const it = await Visitor.before({ ahead: fault.ahead, ...call.options });
    const complaints = [];
    const demand = (holds, complaint) => void (holds || complaints.push(complaint));
    try {
        await befall(it, call, fault, demand);
        await recover(it, call, demand);
        if (fault.tells) demand(it.says(fault.tells), `it does not say ${fault.tells}`);
    } catch (error) {
        complaints.push(error.message);
    } finally {
        it.close();
    }
    return complaints;
}

async function befall(it, call, fault, demand)
{
    const isMeant = (request) =>
        request.method === call.method && request.path.endsWith(call.path) && (call.isMeant?.(it, request) ?? true);
    await call.before?.(it);
    if (fault.answer) it.network.befall(isMeant, (exchange) => fault.answer({ deadline: call.deadline ?? 15_000, ...exchange }));
    const since = it.network.asked.length;
    await call.reach(it);
    await it.clock.pass(patience);

    const asked = it.network.asked.slice(since);
    demand(asked.some(isMeant), 'the call was not made');
    demandWords(it, call, fault, demand);
    demand(!it.isWaiting(), 'something waits still');
    demand(it.offers().length > 0, 'there is nothing to press');
    demandNothingTold(it, demand);
    demandTyped(it, call, demand);
    demand(!asked.some(({ isFollowed }) => isFollowed), 'a redirect is followed');
    demand(busiestMinute(asked) <= mostAMinute, `${busiestMinute(asked)} requests in a minute`);
    const creates = asked.filter(({ method, path, status }) => method === 'PUT' && path.endsWith('/token') && status !== 401);
    demand(creates.length <= 1, `one press sent ${creates.length} creates`);
    it.network.clear();
}

function demandWords(it, call, fault, demand)
{
    const says = !fault.says || !call.says ? fault.says : call.says(fault);
    if (says) demand(it.says(says), `it does not say ${says}, but: ${it.told()}`);
    else demand(call.isDone(it) || call.isFine?.(it), `this is neither fine nor explained: ${it.told()}`);
}

function demandNothingTold(it, demand)
{
    demand(!it.says(secret), 'a secret, or the inside of the server, is shown');
}

function demandTyped(it, { typed = [] }, demand)
{
    for (const [name, text] of typed.filter(([name]) => it.has('textbox', name)))
        demand(it.app.get('textbox', name).value === text, `“${name}” is lost`);
}

// By the page's clock.
export function busiestMinute(asked)
{
    return Math.max(0, ...asked.map(({ at }) => asked.filter((other) => other.at >= at && other.at < at + 60_000).length));
}

// As somebody goes on who does what the page offers.
async function recover(it, call, demand)
{
    const goOn = () => {
        if (it.offers().includes('Try Again')) return it.pressButton('Try Again');
        return (isIn(it) ? call.again : (call.wayIn ?? signIn))(it);
    };
    for (let step = 0; step < 6 && !call.isDone(it); ++step) {
        await goOn();
        await it.clock.pass(10_000);
        demandTyped(it, call, demand);
        demandNothingTold(it, demand);
    }
    demand(call.isDone(it), `the way on does not lead there, but to: ${it.told()}; offers: ${it.offers().join(', ')}`);
}
