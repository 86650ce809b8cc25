// storage_browser.js — local storage, which a frame without an origin, a full disk or the user's wish may deny: then the page forgets.
addToLibrary({
    $storage_try: (act) => {
        try {
            return act(globalThis['localStorage']);
        } catch {
            return null;
        }
    },

    storage_read__deps: ['$storage_try', '$UTF8ToString', '$stringToNewUTF8'],
    storage_read: (key) => stringToNewUTF8(storage_try((storage) => storage['getItem'](UTF8ToString(key))) ?? ''),

    storage_write__deps: ['$storage_try', '$UTF8ToString'],
    storage_write: (key, text) => {
        storage_try((storage) => storage['setItem'](UTF8ToString(key), UTF8ToString(text)));
    },
});
