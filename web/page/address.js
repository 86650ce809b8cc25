// address.js — the fragment of the page's address is the view that the program shows, and the browser's history the way
// that led to it.
//
// Each entry of the history knows its place in it, and from which view it was reached. In a frame the history is the whole tab's:
// only another tab of the page makes an entry, and nothing but the user's Back moves through them.
addToLibrary({
    $address: "({ 'fragment': '', 'index': 0, 'wanted': '', 'is_travelling': false })",
    $address_now: () => location.hash.slice(1),

    // To be called when the program shows another view, and when the address has changed by other hands.
    address_show__deps: ['$address_move', '$UTF8ToString'],
    address_show: (data, size) => address_move(UTF8ToString(data, size)),

    $address_arrive__deps: ['$address', '$address_now'],
    $address_arrive: () => {
        address['fragment'] = address_now();
        address['index'] = history.state?.index ?? 0;
    },

    $address_move__deps: ['$address', '$address_now', '$address_arrive'],
    $address_move: (fragment) => {
        address['wanted'] = fragment;
        if (address['is_travelling']) return;
        const now = address_now();
        const { index = 0, from } = history.state ?? {};
        const is_framed = window.parent !== window;
        const travel = (steps) => {
            history.go(steps);
            address['is_travelling'] = true;
        };
        if (fragment !== now) {
            // The program stays where it was.
            if (!is_framed && fragment === address['fragment'] && index !== address['index']) return travel(address['index'] - index);
            const parent = (path) => path.slice(0, path.lastIndexOf('/'));
            const [here, there] = [parent(now), parent(fragment)];
            const is_move = now === address['fragment'] && now !== '/sign-in' && fragment !== '/sign-in';
            // A dialog has closed: what opened it is not repeated.
            if (is_move && here === fragment && from === fragment) return travel(-1);
            // One dialog after the other, and a correction, take the place of what was there; in a frame all dialogs do.
            const is_next = is_move && !(is_framed ? here || there : here && here === there);
            const entry = is_next ? { index: index + 1, from: now } : { index, from };
            history[is_next ? 'pushState' : 'replaceState'](entry, '', '#' + fragment);
        }
        address_arrive();
    },

    address_start__deps: ['$address', '$address_now', '$address_arrive', '$address_move', '$stringToNewUTF8', 'page_address'],
    address_start: () => {
        addEventListener('popstate', () => {
            // The program sent the browser here, and may have gone on since.
            if (address['is_travelling']) {
                address['is_travelling'] = false;
                address_arrive();
                return address_move(address['wanted']);
            }
            // Typed by hand: an entry of its own.
            if (!history.state) history.replaceState({ index: address['index'] + 1 }, '');
            _page_address(stringToNewUTF8(address_now()));
        });
    },

    address_fragment__deps: ['$address_now', '$stringToNewUTF8'],
    address_fragment: () => stringToNewUTF8(address_now()),

    // The browser asks before the page is left. A listener that is always there would keep the page out of its cache.
    $ask_before_leaving: (event) => {
        event.preventDefault();
        event.returnValue = true; // Chrome before 119.
    },
    address_guard__deps: ['$ask_before_leaving'],
    address_guard: (is_guarded) => {
        if (is_guarded) addEventListener('beforeunload', ask_before_leaving);
        else removeEventListener('beforeunload', ask_before_leaving);
    },
});
