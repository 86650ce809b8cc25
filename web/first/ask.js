// ask.js — requests that the program will make whatever happens, made before it is there; http_fetch.js hands their answers over.
//
// Errors   An answer that does not come is none: the program asks for itself.
const first = window['first'] = /** @type {First} */ ({ 'answers': new Map() });
const answers = first['answers'];

// What may not be there is not waited for longer; what comes later is no more than late.
const kMoment = 2_000; // Milliseconds.
/** @type {<Value, Other>(promise: Promise<Value>, otherwise?: Other) => Promise<Value | Other>} */
const within_a_moment = (promise, otherwise) =>
    Promise.race([promise, new Promise((resolve) => setTimeout(resolve, kMoment, otherwise))]);

// With an answer to take `otherwise`, it is not waited for long; the program then takes that, too.
/** @type {(url: string, otherwise?: Response) => Promise<Response>} */
const ask = (url, otherwise) => {
    let answer = answers.get(url);
    if (!answer) {
        const asked = fetch(url, { 'headers': { 'Accept': kAccept }, ... /** @type {RequestInit} */ (kRequestPolicy) });
        asked.catch(() => {});
        answer = otherwise ? within_a_moment(asked, otherwise) : asked;
        answers.set(url, answer);
    }
    return answer;
};

// The JSON object that somebody answers, or an empty one. The program can still read the same answer.
/** @type {(asked: Promise<Response>) => Promise<any>} */
const read = async (asked) => {
    try {
        const answer = (await asked).clone();
        return answer.ok && /\bjson\b/.test(answer.headers.get('content-type') ?? '') ? Object(await answer.json()) : {};
    } catch {
        return {};
    }
};
