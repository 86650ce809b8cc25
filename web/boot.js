// boot.js — runs before all else: if the program cannot start, the page says so.
{
    // In the theme of the last visit from the first glance on. Keep in sync: kThemeKey in src/runtime/perform.hpp.
    try {
        document.documentElement.dataset['theme'] = window['localStorage']['getItem']('latchkey.theme');
    } catch {
        // It is not to be known.
    }

    const fail = () => document.documentElement.classList.add('failed');
    if (typeof WebAssembly === 'object') {
        const stop = new AbortController();
        addEventListener('error', fail, { signal: stop.signal });
        addEventListener('unhandledrejection', fail, { signal: stop.signal });
        // Emscripten's loader calls it once main() has returned.
        Module['postRun'] = () => stop.abort();
    } else {
        fail();
    }
}
