// host_token.js — what OpenMetadata's own pages keep in this browser for somebody who is signed in there. Only read.
//
// Source   useApplicationStore.ts, LocalStorageUtils.ts, SwTokenStorageUtils.ts, public/app-worker.js: since late 1.x a JSON
//          text in IndexedDB, before in local storage under two names and in two shapes.

// Opens the database only if it is there: a version that is made anew is given up.
const host_database = () => new Promise((resolve) => {
    const request = indexedDB.open('AppDataStore');
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    /** @param {Event} event */
    const give_up = (event) => {
        event.preventDefault();
        resolve(null);
    };
    request.onerror = request.onblocked = give_up;
});

const host_record = async () => {
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
};

const host_token = first['host_token'] = async () => {
    const parsed = (/** @type {any} */ text) => {
        try {
            return Object(typeof text === 'string' ? JSON.parse(text) : text);
        } catch {
            return {};
        }
    };
    const session = parsed(stored('om-session'));
    const candidates = [
        parsed(await within_a_moment(host_record().catch(() => null)))['primary'],
        parsed(stored('app_state'))['primary'],
        session['state']?.['oidcIdToken'],
        session['oidcIdToken'],
        stored('oidcIdToken'),
    ];
    return candidates.find((token) => typeof token === 'string' && token) ?? null;
};
