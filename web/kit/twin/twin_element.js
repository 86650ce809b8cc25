// twin_element.js — what a node is as an element: native where HTML has it, with the ARIA role and states where it has not.
//
// Source   WAI-ARIA 1.2, ARIA in HTML. Absolute positioning takes tables and lists their meaning: their roles are explicit.
addToLibrary({
    // Quoted names stay as they are when the script is minified.
    $tag_of: (role, level) => {
        if (role === 'heading') return 'h' + level;
        const tags = {
            'banner': 'header',
            'main': 'main',
            'contentinfo': 'footer',
            'form': 'form',
            'text': 'p',
            'label': 'label',
            'link': 'a',
            'button': 'button',
            'switch': 'button',
            'checkbox': 'button',
            'textbox': 'input',
            'searchbox': 'input',
            'tab': 'button',
            'menuitem': 'button',
            'menuitemradio': 'button',
            'radio': 'button',
            'dialog': 'dialog',
            'alertdialog': 'dialog',
            'table': 'table',
            'row': 'tr',
            'columnheader': 'th',
            'rowheader': 'th',
            'cell': 'td',
            'list': 'ul',
            'listitem': 'li',
            'status': 'output',
        };
        return tags[role] ?? 'div';
    },

    // What browsers, password managers and phone keyboards should know of a field.
    $field_attributes__deps: ['$Input'],
    $field_attributes: (input) => {
        const common = { 'type': 'text', 'spellcheck': 'false', 'autocapitalize': 'none', 'autocorrect': 'off' };
        const none = { 'autocomplete': 'off', 'data-1p-ignore': '', 'data-lpignore': 'true', 'data-bwignore': '' };
        const done = { 'enterkeyhint': 'done' };
        const for_machines = { 'dir': 'ltr' };
        const go = { ...for_machines, 'enterkeyhint': 'go' };
        const username = { ...for_machines, 'autocomplete': 'username', 'name': 'username', 'inputmode': 'email', 'enterkeyhint': 'next' };
        const password = { 'autocomplete': 'current-password', 'name': 'password', 'type': 'password', ...go };
        const search = { ...none, 'type': 'search', 'enterkeyhint': 'search' };
        const own = new Map()
            .set(Input.None, none)
            .set(Input.Text, { ...none, ...done })
            .set(Input.Username, username)
            .set(Input.Password, password)
            .set(Input.Token, { ...none, ...go })
            .set(Input.Search, search);
        return Object.entries({ ...common, ...own.get(input) });
    },

    $twin_element__deps: ['$tag_of', '$field_attributes'],
    $twin_element: (node, parent) => {
        const { role, level, input, id } = node;
        const native = ['heading', 'text', 'label', 'link', 'button', 'textbox', 'searchbox', 'banner', 'main', 'contentinfo', 'form'];
        const is_phrase = ['button', 'radio', 'switch', 'checkbox', 'link'].includes(parent.role);
        const element = document.createElement(is_phrase ? 'span' : tag_of(role, level));
        // Within a control whose description already says it.
        if (is_phrase && node.name !== parent.name) element.setAttribute('aria-hidden', 'true');
        if (!is_phrase && !native.includes(role)) element.setAttribute('role', role);
        if (role === 'dialog' || role === 'alertdialog') {
            element.setAttribute('open', '');
            element.setAttribute('aria-modal', 'true');
        }
        if (role === 'tabpanel') element.tabIndex = 0;
        if (role === 'heading') element.tabIndex = -1; // The focus may be sent there.
        if (element.localName === 'dialog') element.tabIndex = -1; // Firefox and Safari make it a tab stop.
        if (element.localName === 'button') element.type = 'button';
        if (element.localName === 'input') for (const [name, value] of field_attributes(input)) element.setAttribute(name, value);
        element.id = 'node-' + id; // Password managers remember fields by name or id.
        return element;
    },

    // Text where the canvas draws it, in the same size, so that what is found and selected lies on what is seen. A line ends in an
    // element of the browser's own, so that what is copied and found has no mark of it.
    $twin_label__deps: ['$kSoftBreak'],
    $twin_label: (entry, text) => {
        const { node, element } = entry;
        if (entry.label !== text) {
            // A live region speaks what is added to it, so it gets a new text, not a changed one.
            if (!text.includes(kSoftBreak)) element.textContent = text;
            else element.replaceChildren(...text.split(kSoftBreak).flatMap((line, i) => i ? [document.createElement('wbr'), line] : [line]));
            entry.label = text;
        }
        if (!node.size) return;
        const { style } = element;
        style.fontSize = node.size + 'px';
        style.lineHeight = node.line + 'px';
        style.fontWeight = node.weight;
        if (node.is_centred) style.textAlign = 'center';
    },

    // More to know of a node: an element of its own, since a field has no content that could hold it.
    $twin_note: (entry, text) => {
        const { node, element } = entry;
        if (!text) {
            if (!entry.note) return;
            entry.note.remove();
            entry.note = null;
            element.removeAttribute('aria-describedby');
            return;
        }
        if (!entry.note) {
            entry.note = document.createElement('span');
            entry.note.id = 'note-' + node.id;
            element.setAttribute('aria-describedby', entry.note.id);
            document.getElementById('notes').append(entry.note);
        }
        entry.note.textContent = text;
    },

    $twin_states__deps: ['$State', '$kSoftBreak'],
    $twin_states: (element, node, is_blank) => {
        const { role, states, name, text } = node;
        const has = (state) => (states & state) !== 0;
        const set = (attribute, value) => {
            if (value) element.setAttribute(attribute, value);
            else if (!is_blank) element.removeAttribute(attribute);
        };
        const is_content = ['text', 'label', 'status', 'alert', 'columnheader', 'tooltip'].includes(role) ||
            has(State.named_by_content) || text.replaceAll(kSoftBreak, '') === name;
        set('aria-label', !is_content && name);
        set('aria-disabled', has(State.disabled));
        set('aria-invalid', has(State.invalid));
        set('aria-busy', has(State.busy));
        set('aria-haspopup', has(State.has_menu) && 'menu');
        set('aria-expanded', has(State.has_menu) && String(has(State.expanded)));
        if (['radio', 'menuitemradio', 'switch', 'checkbox'].includes(role)) set('aria-checked', String(has(State.checked)));
        if (role === 'menuitemradio') set('lang', node.value);
        if (role === 'tab') set('aria-controls', node.related && 'node-' + node.related);
        if (role === 'tabpanel') set('aria-labelledby', node.related && 'node-' + node.related);
        if (role === 'label') element.htmlFor = 'node-' + node.related;
        if (role === 'link') {
            element.href = node.value;
            // Whoever looks something up elsewhere finds this page as it was.
            if (node.value !== '#') Object.assign(element, { target: '_blank', rel: 'noopener noreferrer' });
        }
        if (role === 'columnheader') set('aria-sort', has(State.descending) ? 'descending' : has(State.ascending) && 'ascending');
        if (role === 'row') set('aria-rowindex', node.position);
        if (role === 'table') set('aria-rowcount', node.position);
        if (role === 'tab') set('aria-selected', String(has(State.selected)));
        if (has(State.plain) || !is_blank) element.classList.toggle('plain', has(State.plain));
        // Names that people gave, and lines to paste, mean what they say.
        set('translate', (role === 'rowheader' || has(State.plain)) && 'no');
        if (role === 'text') set('dir', has(State.plain) && 'ltr');
        if (has(State.inert) || !is_blank) element['inert'] = has(State.inert);
        if (role === 'button') element.type = has(State.default) ? 'submit' : 'button';
    },

    $twin_describe__deps: ['$State', '$Input', '$twin_label', '$twin_note', '$twin_states'],
    $twin_describe: (entry, is_blank) => {
        const { node, element } = entry;
        if (node.role === 'document') return;
        twin_states(element, node, is_blank);
        twin_note(entry, node.description);
        if (element.localName !== 'input') {
            // A header may be drawn as nothing, but not be empty.
            const is_header = node.role === 'columnheader' && !(node.states & State.named_by_content);
            const text = node.text || (is_header ? node.name : '');
            if (text || entry.label) twin_label(entry, text);
            return;
        }
        // As the canvas has it (field.cpp): the way of the first letter, which an empty field has not.
        if (node.input === Input.Text || node.input === Input.Search) element.dir = node.value && 'auto';
        element.placeholder = node.name; // Seen only where nothing else shows the label (twin.css, plain.css).
        element.readOnly = (node.states & (State.read_only | State.disabled)) !== 0;
        element.classList.toggle('secret', node.input === Input.Token && !element.readOnly);
        element.classList.toggle('code', element.readOnly);
        // Written only where the program has changed it: what else the field holds, somebody or something has put there.
        if (entry.value === node.value) return;
        entry.value = node.value;
        if (element.value !== node.value) element.value = node.value; // The caret stays where it is.
    },
});
