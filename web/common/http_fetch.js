// http_fetch.js — the fetch() that Emscripten's FETCH calls in this module: the policy of every request to the API.
//
// Source   src/Fetch.js (6.0.5) sets a signal and cannot say credentials "omit", cache, redirect or referrerPolicy, throws
//          on an answer without a body, and passes on the buffer of each piece, whatever part of it the piece is. The loader of the wasm file, which also
//          calls fetch(), sets no signal.
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

    // The answer to the same request, if the first script has made it (web/first/ask.js): once, and as if it came now. One that
    // failed is none.
    $early_answer: async (url, options) => {
        const { signal } = options;
        const answers = globalThis['first']?.['answers'];
        const answer = answers?.get(url);
        if (!answer) return null;
        answers.delete(url);
        const aborted = new Promise((resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        return Promise.race([answer.catch(() => null), aborted]);
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
