// host_browser.js — what OpenMetadata's own pages and the page's address have for somebody who wants in. Only read.
//
// Source   useApplicationStore.ts, LocalStorageUtils.ts, SwTokenStorageUtils.ts, public/app-worker.js: since late 1.x a JSON
//          text in IndexedDB, before in local storage under two names and in two shapes.
addToLibrary({
    // Opens the database only if it is there: a version that is made anew is given up.
    $host_database: () => new Promise((resolve) => {
        const request = indexedDB.open('AppDataStore');
        request.onupgradeneeded = () => request.transaction.abort();
        request.onsuccess = () => resolve(request.result);
        request.onerror = request.onblocked = (event) => {
            event.preventDefault();
            resolve(null);
        };
    }),

    $host_record__deps: ['$host_database'],
    $host_record: async () => {
        const kStore = 'keyValueStore';
        const database = await host_database();
        if (!database) return null;
        try {
            const request = database.transaction(kStore).objectStore(kStore).get('app_state');
            const found = await new Promise((resolve) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => resolve(null);
            });
            return found?.['value'] ?? found;
        } finally {
            database.close();
        }
    },

    $host_token__deps: ['$host_record', '$storage_try'],
    $host_token: async () => {
        const parsed = (text) => {
            try {
                return Object(typeof text === 'string' ? JSON.parse(text) : text);
            } catch {
                return {};
            }
        };
        const kept = (key) => storage_try((storage) => storage['getItem'](key));
        const session = parsed(kept('om-session'));
        const candidates = [
            parsed(await host_record().catch(() => null))['primary'],
            parsed(kept('app_state'))['primary'],
            session['state']?.['oidcIdToken'],
            session['oidcIdToken'],
            kept('oidcIdToken'),
        ];
        return candidates.find((token) => typeof token === 'string' && token) ?? null;
    },

    // By ports::TokenSource.
    host_find__deps: ['$host_token', '$embedding_token', '$stringToNewUTF8', 'host_found'],
    host_find: async (source, callback) => {
        const returned = Module['returned'];
        if (source === 0) Module['returned'] = undefined;
        const token = await [() => returned, embedding_token, host_token][source]();
        _host_found(callback, stringToNewUTF8(token ?? ''));
    },

    // A provider does not show itself in a frame, so that leads to the host's page as well.
    host_sign_in_elsewhere__deps: ['$UTF8ToString', '$embedding'],
    host_sign_in_elsewhere: (address, path) => {
        const root = UTF8ToString(address);
        const way = UTF8ToString(path);
        if (!way || embedding['is_framed']) window.open(new URL('signin', root), '_blank', 'noopener');
        else {
            // Keep in sync: boot.js.
            try {
                window['sessionStorage']['setItem']('latchkey.elsewhere', 'asked');
            } catch {
                // What comes back will not be taken.
            }
            location.assign(root + way + encodeURIComponent(location.origin + location.pathname));
        }
    },

    // By ports::HostEvent::Kind.
    host_tell__deps: ['$UTF8ToString', '$embedding_say'],
    host_tell: (kind, id, name) => embedding_say({ 'type': ['token-created', 'token-revoked'][kind], 'id': UTF8ToString(id), 'name': UTF8ToString(name) }),
});
