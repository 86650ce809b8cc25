// keyboard.js — the keys that HTML does not know: within radio groups, tab lists and menus one tab stop, and arrows, which go where
// they point.
//
// Source   ARIA Authoring Practices: radio group, tabs with automatic activation, menu. Tab is never taken.
addToLibrary({
    // What a composite is made of, by its role: by how the roles of its items begin.
    $item_roles: "{ 'radiogroup': 'radio', 'tablist': 'tab', 'menu': 'menuitem' }",

    $items_of__deps: ['$item_roles'],
    $items_of: (composite, role) => [...composite.querySelectorAll(`[role^=${item_roles[role]}]`)],

    // One tab stop: where the focus is, else the chosen item, else the first.
    $twin_rove__deps: ['$items_of'],
    $twin_rove: (element, role) => {
        const items = items_of(element, role);
        const stop =
            items.find((item) => item === document.activeElement) ??
            items.find((item) => item.matches('[aria-checked=true],[aria-selected=true]')) ??
            items[0];
        for (const item of items) {
            const index = item === stop ? '0' : '-1';
            if (item.getAttribute('tabindex') !== index) item.setAttribute('tabindex', index);
        }
    },

    $item_after__deps: ['$is_rtl', '$items_of'],
    $item_after: (item, composite, key) => {
        const role = composite.getAttribute('role');
        const items = items_of(composite, role).filter((it) => it.getAttribute('aria-disabled') !== 'true');
        const at = items.indexOf(item);
        const is_across = role !== 'menu';
        const is_down = role !== 'tablist';
        const [onward, back] = is_rtl() ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
        if (key === 'Home') return items[0];
        if (key === 'End') return items.at(-1);
        if ((is_across && key === onward) || (is_down && key === 'ArrowDown')) return items[(at + 1) % items.length];
        if ((is_across && key === back) || (is_down && key === 'ArrowUp')) return items.at((at || items.length) - 1);
        return null;
    },

    $on_key__deps: ['$item_after', 'page_dismiss'],
    $on_key: (event) => {
        const kComposes = 229; // The key that ends a composition, in Safari: it is over by then.
        if (event.isComposing || event.keyCode === kComposes || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Escape') return _page_dismiss();
        const composite = event.target.closest('[role=radiogroup],[role=tablist],[role=menu]');
        const next = composite && item_after(event.target, composite, event.key);
        if (!next) return;
        event.preventDefault();
        next.focus();
        if (composite.getAttribute('role') !== 'menu') next.click();
    },
});
