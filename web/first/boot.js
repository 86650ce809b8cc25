// boot.js — what must not wait: what is said when the program does not come, the theme, the token in the address, the first
// words of the page around this one.
const root = document.documentElement;

// What `act` gives; nothing where the browser does not let it.
/** @type {<Value>(act: () => Value) => Value | null} */
const attempt = (act) => {
    try {
        return act();
    } catch {
        return null;
    }
};

// That the program does not come is said after a while, or as soon as it is known; what comes after that is welcome all the same.
// Without this script index.html says so itself. First of all, for what follows may fail, too.
const kPatience = 15_000; // Milliseconds.
const sheet = document.querySelector('link[rel=stylesheet]');
const is_styled = () => attempt(() => getComputedStyle(root).getPropertyValue('--whole')) !== ''; // site.mjs
let has_script = false;
/** @type {HTMLElement | null} */
let boot = null; // What was there before the page was.
const say = (/** @type {string} */ reason) => {
    for (const element of document.querySelectorAll('#boot [data-' + reason + ']')) element.textContent = element.getAttribute('data-' + reason);
    root.classList.add('failed');
};
const fail = () => {
    if (boot) return;
    const missing = typeof WebAssembly !== 'object' ? 'browser' : !is_styled() ? 'style' : has_script ? 'program' : 'script';
    if (missing === 'style') sheet.remove(); // Nothing is seen while it is awaited, and a part of it would be worse than none.
    say(missing);
};
// After a trap the program's state is not to be relied on.
const blame = (/** @type {any} */ error) => {
    if (!boot || error['name'] !== 'RuntimeError') return fail();
    document.body.append(boot);
    say('trap');
};
const patience = setTimeout(fail, kPatience);
window.addEventListener('unhandledrejection', ({ reason }) => blame(Object(reason)));
window.addEventListener('error', ({ error }) => error && blame(error)); // None is thrown where a ResizeObserver is merely late.
let has_begun = false;
first['has_begun'] = () => {
    has_begun = true;
    clearTimeout(patience); // A picture is waited for as long as nobody looks.
    root.classList.remove('failed');
};
first['is_shown'] = () => {
    first['host_token'] = host_token; // What was found before the form may be otherwise by now.
    if (boot) return;
    root.classList.remove('failed');
    boot = document.getElementById('boot');
    boot.remove();
};

// Never, if there is no style sheet: the program would be seen as nobody means it to be.
const styled = new Promise((resolve) => {
    const look = () => is_styled() ? resolve(true) : fail();
    sheet.onload = sheet.onerror = look;
    if (sheet.sheet) look();
});

const stored = (/** @type {string} */ key) => attempt(() => window['localStorage']['getItem'](key));
// What the page left for itself when it went elsewhere: it counts once.
const left = (/** @type {string} */ key) => {
    const text = attempt(() => window['sessionStorage']['getItem'](key));
    attempt(() => window['sessionStorage']['removeItem'](key));
    return text;
};

// A sign-in in front of the page loses the end of its address.
const view = left(kViewKey);
if (view && !location.hash) attempt(() => history.replaceState(null, '', view));

// In the theme of the last visit, or else of the host, from the first glance on.
const saved = stored(kThemeKey);
root.dataset['theme'] = saved && saved !== 'system' ? saved : stored(kHostThemeKey) || 'system';

if (new URLSearchParams(location.search).get(kViewParameter) === kPlainView) {
    root.classList.add('plain');
    root.dataset['plain'] = kPlainWish;
}

// A sign-in elsewhere came back with a token, in the query (1.x) or in the fragment (2.0). Nobody finds it there again. It counts
// once, and soon after this page asked for it: any other is somebody else's, who would have the user work in their account. No
// server known gives the state back that goes along (host_browser.js); from one that does it has to be the same.
const kWindow = 600_000; // Milliseconds.
const asked = left(kElsewhereKey);
const address = new URL(location.href);
const returned = [];
const states = [];
for (const part of /** @type {const} */ (['search', 'hash'])) {
    const members = new URLSearchParams(address[part].slice(1));
    const names = [...members.keys()];
    if (!names.some((name) => /token$/i.test(name))) continue;
    returned.push(...members.getAll('id_token'));
    states.push(...members.getAll('state'));
    for (const name of names) if (/token$|^(state|email|name)$/i.test(name)) members.delete(name);
    address[part] = String(members);
}
if (address.href !== location.href) attempt(() => history.replaceState(null, '', address));
const is_expected = Date.now() - parseInt(asked ?? '', 10) < kWindow && states.every((state) => state === asked);
if (is_expected && returned.length === 1) first['returned'] = returned[0];

// In a page that may not show this one; whether it may is for embedding.js to find out.
first['is_framed'] = window.parent !== window;
first['is_outside'] = (() => {
    try {
        for (let frame = /** @type {Window} */ (window); frame !== frame.parent; frame = frame.parent)
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
