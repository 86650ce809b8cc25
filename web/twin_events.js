// twin_events.js — what people do to the twin's elements, told to the program as requests for their nodes.
//
// A press is a `click`, and nothing else: browsers make one of a finger, Enter, Space, a submitted form, and of what
// assistive technology does. So it happens exactly once.
addToLibrary({
    $on_click__deps: ['$twin', 'page_press'],
    $on_click: (event) => {
        for (let element = event.target; element !== twin.root; element = element.parentElement) {
            const entry = twin.entry_at(element);
            if (!entry || !['button', 'switch', 'tab', 'menuitem', 'radio'].includes(entry.node.role)) continue;
            return _page_press(entry.node.id);
        }
    },

    $on_input__deps: ['$twin', '$stringToNewUTF8', 'page_write'],
    $on_input: (event) => _page_write(twin.ids.get(event.target), stringToNewUTF8(event.target.value)),

    $on_focus__deps: ['$twin', 'page_focus'],
    $on_focus: (target) => {
        if (!twin.is_quiet) _page_focus(twin.ids.get(target) ?? 0);
    },

    twin_start__deps: ['$twin', '$on_click', '$on_input', '$on_focus', '$on_key'],
    twin_start: () => {
        const root = document.getElementById('twin');
        twin.root = root;
        root.addEventListener('click', on_click);
        root.addEventListener('input', on_input);
        root.addEventListener('keydown', on_key);
        root.addEventListener('submit', (event) => event.preventDefault());
        root.addEventListener('focusin', (event) => on_focus(event.target));
        root.addEventListener('focusout', ({ relatedTarget, target }) => {
            // Still the active element: it is the window that lost the focus, and will give it back.
            if (!relatedTarget && target !== document.activeElement) on_focus(null);
        });
    },
});
