// session.js — whether somebody is signed in to OpenMetadata in this browser, by the cookie of its own pages.
//
// Errors   A server without such sessions says so itself. To make sure of that first would take as long again.

// Where the page around this one or the address may bring a session, the program looks there first.
const comes_alone = !first['is_framed'] && !first['returned'];

// The form waits for the answer for a moment alone, the program as long as for any.
/** @type {Record<string, Promise<boolean>>} */
const sessions = {};
const has_session_at = (/** @type {string} */ api) => sessions[api] ??= within_a_moment((async () => {
    const { 'accessToken': token } = comes_alone ? await read(ask(api + '/v1/auth/refresh')) : {};
    return !!token;
})(), false);
