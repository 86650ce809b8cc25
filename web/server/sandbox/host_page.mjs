// host_page.mjs — what stands in for OpenMetadata's own interface, at every path that nothing else answers: it signs in as
// that one does, and keeps its tokens, and its language, where that one keeps them.
//
// Source   useApplicationStore.ts, LocalStorageUtils.ts, SwTokenStorageUtils.ts: the places and shapes, by version.

export function sendHostPage(server, { method }, reply, status)
{
    const known = method === 'GET' || method === 'HEAD';
    return reply.code(known ? status : 405).type('text/html; charset=utf-8').send(known ? hostPage(server) : '');
}

// Source   i18nextUtil.ts, LanguageSelector: the tags; pr-PR is Persian.
const languages = ['en-US', 'ko-KR', 'fr-FR', 'zh-CN', 'zh-TW', 'ja-JP', 'pt-BR', 'pt-PT', 'es-ES', 'ru-RU', 'de-DE', 'he-HE', 'nl-NL', 'gl-ES', 'pr-PR',
    'th-TH', 'mr-IN', 'tr-TR', 'ar-SA'];

function hostPage({ kind, basePath })
{
    const facts = {
        basePath, storage: kind.storage, hasBrowserSessions: kind.hasBrowserSessions, keepsPasswords: kind.keepsPasswords,
    };
    return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>OpenMetadata</title><link rel="icon" href="data:,"></head>
<body>
<h1>OpenMetadata</h1>
<p id="who">Nobody is signed in.</p>
${kind.keepsPasswords ? passwordForm : '<p><button id="sso">Sign in with SSO</button></p>'}
<p><button id="logout">Logout</button></p>
<p><label>Language <select id="language">${languages.map((tag) => `<option>${tag}</option>`).join('')}</select></label></p>
<p>In the place of OpenMetadata's own pages.</p>
<script>const facts = ${JSON.stringify(facts)};
(${String(host)})(facts);
</script>
</body>
</html>
`;
}

const passwordForm = `<form id="form">
<label>Email <input id="email" autocomplete="username"></label>
<label>Password <input id="password" type="password" autocomplete="current-password"></label>
<button>Sign in</button>
</form>`;

// Runs in the page.
/* global document, indexedDB, localStorage, location, history */
function host({ basePath, storage, hasBrowserSessions, keepsPasswords })
{
    globalThis.BASE_PATH = `${basePath}/`;
    const api = `${basePath}/api/v1`;
    /** @returns {any} */
    const find = (id) => document.getElementById(id);

    const database = () => new Promise((resolve, reject) => {
        const request = indexedDB.open('AppDataStore', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('keyValueStore');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const inDatabase = async (mode, act) => {
        const opened = await database();
        const request = act(opened.transaction('keyValueStore', mode).objectStore('keyValueStore'));
        const result = await new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
        opened.close();
        return result;
    };
    const places = {
        plain: {
            keep: (token, refresh) => { localStorage.oidcIdToken = token; localStorage.refreshToken = refresh; },
            read: () => localStorage.oidcIdToken,
        },
        nested: {
            keep: (oidcIdToken, refreshTokenKey) => { localStorage['om-session'] = JSON.stringify({ state: { oidcIdToken, refreshTokenKey }, version: 0 }); },
            read: () => JSON.parse(localStorage['om-session'] ?? '{}').state?.oidcIdToken,
        },
        flat: {
            keep: (oidcIdToken, refreshTokenKey) => { localStorage['om-session'] = JSON.stringify({ oidcIdToken, refreshTokenKey }); },
            read: () => JSON.parse(localStorage['om-session'] ?? '{}').oidcIdToken,
        },
        database: {
            keep: (primary, secondary) => inDatabase('readwrite', (store) => store.put(JSON.stringify({ primary, secondary }), 'app_state')),
            read: async () => JSON.parse(await inDatabase('readonly', (store) => store.get('app_state')) ?? '{}').primary,
        },
    };

    const language = /(?:^|; )i18next=([^;]*)/.exec(document.cookie)?.[1];
    if (language) find('language').value = language;
    find('language').addEventListener('change', () => {
        document.cookie = `i18next=${find('language').value}; path=/; SameSite=Strict`;
    });

    const show = async () => {
        const token = await places[storage].read();
        const answer = token && await fetch(`${api}/users/loggedInUser`, { headers: { Authorization: `Bearer ${token}` } });
        find('who').textContent = answer?.ok ? `Signed in as ${(await answer.json()).name}.` : 'Nobody is signed in.';
    };

    const enter = async (token, refresh = '') => {
        await places[storage].keep(token, refresh);
        await show();
    };

    find('form')?.addEventListener('submit', async (event) => {
        event.preventDefault();
        const body = JSON.stringify({ email: find('email').value, password: btoa(find('password').value) });
        const path = hasBrowserSessions ? '/auth/login' : '/users/login';
        const answer = await fetch(api + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
        const { accessToken, refreshToken, error, message } = await answer.json();
        if (answer.ok) await enter(accessToken, refreshToken);
        else find('who').textContent = error ?? message;
    });

    find('sso')?.addEventListener('click', async () => {
        if (hasBrowserSessions) {
            location.assign(`${api}/auth/login?redirectUri=${encodeURIComponent(`${location.origin}${basePath}/auth/callback`)}`);
        } else {
            const answer = await fetch(`${basePath}/sandbox-provider/token`);
            await enter((await answer.json()).id_token);
        }
    });

    find('logout').addEventListener('click', async () => {
        if (hasBrowserSessions) await fetch(`${api}/auth/logout`, { redirect: 'manual' });
        await enter('');
    });

    const brought = new URLSearchParams(location.hash.slice(1) || location.search).get('id_token');
    if (brought && !keepsPasswords) {
        history.replaceState(null, '', `${basePath}/my-data`);
        enter(brought);
    } else {
        show();
    }
}
