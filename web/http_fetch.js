// http_fetch.js — the fetch() that Emscripten's FETCH calls in this module: the policy of every request to the API.
//
// Source   src/Fetch.js (6.0.5) sets a signal and cannot say credentials "omit", cache, redirect or referrerPolicy, throws
//          on an answer without a body, and keeps all of a body however long. The loader of the wasm file, which also
//          calls fetch(), sets no signal.
addToLibrary({
    $kBodyLimit: 8 << 20,  // Keep in sync: kBodyLimit in http_fetch.cpp.

    // Reads as `body`, but gives one byte more than the limit at most, and nothing where there is no body.
    $limited__deps: ['$kBodyLimit'],
    $limited: (body) => {
        const reader = body?.getReader();
        let room = kBodyLimit + 1;
        const read = async () => {
            if (!reader || !room) return { done: true };
            const part = await reader.read();
            if (part.done) return part;
            const value = part.value.subarray(0, room);
            room -= value.length;
            if (!room) reader.cancel();
            return { done: false, value };
        };
        return { getReader: () => ({ read }) };
    },

    $fetch__docs: '/** @suppress {duplicate} */',
    $fetch__deps: ['$limited'],
    $fetch: async (url, options) => {
        if (!options.signal) return globalThis.fetch(url, options);
        const answer = await globalThis.fetch(url, {
            ...options,
            credentials: 'omit', // A cookie would let OpenMetadata's logout end the host page's own session.
            redirect: 'error',
            cache: 'no-store',
            referrerPolicy: 'no-referrer',
        });
        const { status, statusText, headers } = answer;
        return { status, statusText, headers, url: answer.url, body: limited(answer.body) };
    },
});

// Emscripten's own JavaScript needs it, which names no dependency on it.
extraLibraryFuncs.push('$fetch');
