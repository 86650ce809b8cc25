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

// A sign-in elsewhere came back with a token, in the query (1.x) or in the fragment (2.0). Nobody finds it there again. It counts
// once, and soon after this page asked for it: any other is somebody else's, who would have the user work in their account. No
// server known gives the state back that goes along (host_browser.js); from one that does it has to be the same.
const kWindow = 600_000; // Milliseconds.
const visit = storage_of('sessionStorage');
const asked = visit?.['getItem']('latchkey.elsewhere');
visit?.['removeItem']('latchkey.elsewhere');
const address = new URL(location.href);
const returned = [];
const states = [];
for (const part of ['search', 'hash']) {
    const members = new URLSearchParams(address[part].slice(1));
    const names = [...members.keys()];
    if (!names.some((name) => /token$/i.test(name))) continue;
    returned.push(...members.getAll('id_token'));
    states.push(...members.getAll('state'));
    for (const name of names) if (/token$|^(state|email|name)$/i.test(name)) members.delete(name);
    address[part] = String(members);
}
if (address.href !== location.href) history.replaceState(null, '', address);
const is_expected = Date.now() - parseInt(asked, 10) < kWindow && states.every((state) => state === asked);
if (is_expected && returned.length === 1) first['returned'] = returned[0];

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

// The page around this one may greet it before it is ready to listen: of all that is said meanwhile the last greeting is kept.
first['greet'] = (event) => {
    first['greeting'] = event;
};
if (first['is_framed'])
    window.addEventListener('message', (event) => {
        const { source, data, ports } = event;
        if (source === window.parent && data?.['latchkey'] === 1 && data['type'] === 'connect' && ports.length === 1) first['greet'](event);
    });

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
