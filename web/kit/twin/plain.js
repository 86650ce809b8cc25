// plain.js — whether the page is an ordinary document, with the twin's own text to be seen instead of the canvas.
//
// There may be more than one reason at a time: kPlainWish, "no-canvas", "translation", "print".
addToLibrary({
    $plain_reasons: "new Set(document.documentElement.dataset['plain']?.split(' '))", // first/boot.js

    $plain_set__deps: ['$plain_reasons', '$view_tell'],
    $plain_set: (reason, is_on) => {
        if (plain_reasons.has(reason) === is_on) return;
        if (is_on) plain_reasons.add(reason);
        else plain_reasons.delete(reason);
        const { classList, dataset } = document.documentElement;
        classList.toggle('plain', plain_reasons.size > 0);
        dataset['plain'] = [...plain_reasons].join(' ');
        // What a plain page is to hold does not follow from its window. Later: the program may be in the middle of a frame.
        setTimeout(() => view_tell());
    },

    $plain_without_canvas__deps: ['$plain_set'],
    $plain_without_canvas: () => plain_set('no-canvas', true),

    plain_is_wished__deps: ['$plain_reasons', '$kPlainWish'],
    plain_is_wished: () => plain_reasons.has(kPlainWish),

    // For a bookmark, and for the next reload.
    $plain_to_address__deps: ['$plain_reasons', '$kPlainWish', '$kViewParameter', '$kPlainView'],
    $plain_to_address: () => {
        const address = new URL(location.href);
        if (plain_reasons.has(kPlainWish)) address.searchParams.set(kViewParameter, kPlainView);
        else address.searchParams.delete(kViewParameter);
        try {
            if (address.href !== location.href) history.replaceState(history.state, '', address);
        } catch {
            // A document without an address of its own has none to change.
        }
    },

    plain_show__deps: ['$plain_set', '$plain_to_address', '$kPlainWish'],
    plain_show: (is_plain) => {
        plain_set(kPlainWish, Boolean(is_plain));
        plain_to_address();
        document.activeElement?.scrollIntoView({ block: 'nearest' });
    },

    // Paper takes the whole document. Where the page was scrolled to is where it goes on.
    $plain_print__deps: ['$plain_set', '$view_tell'],
    $plain_print: () => {
        const place = window.scrollY;
        plain_set('print', true);
        view_tell(); // Paper does not wait.
        addEventListener('afterprint', () => {
            plain_set('print', false);
            view_tell();
            window.scrollTo(0, place);
        }, { once: true });
    },

    // An earlier address may say otherwise.
    plain_start__deps: ['$plain_to_address', '$plain_print'],
    plain_start: () => {
        addEventListener('popstate', plain_to_address);
        addEventListener('beforeprint', plain_print);
    },
});
