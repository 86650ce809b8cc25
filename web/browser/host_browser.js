// host_browser.js — what OpenMetadata's own pages and the page's address have for somebody who wants in (first/host_token.js,
// first/boot.js), and what they hear from this one.
addToLibrary({
    host_find__deps: ['$first', '$SessionSource', '$embedding_forget', '$embedding_token', '$in_time', '$stringToNewUTF8', 'host_found'],
    host_find: (source, callback) => {
        const returned = first['returned'];
        if (source === SessionSource.Address) {
            first['returned'] = undefined;
            embedding_forget();
        }
        const ask = source === SessionSource.Address ? () => returned : source === SessionSource.Embedder ? embedding_token : first['host_token'];
        in_time(ask)
            .catch(() => null)
            .then((token) => _host_found(callback, stringToNewUTF8(token ?? '')));
    },

    // For this page when it is back (first/boot.js), if the browser lets it.
    $leave: (key, text) => {
        try {
            window['sessionStorage']['setItem'](key, text);
        } catch {
            // It is told nothing.
        }
    },

    // A provider does not show itself in a frame, so that leads to the host's page as well.
    host_sign_in_elsewhere__deps: ['$UTF8ToString', '$first', '$guard', '$leave', '$kElsewhereKey'],
    host_sign_in_elsewhere: (address, path) => {
        const root = UTF8ToString(address);
        const way = UTF8ToString(path);
        const beside = () => void window.open(new URL('signin', root), '_blank', 'noopener');
        const there = () => {
            // The time of asking, and what nobody can guess; as a parameter of its own, for where to come back to has to be listed as it
            // is (2.0).
            const asked = `${Date.now()}-${crypto.getRandomValues(new Uint32Array(4)).join('')}`;
            leave(kElsewhereKey, asked); // Else what comes back will not be taken.
            location.assign(root + way + encodeURIComponent(location.origin + location.pathname) + '&state=' + asked);
        };
        guard(way && !first['is_framed'] ? there : beside, beside)();
    },

    // What stands in front of the page may have its own sign-in first, which loses the end of the address.
    host_reload__deps: ['$leave', '$kViewKey'],
    host_reload: () => {
        leave(kViewKey, location.hash); // Else it begins at its beginning.
        location.reload();
    },

    // Whoever knows a token's id can revoke it: that is for nobody of another origin.
    host_tell__deps: ['$UTF8ToString', '$HostEventKind', '$embedding', '$embedding_say'],
    host_tell: (kind, id, name) => embedding_say({
        'type': kind === HostEventKind.TokenCreated ? 'token-created' : 'token-revoked',
        ...(embedding['is_own'] && { 'id': UTF8ToString(id) }),
        'name': UTF8ToString(name),
    }),
});
