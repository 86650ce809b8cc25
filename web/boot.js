// boot.js — runs before all else: if the program cannot start, the page says so; and what must not wait is done at once.
{
    const root = document.documentElement;
    const storage_of = (name) => {
        try {
            return window[name];
        } catch {
            return null; // It is not to be had.
        }
    };
    const storage = storage_of('localStorage');
    // In the theme of the last visit, or else of the host, from the first glance on. Keep in sync: kThemeKey in
    // src/runtime/perform.hpp, host_theme.js.
    const saved = storage?.['getItem']('latchkey.theme');
    root.dataset['theme'] = saved && saved !== 'system' ? saved : storage?.['getItem']('ui-theme') || 'system';

    // A sign-in elsewhere came back with a token, in the query (1.x) or in the fragment (2.0). Nobody finds it there again;
    // and one that this page did not ask for is somebody else's, who would have the user work in his account.
    const visit = storage_of('sessionStorage');
    const is_expected = visit?.['getItem']('latchkey.elsewhere');
    visit?.['removeItem']('latchkey.elsewhere');
    const parts = { 'search': new URLSearchParams(location.search), 'hash': new URLSearchParams(location.hash.slice(1)) };
    for (const [part, members] of Object.entries(parts)) {
        const token = members.get('id_token');
        if (!token) continue;
        if (is_expected) Module['returned'] = token;
        const address = new URL(location.href);
        for (const name of ['id_token', 'email', 'name']) members.delete(name);
        address[part] = String(members);
        history.replaceState(null, '', address);
    }

    // A page around this one may greet it before it is ready to listen.
    Module['greetings'] = [];
    const listening = new AbortController();
    addEventListener('message', (event) => Module['greetings'].push(event), { signal: listening.signal });
    Module['is_listening'] = () => listening.abort();

    const fail = () => root.classList.add('failed');
    if (typeof WebAssembly === 'object') {
        const stop = new AbortController();
        addEventListener('error', fail, { signal: stop.signal });
        addEventListener('unhandledrejection', fail, { signal: stop.signal });
        Module['has_begun'] = () => stop.abort();
    } else {
        fail();
    }
}
