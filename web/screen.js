// screen.js — the canvas's WebGL2 context, and what happens when there is none: the twin's text becomes visible.
addToLibrary({
    screen_start__deps: ['$GL', '$glyphs_are_readable', '$plain_set', 'page_context'],
    screen_start: () => {
        const canvas = document.getElementById('canvas');
        const show_plain = (is_plain) => plain_set('no-canvas', is_plain);
        const context = glyphs_are_readable() && GL.createContext(canvas, {
            alpha: false,
            antialias: false,
            depth: false,
            stencil: false,
            majorVersion: 2,
            minorVersion: 0,
        });
        show_plain(!context);
        if (!context) return false;
        GL.makeContextCurrent(context);
        canvas.addEventListener('webglcontextlost', (event) => {
            event.preventDefault(); // Otherwise it is never given back.
            show_plain(true);
            _page_context(false);
        });
        canvas.addEventListener('webglcontextrestored', () => {
            show_plain(false);
            _page_context(true);
        });
        return true;
    },
});
