// boot.js — what must not wait: the theme, the token in the address, the first words of the page around this one; and what
// is said when the program does not come.
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

// Keep in sync: plain.js.
if (new URLSearchParams(location.search).get('view') === 'plain') {
    root.classList.add('plain');
    root.dataset['plain'] = 'wish';
}

// A sign-in elsewhere came back with a token, in the query (1.x) or in the fragment (2.0). Nobody finds it there again;
// and one that this page did not ask for is somebody else's, who would have the user work in their account.
const visit = storage_of('sessionStorage');
const is_expected = visit?.['getItem']('latchkey.elsewhere');
visit?.['removeItem']('latchkey.elsewhere');
const parts = { 'search': new URLSearchParams(location.search), 'hash': new URLSearchParams(location.hash.slice(1)) };
for (const [part, members] of Object.entries(parts)) {
    const token = members.get('id_token');
    if (!token) continue;
    if (is_expected) first['returned'] = token;
    const address = new URL(location.href);
    for (const name of ['id_token', 'email', 'name']) members.delete(name);
    address[part] = String(members);
    history.replaceState(null, '', address);
}

// A page around this one may greet it before it is ready to listen.
first['greetings'] = [];
const listening = new AbortController();
window.addEventListener('message', (event) => first['greetings'].push(event), { signal: listening.signal });
first['is_listening'] = () => listening.abort();

// In a page that may not show this one; whether it may is for embedding.js to find out.
first['is_framed'] = window.parent !== window;
first['is_outside'] = (() => {
    try {
        for (let frame = window; frame !== frame.parent; frame = frame.parent)
            if (frame.parent.location.origin !== location.origin) return true;
        return false;
    } catch {
        return true;
    }
})();

// What comes after that is welcome all the same.
const kPatience = 15_000; // Milliseconds.
const fail = () => root.classList.add('failed');
const stop = new AbortController();
const patience = setTimeout(fail, kPatience);
let has_begun = false;
first['has_begun'] = () => {
    has_begun = true;
    clearTimeout(patience);
    stop.abort();
    root.classList.remove('failed');
};
window.addEventListener('unhandledrejection', fail, { signal: stop.signal });
// A script that does not load tells nobody but itself: hence the capture.
window.addEventListener('error', ({ target }) => target.localName !== 'link' && fail(), { capture: true, signal: stop.signal });
window.addEventListener('click', ({ target }) => target.id === 'reload' && location.reload());
if (typeof WebAssembly !== 'object') fail();
