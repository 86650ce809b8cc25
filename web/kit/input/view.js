// view.js — how large, how dense, how far scrolled, and what the user prefers: told to the program when it changes.
addToLibrary({
    // The colours that the system forces on pages, as 0xAABBGGRR. CSS has the names in one word.
    $system_colours__deps: ['$SystemColours'],
    $system_colours: () => {
        const probe = document.createElement('i');
        document.getElementById('notes').append(probe);
        const colours = SystemColours.map((member) => {
            probe.style.color = member.replace('_', '');
            const [red, green, blue] = /** @type {string[]} */ (getComputedStyle(probe).color.match(/\d+/g)).map(Number);
            return (255 << 24) | (blue << 16) | (green << 8) | red;
        });
        probe.remove();
        return colours;
    },

    // 'light', 'dark', or '' for as the system is; replaced by a page that knows better.
    $view_theme: "() => ''",

    // Whether lines start at the right, as the document says.
    $is_rtl: () => document.documentElement.dir === 'rtl',

    // Tells the program once more; replaced when there is a canvas.
    $view_tell: '() => {}',

    // While the page moves the twin rests, and its rows are changed less often than the picture: not before it is slow enough
    // for one of them to be pressed. Returns whether they can wait.
    $still_after: '0',
    $rows_shown_at: '0',
    $last_move: '{ at: 0, y: 0 }',
    $view_moves__deps: ['$still_after', '$rows_shown_at', '$last_move', '$view_tell', '$rest_now', '$twin_rest'],
    $view_moves: (event) => {
        const { timeStamp } = event;
        const kStill = 120, kBehind = 250; // Milliseconds.
        const kFast = 1; // CSS pixels to a millisecond.
        const is_fast = Math.abs(window.scrollY - last_move.y) > kFast * (timeStamp - last_move.at);
        last_move = { at: timeStamp, y: window.scrollY };
        const was_moving = still_after !== 0;
        clearTimeout(still_after);
        still_after = setTimeout(() => {
            still_after = 0;
            rest_now();
            view_tell();
        }, kStill);
        const is_seen = twin_rest() || document.documentElement.matches('.plain');
        const can_wait = was_moving && !is_seen && (is_fast || timeStamp - rows_shown_at < kBehind);
        if (!can_wait) rows_shown_at = timeStamp;
        return can_wait;
    },

    view_start__deps: ['$guard', '$is_rtl', '$system_colours', '$view_moves', '$view_tell', '$view_theme', '$plain_reasons', '$Preference', 'page_view', 'page_system_colours'],
    view_start: () => {
        const canvas = document.getElementById('canvas');
        const queries = [
            { bit: Preference.dark, text: '(prefers-color-scheme: dark)' },
            { bit: Preference.more_contrast, text: '(prefers-contrast: more)' },
            { bit: Preference.forced_colours, text: '(forced-colors: active)' },
            { bit: Preference.touch, text: '(pointer: coarse)' },
            { bit: Preference.reduced_motion, text: '(prefers-reduced-motion: reduce)' },
        ].map(({ bit, text }) => ({ bit, list: guard(() => window.matchMedia(text))() }));
        const preferred = () => queries.reduce((bits, { bit, list }) => list?.matches ? bits | bit : bits, 0);
        let width = 0;
        let height = 0;
        const preferences = () => {
            let bits = preferred();
            const theme = view_theme();
            if (theme) bits &= ~Preference.dark;
            if (theme === 'dark') bits |= Preference.dark;
            if (plain_reasons.size) bits |= Preference.plain;
            if (plain_reasons.has('print')) bits |= Preference.printed;
            if (is_rtl()) bits |= Preference.rtl;
            return bits;
        };
        const tell = ({ is_scrolling = false, is_cleared = false } = {}) =>
            _page_view(width, height, window.scrollY, devicePixelRatio, preferences(), is_scrolling, is_cleared);
        view_tell = () => tell();
        const prefer = () => {
            if (preferred() & Preference.forced_colours) HEAP32.set(system_colours(), _page_system_colours() >> 2);
        };

        // The exact size can be a pixel off the computed one. Where it is not near, the browser emulates another density.
        const to_device = (css, exact) => {
            const computed = css * devicePixelRatio;
            return Math.abs(exact - computed) <= 1 ? exact : Math.round(computed);
        };

        /** @param {Pick<ResizeObserverEntry, 'contentRect'> & Partial<ResizeObserverEntry>} size */
        const resize = ({ contentRect, devicePixelContentBoxSize }) => {
            ({ width, height } = contentRect);
            const exact = devicePixelContentBoxSize?.[0];
            const device_width = to_device(width, exact?.inlineSize);
            const device_height = to_device(height, exact?.blockSize);
            const is_resized = canvas.width !== device_width || canvas.height !== device_height;
            // Resizing clears a canvas: what it shows is drawn again before the browser paints.
            if (is_resized) Object.assign(canvas, { width: device_width, height: device_height });
            tell({ is_cleared: is_resized });
        };
        /** @param {ResizeObserverOptions} [options] */
        const observe = (options) => new ResizeObserver(([entry]) => resize(entry)).observe(canvas, options);
        const measure = () => resize({ contentRect: canvas.getBoundingClientRect() });
        const watch_window = () => addEventListener('resize', measure);
        try {
            observe({ box: 'device-pixel-content-box' });
        } catch {
            guard(observe, watch_window)(); // Safari
        }
        guard(prefer)();
        guard(measure)(); // The observer tells with the browser's next picture; until then the program would have no window.
        for (const { list } of queries) {
            list?.addEventListener('change', () => {
                guard(prefer)();
                tell();
            });
        }
        guard(() => new MutationObserver(view_tell).observe(document.documentElement, { attributeFilter: ['dir'] }))();
        addEventListener('scroll', (event) => tell({ is_scrolling: guard(view_moves)(event) }), { passive: true });
    },
});
