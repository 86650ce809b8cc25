// guard.js — nothing that C++ calls throws: browsers leave out, stub and forbid parts of every interface, and what is thrown
// leaves the program in the middle of what it did, which it takes for not done yet ever after.
//
// To be linked last. A function that C++ calls gives what its __refused gives where it throws; without one nothing, which
// C++ reads as false, 0 or null; not where it expects 64 bits.
addToLibrary({
    /**
     * @template {any[]} Given
     * @template Result
     * @param {(...given: Given) => Result} act
     * @param {() => Result} [refused]
     * @returns {(...given: Given) => Result | undefined}
     */
    $guard: (act, refused) => (...given) => {
        try {
            return act(...given);
        } catch (error) {
            err(error);
            return refused?.();
        }
    },

    // What `ask` promises, or its failure; a failure without a reason if it is not there after a while.
    /**
     * @template Result
     * @param {() => Result | Promise<Result>} ask
     * @returns {Promise<Result>}
     */
    $in_time: (ask) => new Promise((resolve, reject) => {
        const kPatience = 5000; // Milliseconds.
        const timer = setTimeout(reject, kPatience);
        Promise.resolve(ask()).finally(() => clearTimeout(timer)).then(resolve, reject);
    }),
});

{
    const { library } = LibraryManager;
    for (const [name, act] of Object.entries(library)) {
        if (typeof act !== 'function' || isJsOnlySymbol(name) || !library[name + '__user']) continue;
        const { [name + '__deps']: deps = [], [name + '__refused']: refused = '' } = library;
        library['$bare_' + name] = act;
        library['$bare_' + name + '__deps'] = deps;
        library[name] = `=guard(bare_${name}, ${refused})`;
        library[name + '__deps'] = ['$guard', '$bare_' + name];
    }
}
