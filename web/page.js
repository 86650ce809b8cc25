// page.js — where the page is, and the end of its loading screen.
addToLibrary({
    page_api_root__deps: ['$stringToNewUTF8'],
    page_api_root: () => stringToNewUTF8(new URL('api', document.baseURI).href),

    page_is_shown: () => document.getElementById('boot')?.remove(),
});
