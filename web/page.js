// page.js — the beginning of the page, whether it is looked at, and the end of its loading screen.
addToLibrary({
    // Once it is known where the API is and what this deployment allows. Keep in sync: Flag in main_page.cpp.
    page_prepare__deps: ['$embedding', '$embedding_is_at_home', '$stringToNewUTF8', 'page_begin'],
    page_prepare: async () => {
        const found = await Module['deployment'];
        embedding['origins'] = found['embedders'];
        const flags = [embedding['is_framed'], embedding['is_framed'] && !embedding_is_at_home(), found['allows_unlimited'], found['is_trusted_address']];
        _page_begin(stringToNewUTF8(found['root']), flags.reduce((bits, flag, i) => bits | (flag << i), 0), found['idle_minutes']);
        Module['has_begun']();
    },

    // Another tab, another window: whoever passes by then must not find a token on the screen.
    page_watch__deps: ['page_hidden', 'page_shown'],
    page_watch: () => document.addEventListener('visibilitychange', () => document.hidden ? _page_hidden() : _page_shown()),

    page_is_shown: () => document.getElementById('boot')?.remove(),
});
