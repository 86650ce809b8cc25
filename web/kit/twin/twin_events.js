// twin_events.js — what people do to the twin's elements, told to the program as requests for their nodes.
//
// A press is a `click`, and nothing else: browsers make one of a finger, Enter, Space, a submitted form, and of what
// assistive technology does. So it happens exactly once.
addToLibrary({
    $on_click__deps: ['$twin', '$on_focus', '$believe_fields', 'page_press'],
    $on_click: (event) => {
        on_focus(document.activeElement); // Firefox tells of no focus in a window that has none.
        for (let element = event.target; element !== twin.root; element = element.parentElement) {
            const entry = twin.entry_at(element);
            if (!entry || !['button', 'switch', 'checkbox', 'tab', 'menuitem', 'menuitemradio', 'radio', 'link'].includes(entry.node.role)) continue;
            if (entry.node.role === 'link') {
                if (entry.node.value !== '#') return; // The browser follows it.
                event.preventDefault();
            }
            believe_fields();
            return _page_press(entry.node.id);
        }
    },

    $on_input__deps: ['$twin', '$stringToNewUTF8', 'page_write'],
    $on_input: (event) => {
        const { target } = event;
        const entry = twin.entry_at(target);
        if (!entry) return; // Of the form that is still to be taken over, with what it holds by then.
        entry.value = target.value;
        _page_write(twin.ids.get(target), stringToNewUTF8(target.value));
    },

    // Some password managers fill in a field without a word.
    $believe_fields__deps: ['$twin', '$on_input'],
    $believe_fields: () => {
        for (const target of twin.root.querySelectorAll('input'))
            if (!target.readOnly && twin.entry_at(target) && target.value !== twin.entry_at(target).node.value) on_input({ target });
    },

    $on_focus__deps: ['$twin', 'page_focus'],
    $on_focus: (target) => {
        if (!twin.is_quiet) _page_focus(twin.ids.get(target) ?? 0n, Boolean(target?.matches(':focus-visible')));
    },

    // A browser that translates the page changes texts that the canvas cannot follow: the twin is shown instead. It may have
    // begun with what the document's template had put there before the program.
    $watch_translation__deps: ['$twin', '$kSoftBreak', '$plain_set'],
    $watch_translation: () => {
        const is_foreign = ({ target }) => {
            const entry = twin.entry_at(target) ?? twin.entry_at(target.parentElement);
            return entry?.label && entry.element.isConnected && entry.element.textContent !== entry.label.replaceAll(kSoftBreak, '');
        };
        twin.observer = new MutationObserver((records) => {
            if (records.some(is_foreign)) plain_set('translation', true);
        });
        twin.observer.observe(twin.root, { childList: true, characterData: true, subtree: true });
        const early = twin.root.textContent;
        if (early && early !== document.querySelector('template')?.content.textContent) plain_set('translation', true);
    },

    twin_start__deps: ['$twin', '$guard', '$on_click', '$on_input', '$believe_fields', '$on_focus', '$on_key', '$watch_translation'],
    twin_start: () => {
        const { root } = twin;
        guard(watch_translation)();
        root.addEventListener('click', on_click);
        root.addEventListener('input', on_input);
        root.addEventListener('change', believe_fields);
        // A token is one word, whatever is in it.
        root.addEventListener('dblclick', ({ target }) => target instanceof HTMLInputElement && target.readOnly && target.select());
        document.addEventListener('keydown', on_key); // Escape closes what is open, wherever the focus is.
        root.addEventListener('submit', (event) => event.preventDefault());
        // The keyboard of a phone takes half of the window: the field stays in the other half.
        window.visualViewport?.addEventListener('resize', () => {
            if (document.activeElement?.localName === 'input') document.activeElement.scrollIntoView({ block: 'nearest' });
        });
        root.addEventListener('focusin', (event) => on_focus(event.target));
        root.addEventListener('focusout', ({ relatedTarget, target }) => {
            // Still the active element: it is the window that lost the focus, and will give it back.
            if (!relatedTarget && target !== document.activeElement) on_focus(null);
        });
    },
});
