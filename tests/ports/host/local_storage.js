// local_storage.js — Node lends no local storage of its own: what a browser has in its place, or has not, or denies.
addToLibrary({
    $local_storage_is: (get) => Object.defineProperty(globalThis, 'localStorage', { get, configurable: true }),

    local_storage_give__deps: ['$local_storage_is'],
    local_storage_give: () => {
        const texts = new Map();
        const storage = { getItem: (key) => texts.get(key) ?? null, setItem: (key, text) => texts.set(key, text) };
        local_storage_is(() => storage);
    },

    local_storage_take__deps: ['$local_storage_is'],
    local_storage_take: () => {
        local_storage_is(() => undefined);
    },

    local_storage_deny__deps: ['$local_storage_is'],
    local_storage_deny: () => {
        local_storage_is(() => {
            throw new Error('denied');
        });
    },
});
