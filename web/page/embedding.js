// embedding.js — the page around this one, if there is one: whether it may be there, and what the two tell each other.
//
// The protocol is in shell/embed.md. What does not fit it is ignored.
addToLibrary({
    $embedding: "({ 'port': null, 'is_own': false, 'has_looked': false, 'origins': [], 'waiting': new Set(), 'token': null })",

    // The parent's word for its own origin is the browser's; of those around it only some browsers tell.
    $embedding_may_greet__deps: ['$embedding'],
    $embedding_may_greet: (event) => {
        const is_known = (name) => name === location.origin || embedding['origins'].includes(name);
        if (!is_known(event.origin)) return false;
        return location.ancestorOrigins ? [...location.ancestorOrigins].every(is_known) : window.parent === window.top;
    },

    $embedding_greet__deps: ['$embedding', '$embedding_may_greet', '$embedding_hear', '$embedding_say', 'page_admit'],
    $embedding_greet: (event) => {
        if (embedding['port'] || !embedding_may_greet(event)) return;
        const [port] = event.ports;
        embedding['port'] = port;
        embedding['is_own'] = event.origin === location.origin;
        port.onmessage = ({ data }) => embedding_hear(data);
        embedding_say({ 'type': 'ready', 'protocol': 1 });
        _page_admit();
    },

    $embedding_hear__deps: ['$embedding', '$embedding_forget', '$host_theme_set', '$first', '$stringToNewUTF8', 'page_offer', 'page_wish_language'],
    $embedding_hear: (message) => {
        // Names in brackets stay as they are when the script is minified; in a pattern they do not.
        const type = message?.['type'];
        const theme = message?.['theme'];
        const token = message?.['token'];
        const locale = type === 'locale' && first['language_for'](message['locale']);
        if (type === 'theme' && ['light', 'dark', 'system'].includes(theme)) host_theme_set(theme);
        if (locale) _page_wish_language(stringToNewUTF8(locale));
        if (type === 'session' && (token === null || (typeof token === 'string' && token.length <= 1 << 16))) {
            const waiting = [...embedding['waiting']];
            embedding['waiting'].clear();
            for (const take of waiting) take(token);
            if (waiting.length || token === null) return;
            embedding['token'] = token;
            _page_offer();
            if (embedding['has_looked']) embedding_forget();
        }
    },

    // A session that comes unasked is for the first look, or for the one that it sets off: it does not stay for whoever signs in
    // later. What is asked within this turn still finds it.
    $embedding_forget__deps: ['$embedding'],
    $embedding_forget: () => {
        embedding['has_looked'] = true;
        setTimeout(() => embedding['token'] = null);
    },

    $embedding_say__deps: ['$embedding'],
    $embedding_say: (message) => embedding['port']?.postMessage(message),

    // Asks for a session. Nobody waits longer than a moment for a page that has none.
    $embedding_token__deps: ['$embedding', '$embedding_say'],
    $embedding_token: () => {
        const kPatience = 3000; // Milliseconds.
        const token = embedding['token'];
        embedding['token'] = null;
        if (token || !embedding['port']) return token;
        return new Promise((resolve) => {
            embedding['waiting'].add(resolve);
            setTimeout(() => {
                embedding['waiting'].delete(resolve);
                resolve(null);
            }, kPatience);
            embedding_say({ 'type': 'session-needed' });
        });
    },

    embedding_start__deps: ['$first', '$embedding_greet'],
    embedding_start: () => {
        first['greet'] = embedding_greet;
        if (first['greeting']) embedding_greet(first['greeting']);
        first['greeting'] = null;
    },

    embedding_resize__deps: ['$embedding_say'],
    embedding_resize: (height) => embedding_say({ 'type': 'resize', 'height': Math.ceil(height) }),
});
