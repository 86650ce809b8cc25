// languages_browser.js — the file of a language, which the first script may have asked for already (first/language.js).
addToLibrary({
    language_load__deps: ['$UTF8ToString', '$first', '$in_time', '$stringToNewUTF8', 'language_loaded'],
    language_load: (data, size, callback) => {
        const kMost = 1 << 18; // Letters: far more than any has.
        const tag = UTF8ToString(data, size);
        in_time(() => first['texts_in'](tag))
            .catch(() => '')
            .then((text) => _language_loaded(callback, stringToNewUTF8(text.length > kMost ? '' : text)));
    },
});
