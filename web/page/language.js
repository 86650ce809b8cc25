// language.js — the language of the document, and what the address says of it.
addToLibrary({
    page_show_language__deps: ['$UTF8ToString', '$first', '$guard', '$language_to_address'],
    page_show_language: (data, size, is_changed) => {
        first['show_language'](first['language'] = UTF8ToString(data, size));
        if (is_changed) language_to_address();
        else addEventListener('popstate', language_to_address);
        // The first date in a language takes a browser up to 40 ms, the first number and list 10 more: at best before
        // there are any, and while nobody waits.
        for (const kind of ['DateTimeFormat', 'NumberFormat', 'ListFormat'])
            globalThis['requestIdleCallback']?.(guard(() => new Intl[kind](first['language'])));
    },

    // Where the address says which language the page is in, that is the one that is shown.
    $language_to_address__deps: ['$first', '$kLanguageParameter'],
    $language_to_address: () => {
        const address = new URL(location.href);
        if (!address.searchParams.has(kLanguageParameter)) return;
        address.searchParams.set(kLanguageParameter, first['language']);
        try {
            if (address.href !== location.href) history.replaceState(history.state, '', address);
        } catch {
            // A document without an address of its own has none to change.
        }
    },
});
