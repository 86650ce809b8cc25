// The tree that Chromium hands to assistive technology is the program's own: the same roles, names and states in the
// same order, in every view. The program's is read from the headless one, which is led along the same way.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { createApp } from '../../build/headless/headless.mjs';
import { startSandbox } from '../support/sandbox.mjs';
import { visit } from './browser.mjs';

// Chromium's names for what ARIA calls otherwise, or leaves without a name.
const kRoles = { RootWebArea: 'document', paragraph: 'text', LabelText: 'label', image: 'img' };
const kStates = ['disabled', 'checked', 'selected', 'expanded', 'invalid', 'busy', 'read_only', 'has_menu'];

function line({ role, name, level, states, description })
{
    const detail = [level && `level ${level}`, ...kStates.filter((state) => states.includes(state)), description && `(${description})`];
    // They do not live in the same minute, nor at the same address.
    return [role, JSON.stringify(name), ...detail].filter(Boolean).join(' ').replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#').replaceAll(/\d+/g, '#');
}

// Boxes without a name say nothing; neither do regions that are waiting for something to say.
function isSilent({ role, name })
{
    return !name && ['group', 'text', 'status', 'alert', 'form', 'generic'].includes(role);
}

function ofProgram(app)
{
    const nodes = app.tree();
    const inner = new Set();
    const lines = [];
    for (const node of nodes) {
        const isHidden = node.states.includes('inert') || inner.has(node.parent);
        const isInControl = ['button', 'radio', 'switch', 'link'].includes(nodes.find(({ id }) => id === node.parent)?.role);
        if (isHidden) inner.add(node.id);
        if (!isHidden && !isInControl && !isSilent(node)) lines.push(line({ ...node, name: node.name || node.text }));
    }
    return lines;
}

async function ofChromium(visitor)
{
    const session = await visitor.page.context().newCDPSession(visitor.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const text = (node) => node.role.value === 'StaticText' ? node.name.value : node.childIds.map((id) => text(byId.get(id))).join('');
    const holdsText = (node) => node.childIds.every((id) => /^(StaticText|LineBreak)$/.test(byId.get(id).role.value));
    const lines = [];
    const walk = (node) => {
        const role = kRoles[node.role.value] ?? node.role.value;
        if (!node.ignored && !/^(StaticText|InlineTextBox|LineBreak|generic|none|LayoutTableRow)$/.test(role)) {
            const values = Object.fromEntries(node.properties.map(({ name, value }) => [name, value.value]));
            const is = (value) => value === true || value === 'true';
            const known = {
                role,
                // Of a cell, and of an item that holds more than text, it is what is in it, which is there as well.
                name: role === 'cell' || (role === 'listitem' && !holdsText(node)) ? '' : node.name?.value || (['text', 'label', 'listitem', 'status', 'alert'].includes(role) ? text(node) : ''),
                level: role === 'heading' ? values.level : 0,
                description: node.description?.value,
                states: Object.entries({
                    disabled: is(values.disabled), checked: is(values.checked), selected: is(values.selected), expanded: is(values.expanded),
                    invalid: is(values.invalid), busy: is(values.busy), read_only: is(values.readonly), has_menu: values.hasPopup === 'menu',
                }).filter(([, isSet]) => isSet).map(([state]) => state),
            };
            if (!isSilent(known)) lines.push(line(known));
        }
        for (const id of node.childIds) walk(byId.get(id));
    };
    walk(nodes[0]);
    return lines;
}

test('Chromium’s accessibility tree is the program’s, in every view', async (t) => {
    const visitor = await visit(t, { screen: { timezoneId: Intl.DateTimeFormat().resolvedOptions().timeZone } });
    const sandbox = await startSandbox();
    const app = await createApp({ server: `${sandbox.url}api` });
    t.after(async () => {
        app.close();
        await sandbox.close();
    });
    await app.idle();

    // Whatever one does, the other does; each waits for its answer.
    const press = async (role, name) => {
        await visitor.role(role, name).click();
        app.get(role, name).press();
        await app.idle();
    };
    const fill = async (name, value) => {
        await visitor.textbox(name).fill(value);
        app.get('textbox', name).fill(value);
    };
    const agrees = async (view, seen) => {
        await seen.waitFor();
        await visitor.page.mouse.move(0, 0);
        // What passes by itself, such as "Copied", does not pass in both at once.
        let [actual, expected] = [];
        for (const deadline = Date.now() + 10_000; !isDeepStrictEqual(actual ?? [], expected) && Date.now() < deadline;) {
            [actual, expected] = [await ofChromium(visitor), ofProgram(app)];
        }
        assert.ok(expected.length > 5);
        assert.deepEqual(actual, expected, view);
    };

    await agrees('sign-in', visitor.textbox('Password'));
    await press('button', 'Login');
    await agrees('sign-in failed', visitor.page.getByText('Enter your username'));
    await press('button', 'Use an access token instead');
    await agrees('sign-in with a token', visitor.textbox('Access Token'));
    await press('button', 'Use a password instead');
    await fill('Username or Email', sandbox.user.email);
    await fill('Password', sandbox.user.password);
    await press('button', 'Login');
    await agrees('no tokens', visitor.page.getByText('No token available'));
    await press('button', 'Generate New Token');
    await agrees('generate', visitor.role('dialog', 'Generate New Token'));
    await fill('Token name', 'laptop');
    await press('radio', '7 days');
    await press('button', 'Generate');
    await agrees('new token', visitor.role('dialog', 'Copy your token'));
    await press('tab', 'curl');
    await press('button', 'Copy to clipboard');
    await agrees('copied', visitor.status('Copied'));
    await press('button', 'Done');
    await agrees('tokens', visitor.button('Copy laptop'));
    await press('checkbox', 'Select laptop');
    await agrees('selected', visitor.button('Revoke selected'));
    await press('button', 'Details of laptop');
    await agrees('details', visitor.role('table', 'Claims'));
    await press('button', 'Close');
    await press('button', 'Check a token');
    await agrees('check', visitor.role('dialog', 'Check a token'));
    await press('button', 'Close');
    await press('button', 'Rotate laptop');
    await agrees('rotate', visitor.role('dialog', 'Rotate laptop'));
    await press('button', 'Later');
    await press('button', 'Revoke laptop');
    await agrees('revoke', visitor.role('alertdialog', 'Revoke token'));
    await press('button', 'Cancel');
    await press('button', 'Jane Doe');
    await agrees('menu', visitor.role('menuitem', 'Logout'));
    await press('menuitem', 'View Profile');
    await agrees('overview', visitor.heading('Description'));
});
