// boot.js — runs before all else: if the program cannot start, the page says so.
{
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
