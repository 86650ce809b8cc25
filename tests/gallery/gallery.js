// gallery.js — what the gallery's address asks for, the ring around what is shown as if it had the focus, and the program's
// tree for the tests.
//
// ?theme=light|dark|contrast|dark-contrast|forced, ?view=plain; as the system prefers without.
addToLibrary({
    // As if the system preferred it, as far as the program asks.
    $gallery_prefer: (theme) => {
        const media = { 'contrast': '(prefers-contrast: more)', 'forced': '(forced-colors: active)' };
        const query = media[theme.replace('dark-', '')];
        const ask = window.matchMedia.bind(window);
        const always = /** @type {any} */ ({ 'matches': true, 'addEventListener': () => {} });
        window.matchMedia = (asked) => asked === query ? always : ask(asked);
    },

    // The same rules for what is merely shown in focus as for what has it.
    $gallery_rings: () => {
        for (const sheet of document.styleSheets) {
            for (const { selectorText, style } of /** @type {CSSStyleRule[]} */ ([...sheet.cssRules])) {
                if (!selectorText?.includes(':focus')) continue;
                const selector = selectorText.replaceAll(/:focus(-visible)?/g, '.focused');
                sheet.insertRule(`${selector} { ${style.cssText} }`, sheet.cssRules.length);
            }
        }
    },

    gallery_start__deps: ['$gallery_prefer', '$gallery_rings', '$gallery_tree', '$view_theme'],
    gallery_start: () => {
        const theme = new URLSearchParams(location.search).get('theme') ?? '';
        const colour = theme && (theme.startsWith('dark') ? 'dark' : 'light');
        document.documentElement.dataset['theme'] = colour;
        view_theme = () => colour;
        gallery_prefer(theme);
        gallery_rings();
        globalThis['gallery'] = { 'tree': gallery_tree };
    },

    gallery_mark__deps: ['$twin', '$array_of_NodeId'],
    gallery_mark: (address, count) => {
        const focused = new Set(array_of_NodeId(address, count));
        for (const [id, { element }] of twin.entries) element.classList.toggle('focused', focused.has(id));
    },

    // In reading order, as far as a test compares it.
    $gallery_tree__deps: ['$wire_nodes', '$State', '$kSoftBreak', '$stackSave', '$stackAlloc', '$stackRestore', 'gallery_nodes'],
    $gallery_tree: () => {
        const stack = stackSave();
        const address = stackAlloc(4);
        const nodes = wire_nodes(_gallery_nodes(address), HEAPU32[address >> 2]);
        stackRestore(stack);
        return nodes.map(({ id, parent, role, name, text, description, level, states }) => ({
            'id': String(id),
            'parent': String(parent),
            'role': role,
            'name': name,
            'text': text.replaceAll(kSoftBreak, ''),
            'description': description,
            'level': level,
            'states': Object.keys(State).filter((state) => states & State[state]),
        }));
    },
});
