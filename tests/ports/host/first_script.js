// first_script.js — of what the first script keeps for the program (web/first), the file of one language.
addToLibrary({
    first_script_give__deps: ['$UTF8ToString', '$first'],
    first_script_give: (data, size) => {
        const file = UTF8ToString(data, size);
        first = /** @type {any} */ ({ 'texts_in': async (tag) => tag === 'de-DE' ? file : '' });
    },
});
