// deployment.js — what whoever hosts the page has decided (latchkey.json), and where OpenMetadata's API is: found out while
// the program is still on its way.
//
// Errors   A file that is missing or is no JSON object (OpenMetadata answers HTML for what it does not know) decides nothing.
{
    const json = async (address, options) => {
        try {
            const answer = await globalThis['fetch'](address, { 'redirect': 'error', ...options });
            if (!answer.ok || !/\bjson\b/.test(answer.headers.get('content-type'))) return {};
            return Object(await answer.json());
        } catch {
            return {};
        }
    };

    // Something like "/openmetadata/", where the page around this one is the host's own.
    const base_path = () => {
        try {
            return window.parent !== window && typeof window.parent['BASE_PATH'] === 'string' ? [window.parent['BASE_PATH'] + 'api'] : [];
        } catch {
            return []; // It is of another origin.
        }
    };

    // On this origin alone, whatever the file says: the API answers no other, and no token is to go there.
    const api_root = async (wished) => {
        // Beside the page, or beside one of the folders that it is in: the nearest first.
        const depth = location.pathname.split('/').length - 2;
        const above = Array.from({ length: depth }, (_, i) => '../'.repeat(i + 1) + 'api');
        const paths = typeof wished === 'string' ? [wished] : [...base_path(), ...above, 'api'];
        const roots = [...new Set(paths.map((path) => new URL(path, document.baseURI)).filter(({ origin }) => origin === location.origin).map(({ href }) => href.replace(/\/$/, '')))];
        for (const root of roots.length > 1 ? roots : []) {
            const answer = await json(root + '/v1/system/version', { 'cache': 'no-store' });
            if (typeof answer['version'] === 'string') return root;
        }
        return roots[0] ?? new URL('api', document.baseURI).href;
    };

    Module['deployment'] = json(new URL('latchkey.json', document.baseURI), { 'cache': 'no-cache' }).then(async (file) => {
        const minutes = file['idle_minutes'];
        return {
            'root': await api_root(file['api']),
            'embedders': [file['embedders']].flat().filter((origin) => typeof origin === 'string'),
            'allows_unlimited': file['unlimited'] === true,
            'is_trusted_address': file['sso_redirect'] === true,
            'idle_minutes': Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440 ? minutes : 30,
        };
    });
}
