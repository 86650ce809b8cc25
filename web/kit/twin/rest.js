// rest.js — when the twin is left out of the picture. All of it is transparent but the field in use, the focus, and what is
// selected or found; yet to paint it and to lay it over the canvas costs more than the canvas does.
addToLibrary({
    // Who uses keys may go through the page with a caret, or search it.
    $is_by_pointer: 'false',

    // `is_moving`: nobody reads what the page scrolls past. Returns whether something of the table is to be seen even so.
    $twin_rest__deps: ['$is_by_pointer'],
    $twin_rest: (is_moving) => {
        const { classList } = document.documentElement;
        const is_selected = document.getSelection()?.isCollapsed === false;
        const focused = document.activeElement?.matches('#twin :focus-visible') && document.activeElement;
        const is_in_table = focused && focused.closest('[role="table"]');
        // Where the window has no focus the browser's own search may have it.
        const rests = (is_calm) => !is_selected && (is_moving || (is_calm && document.hasFocus()));
        classList.toggle('resting', !focused && rests(is_by_pointer));
        // Most letters are in the table.
        classList.toggle('table-resting', focused && !is_in_table && rests(focused.localName === 'input'));
        return is_selected || is_in_table;
    },

    $rest_now__deps: ['$guard', '$twin_rest'],
    $rest_now: () => guard(twin_rest)(false),

    $rest_by__deps: ['$is_by_pointer', '$rest_now'],
    $rest_by: (is_pointer) => {
        is_by_pointer = is_pointer;
        rest_now();
    },

    rest_start__deps: ['$rest_by', '$rest_now'],
    rest_start: () => {
        addEventListener('pointerdown', () => rest_by(true));
        addEventListener('keydown', () => rest_by(false));
        for (const name of ['focusin', 'focusout', 'focus', 'blur']) addEventListener(name, rest_now);
        document.addEventListener('selectionchange', rest_now);
    },
});
