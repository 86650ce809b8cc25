// pointer.js — the pointer, as Dear ImGui hears it: for what is hovered and held. Presses are the twin's.
addToLibrary({
    pointer_start__deps: ['$Pointer', 'page_pointer'],
    pointer_start: () => {
        const tell = (what) => (event) => _page_pointer(what, event.clientX, event.clientY);
        const [moved, went_down, went_up, left] = [Pointer.Moved, Pointer.WentDown, Pointer.WentUp, Pointer.Left].map(tell);
        const is_mouse = (event) => event.pointerType === 'mouse';
        const main = (act) => (event) => event.button === 0 && act(event);
        addEventListener('pointermove', moved);
        addEventListener('pointerdown', main(went_down));
        addEventListener('pointerup', main((event) => {
            went_up(event);
            if (!is_mouse(event)) left(event); // A finger that is lifted hovers nowhere.
        }));
        addEventListener('pointercancel', left);
        document.documentElement.addEventListener('pointerleave', left);
    },
});
