// headless.js — what the program for Node tells headless.mjs.
addToLibrary({
    headless_updated: (wake_in) => Module['on_update'](wake_in),

    headless_language__deps: ['$UTF8ToString', '$stringToNewUTF8'],
    headless_language: (data, size) => stringToNewUTF8(Module['language_file'](UTF8ToString(data, size))),

    // A pair of values that a function gives: what it returns, and the number that it writes to the address it is given.
    $headless_pair__deps: ['$stackSave', '$stackAlloc', '$stackRestore'],
    $headless_pair: (call) => {
        const stack = stackSave();
        const address = stackAlloc(4);
        const first = call(address);
        const second = HEAPU32[address >> 2];
        stackRestore(stack);
        return [first, second];
    },
});
