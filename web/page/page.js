// page.js — the beginning of the page, whether it is looked at, and the end of its loading screen.
addToLibrary({
    // What the first script (web/first) has found out, and keeps for the program.
    $first: "globalThis['first']",

    // Whoever is on the way can read what travels; on this machine nobody is.
    $is_readable: () => location.protocol === 'http:' && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(location.hostname),

    // While the program is on its way; but not before what was pressed in a form is sent.
    $page_screen__deps: ['$guard', '$screen_painter', 'page_has_early_form'],
    $page_screen: '_page_has_early_form() || guard(screen_painter)()',

    // Once it is known where the API is and what this deployment allows.
    page_prepare__deps: ['$embedding', '$first', '$Flag', '$is_readable', '$page_screen', '$stringToNewUTF8', 'page_begin'],
    page_prepare: async () => {
        const found = await first['deployment'];
        embedding['origins'] = found['embedders'];
        let flags = 0;
        if (first['is_framed']) flags |= Flag.framed;
        if (first['is_outside']) flags |= Flag.outside;
        if (found['allows_unlimited']) flags |= Flag.unlimited;
        if (found['is_trusted_address']) flags |= Flag.trusted_address;
        if (is_readable()) flags |= Flag.readable;
        if (first['is_language_settled']) flags |= Flag.language_settled;
        _page_begin(stringToNewUTF8(found['root']), flags, found['idle_minutes'], stringToNewUTF8(first['language']));
        first['has_begun']();
    },

    // Another tab, another window: whoever passes by then must not find a token on the screen.
    page_watch__deps: ['page_hidden', 'page_shown'],
    // A page that is left may be kept, and come back as it was.
    page_watch: () => {
        document.addEventListener('visibilitychange', () => document.hidden ? _page_hidden() : _page_shown());
        addEventListener('pagehide', () => _page_hidden());
        addEventListener('pageshow', ({ persisted }) => persisted && _page_shown());
    },

    page_has_early_form: () => document.documentElement.classList.contains('early'),

    // What was typed and pressed before the program was there.
    page_take_over__deps: ['$first', '$stringToNewUTF8', '$rest_by', 'page_typed', 'page_pressed'],
    page_take_over: () => {
        const given = first['hand_over']();
        for (const [id, value] of given['typed']) _page_typed(id, stringToNewUTF8(value));
        if (!given['pressed']) return;
        rest_by(true); // Or by Enter; then the next key says so.
        _page_pressed(given['pressed']);
    },

    // From now on it is the program that the user sees, and that asks.
    page_is_shown__deps: ['$first'],
    page_is_shown: () => {
        document.documentElement.classList.remove('early');
        first['answers'].clear();
        first['is_shown']();
    },
});
