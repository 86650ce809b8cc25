// loop.js — frames on demand: at most one animation frame and one timer wait at any time, and none while nothing happens.
addToLibrary({
    // For tests: what was drawn and written so far, and what waits.
    $counters: "globalThis['latchkey'] = { 'frames': 0, 'writes': 0, 'timers': 0 }",
    $loop_frame: '0',
    $loop_timer: '0',

    loop_request_frame__deps: ['$loop_frame', 'page_present'],
    loop_request_frame: () => {
        loop_frame ||= requestAnimationFrame(() => {
            loop_frame = 0;
            _page_present();
        });
    },

    // Negative: never. A hidden page sleeps on; it is woken when it is seen.
    loop_wake_in__deps: ['$loop_timer', '$counters', 'page_wake'],
    loop_wake_in: (milliseconds) => {
        clearTimeout(loop_timer);
        const is_due = milliseconds >= 0 && !document.hidden;
        counters['timers'] = Number(is_due);
        // What lies beyond the range of timers is asked for again.
        if (is_due) loop_timer = setTimeout(_page_wake, Math.min(milliseconds, 2 ** 31 - 1));
    },

    loop_count_frame__deps: ['$counters'],
    loop_count_frame: () => {
        ++counters['frames'];
    },

    loop_start__deps: ['page_wake'],
    loop_start: () => {
        document.addEventListener('visibilitychange', () => _page_wake());
        addEventListener('pageshow', (event) => event.persisted && _page_wake());
    },
});
