// deployment.js — what whoever hosts the page has decided (latchkey.json), and where OpenMetadata's API is.
//
// Errors   A file that is missing or is no JSON object (OpenMetadata answers HTML for what it does not know) decides nothing.

// Something like "/openmetadata/", where the page around this one is the host's own.
const base_path = () => {
    try {
        return window.parent !== window && typeof window.parent['BASE_PATH'] === 'string' ? [window.parent['BASE_PATH'] + 'api'] : [];
    } catch {
        return []; // It is of another origin.
    }
};

const address_of = (/** @type {string} */ path) => {
    try {
        return new URL(path, document.baseURI);
    } catch {
        return null; // Such as "//".
    }
};

// Where it may be: on this origin alone, whatever the file says; the API answers no other, and no token is to go there.
/** @param {unknown} [wished] */
const api_roots = (wished) => {
    // Beside the page, or beside one of the folders that it is in: the nearest first.
    const depth = location.pathname.split('/').length - 2;
    const above = Array.from({ length: depth }, (_, i) => '../'.repeat(i + 1) + 'api');
    const paths = typeof wished === 'string' ? [wished] : [...base_path(), ...above, 'api'];
    const found = paths.map(address_of).map((address) => address?.origin === location.origin ? address.href.replace(/\/$/, '') : '');
    return [...new Set(found)].filter(Boolean);
};

// It is waited for a moment alone: a server that keeps its version to itself is taken for one of the newest.
const version_at = (/** @type {string} */ api) => {
    const late = new Response('{"version":"late"}', { 'headers': { 'Content-Type': 'application/json' } });
    return read(ask(api + '/v1/system/version', late));
};

const api_root = async (/** @type {unknown} */ wished) => {
    const roots = api_roots(wished);
    for (const api of roots.length > 1 ? roots : []) {
        // What is no API says so at once.
        const { 'version': version } = await version_at(api);
        if (typeof version === 'string') return api;
    }
    return roots[0] ?? new URL('api', document.baseURI).href;
};

const method_at = (/** @type {string} */ api) => {
    const asked = read(ask(api + '/v1/system/config/auth'));
    version_at(api);
    ask(api + '/v1/system/config/customUiThemePreference');
    return asked;
};

first['deployment'] = (async () => {
    const asked = read(fetch(new URL('latchkey.json', document.baseURI), { 'redirect': 'error', 'cache': 'no-cache' }));
    // Most files do not say where it is: then this was the place. Outside, nothing is asked that need not be.
    if (!first['is_outside']) {
        method_at(api_roots()[0]);
        has_session_at(api_roots()[0]);
    }
    const file = await within_a_moment(asked, {});
    const minutes = file['idle_minutes'];
    return {
        'root': await api_root(file['api']),
        'embedders': [file['embedders']].flat().filter((origin) => typeof origin === 'string'),
        'allows_unlimited': file['unlimited'] === true,
        'is_trusted_address': file['sso_redirect'] === true,
        'idle_minutes': Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440 ? minutes : 30,
    };
})();
