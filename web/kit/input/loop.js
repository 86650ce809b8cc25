// loop.js — frames on demand: at most one animation frame and one timer wait at any time, and none while nothing happens.
addToLibrary({
    // For tests: what was drawn and written so far, and the milliseconds that the page sleeps, unless something happens.
    $counters: "globalThis['latchkey'] = { 'frames': 0, 'writes': 0, 'sleeps': Infinity }",
    $loop_frame: '0',
    $loop_timer: '0',

    $loop_present__deps: ['$loop_frame', 'page_present'],
    $loop_present: () => {
        loop_frame = 0;
        _page_present();
    },

    loop_request_frame__deps: ['$loop_present'],
    loop_request_frame: () => {
        loop_frame ||= requestAnimationFrame(loop_present);
    },
    loop_request_frame__refused: '() => setTimeout(loop_present)',

    // When there is something to do, and something new to be seen; negative: never. Nobody looks at a hidden page.
    loop_wake_in__deps: ['$loop_timer', '$counters', 'page_wake'],
    loop_wake_in: (due, change) => {
        clearTimeout(loop_timer);
        const times = [due, document.hidden ? -1 : change].filter((time) => time >= 0);
        const sleep = counters['sleeps'] = Math.min(...times);
        // What lies beyond the range of timers is asked for again.
        if (times.length) loop_timer = setTimeout(_page_wake, Math.min(sleep, 2 ** 31 - 1));
    },

    loop_count_frame__deps: ['$counters'],
    loop_count_frame: () => {
        ++counters['frames'];
    },

    loop_start__deps: ['page_wake'],
    loop_start: () => {
        document.addEventListener('visibilitychange', () => _page_wake());
    },
});
