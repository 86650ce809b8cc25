// rest.js — when the twin is left out of the picture. It is transparent but for the field in use, the focus, and what is
// selected or found; still, painting it and compositing it over the canvas costs more than drawing the canvas.
addToLibrary({
    // Whoever uses keys may go through the page with a caret, or search it.
    $is_by_pointer: 'false',

    // Returns whether something of the table is to be seen.
    $twin_rest__deps: ['$is_by_pointer', '$still_after'],
    $twin_rest: () => {
        const is_moving = still_after !== 0; // Nobody reads what the page scrolls past.
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
    $rest_now: () => guard(twin_rest)(),

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
