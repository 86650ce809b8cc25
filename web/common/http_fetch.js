// http_fetch.js — the fetch() that Emscripten's FETCH calls in this module: all that is overridden around it.
//
//   - Every request to the API is made by one policy: of the options FETCH can set credentials to "include" or leave them, and says
//     nothing of cache, redirect and referrerPolicy. What ends something is sent though the page goes (keepalive).
//   - A redirection is an answer, 302, without a body: FETCH knows no opaque one, and throws where there is no body.
//   - Of an answer no more is read than the limit and a byte. Each piece has a buffer of its own: FETCH passes on the whole buffer
//     of a piece, whatever part of it the piece is.
//   - A busy server is asked again after the time that it names, within the request's deadline.
//   - An answer that the first script has asked for already is taken from there.
//
// The loader of the wasm file calls fetch() as well; it sets no signal, as FETCH does for its deadline, and is left alone.
// What C++ does about FETCH is in http_fetch.cpp.
//
// Source   src/Fetch.js (6.0.5).
addToLibrary({
    // Reads as `body`, but gives one byte more than the limit at most, and nothing where there is no body.
    $limited__deps: ['$kBodyLimit'],
    $limited: (body) => {
        const reader = body?.getReader();
        let room = kBodyLimit + 1;
        const read = async () => {
            if (!reader || !room) return { done: true };
            const part = await reader.read();
            if (part.done) return part;
            const is_all = part.value.length <= room && part.value.length === part.value.buffer.byteLength;
            const value = is_all ? part.value : part.value.slice(0, room);
            room -= value.length;
            if (!room) reader.cancel();
            return { done: false, value };
        };
        return { getReader: () => ({ read }) };
    },

    // How long a busy server asks one to wait, in milliseconds; 0 where one should not.
    $retry_after: (answer, method) => {
        const kLeast = 1, kMost = 10; // Seconds.
        const seconds = Number(answer.headers.get('retry-after'));
        return answer.status === 503 && method === 'GET' && seconds > 0 && seconds <= kMost ? Math.max(kLeast, seconds) * 1000 : 0;
    },

    // The answer to the same request, if the first script has made it (web/first/ask.js): once, and as if it came now, in a task of
    // its own, so that a key that was typed meanwhile gets its turn. One that failed is none.
    $early_answer: async (url, options) => {
        const { signal } = options;
        const answers = globalThis['first']?.['answers'];
        const answer = answers?.get(url);
        if (!answer) return null;
        answers.delete(url);
        const aborted = new Promise((resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        const early = await Promise.race([answer.catch(() => null), aborted]);
        await new Promise((resolve) => setTimeout(resolve));
        return early;
    },

    $fetch__docs: '/** @suppress {duplicate} */',
    $kTakenAlong: 32 << 10,
    $fetch__deps: ['$limited', '$retry_after', '$early_answer', '$kTakenAlong', '$kRequestPolicy'],
    $fetch: async (url, options) => {
        if (!options.signal) return globalThis.fetch(url, options);
        const { signal, method } = options;
        const ask = () => globalThis.fetch(url, {
            ...options,
            ...kRequestPolicy,
            ...(options.credentials !== 'include' && { credentials: 'omit' }),
            // What ends something is done though the page goes meanwhile (HttpRequest::ends_something, which no attribute of
            // Emscripten's fetch carries). Browsers take 64 KiB along.
            keepalive: /\/(revoke|logout)(\?|$)/.test(url) && (options.body?.length ?? 0) < kTakenAlong,
        });
        // Nothing is waited for that may be sent as the page goes.
        let answer = (method === 'GET' && (await early_answer(url, options))) || (await ask());
        for (let left = 2, wait; left-- && (wait = retry_after(answer, method)) && !signal.aborted;) {
            await new Promise((resolve) => {
                setTimeout(resolve, wait);
                signal.addEventListener('abort', resolve);
            });
            answer = await ask(); // Fails at once where the deadline has passed meanwhile.
        }
        const kFound = 302;
        const status = answer.type === 'opaqueredirect' ? kFound : answer.status;
        const { statusText, headers } = answer;
        return { status, statusText, headers, url: answer.url, body: limited(answer.body) };
    },
});

// Emscripten's own JavaScript needs it, which names no dependency on it.
extraLibraryFuncs.push('$fetch');
