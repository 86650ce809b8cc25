// tabs.js — the other tabs of this page: they hear that tokens have changed, and nothing else.
addToLibrary({
    $tabs: 'null',

    tabs_start__deps: ['$tabs', 'page_hear_of_change'],
    tabs_start: () => {
        try {
            tabs = new BroadcastChannel('latchkey');
        } catch {
            return; // Not for a page without an origin: each of its tabs is by itself.
        }
        tabs.onmessage = () => _page_hear_of_change();
    },

    tabs_tell__deps: ['$tabs'],
    tabs_tell: () => tabs?.postMessage('tokens changed'),
});
