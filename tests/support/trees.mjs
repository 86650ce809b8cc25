// trees.mjs — accessibility trees as lines that can be compared: Chromium's, and the program's own.

// Chromium's names for what ARIA calls otherwise, or leaves without a name.
const kRoles = { RootWebArea: 'document', paragraph: 'text', LabelText: 'label', image: 'img' };
const kStates = ['disabled', 'checked', 'selected', 'expanded', 'invalid', 'busy', 'read_only', 'has_menu'];

function line({ role, name, level, states, description })
{
    // Chromium tells of live regions alone that they are busy.
    const told = kStates.filter((state) => states.includes(state) && (state !== 'busy' || ['status', 'alert'].includes(role)));
    const detail = [level && `level ${level}`, ...told, description && `(${description})`];
    // They do not live in the same minute, nor at the same address.
    return [role, JSON.stringify(name), ...detail].filter(Boolean).join(' ').replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#').replaceAll(/\p{N}+/gu, '#');
}

// Boxes without a name say nothing; neither do regions that are waiting for something to say.
function isSilent({ role, name })
{
    return !name && ['group', 'text', 'status', 'alert', 'form', 'generic'].includes(role);
}

// The lines of a tree that the program tells: nodes in reading order, with their states by name.
export function ofProgram(nodes)
{
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

// The lines of the tree that Chromium hands over.
export async function ofChromium(page)
{
    const session = await page.context().newCDPSession(page);
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
