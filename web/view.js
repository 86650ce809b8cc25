// view.js — how large, how dense, how far scrolled, how dark: told to the program when it changes.
addToLibrary({
    view_start__deps: ['page_view'],
    view_start: () => {
        const canvas = document.getElementById('canvas');
        const is_dark = window.matchMedia('(prefers-color-scheme: dark)');
        const is_touch = window.matchMedia('(pointer: coarse)');
        let width = 0;
        let height = 0;
        const tell = (is_cleared) =>
            _page_view(width, height, window.scrollY, devicePixelRatio, is_dark.matches, is_touch.matches, is_cleared);

        // The exact size can be a pixel off the computed one. Where it is not near, the browser emulates another density.
        const to_device = (css, exact) => {
            const computed = css * devicePixelRatio;
            return Math.abs(exact - computed) <= 1 ? exact : Math.round(computed);
        };

        const resize = ([{ contentRect, devicePixelContentBoxSize }]) => {
            ({ width, height } = contentRect);
            const exact = devicePixelContentBoxSize?.[0];
            const device_width = to_device(width, exact?.inlineSize);
            const device_height = to_device(height, exact?.blockSize);
            const is_resized = canvas.width !== device_width || canvas.height !== device_height;
            // Resizing clears a canvas: what it shows is drawn again before the browser paints.
            if (is_resized) Object.assign(canvas, { width: device_width, height: device_height });
            tell(is_resized);
        };
        const observer = new ResizeObserver(resize);
        try {
            observer.observe(canvas, { box: 'device-pixel-content-box' });
        } catch {
            observer.observe(canvas); // Safari
        }
        for (const query of [is_dark, is_touch]) query.addEventListener('change', () => tell(false));
        addEventListener('scroll', () => tell(false), { passive: true });
    },
});
