// clipboard_browser.js — writes to the clipboard, and says so only when the browser confirmed it.
//
// Source   Clipboard API: needs a secure context and a user's act. Where it is missing or refuses (plain http, a frame
//          without allow="clipboard-write"), execCommand('copy') may still be allowed.
addToLibrary({
    $copy_by_selection__deps: ['$twin'],
    $copy_by_selection: (text) => twin.quietly(() => {
        const focused = /** @type {HTMLElement | null} */ (document.activeElement);
        const area = document.createElement('textarea');
        area.className = 'clipboard';
        area.value = text;
        document.body.append(area);
        try {
            area.select();
            return document.execCommand('copy');
        } finally {
            area.value = '';
            area.remove();
            focused?.focus();
        }
    }),

    clipboard_write__deps: ['$UTF8ToString', '$copy_by_selection', '$in_time', 'clipboard_written'],
    clipboard_write: (data, size, callback) => {
        const text = UTF8ToString(data, size);
        const select = () => copy_by_selection(text);
        in_time(() => navigator.clipboard ? navigator.clipboard.writeText(text).then(() => true) : select())
            .catch((reason) => reason ? select() : false) // Nothing is selected that late.
            .catch(() => false)
            .then((is_confirmed) => _clipboard_written(callback, is_confirmed));
    },
});
