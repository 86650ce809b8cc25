// host_theme.js — light or dark as the host shows itself, where the user has not chosen for this page: as the page around
// this one says, or as OpenMetadata's own pages keep it on this origin.
addToLibrary({
    $host_theme: "({ 'told': '', 'choice': 'system' })",

    // 'light', 'dark', or '' for as the system is.
    $host_theme_now__deps: ['$host_theme', '$storage_try', '$kHostThemeKey'],
    $host_theme_now: () => {
        if (host_theme['told']) return host_theme['told'].replace('system', '');
        const kept = storage_try((storage) => storage['getItem'](kHostThemeKey));
        return kept === 'light' || kept === 'dark' ? kept : '';
    },

    $host_theme_show__deps: ['$host_theme', '$host_theme_now'],
    $host_theme_show: () => {
        document.documentElement.dataset['theme'] = [host_theme['choice'], host_theme_now()].find((name) => name && name !== 'system') ?? 'system';
    },

    $host_theme_set__deps: ['$host_theme', '$host_theme_show', '$view_tell'],
    $host_theme_set: (theme) => {
        host_theme['told'] = theme;
        host_theme_show();
        view_tell();
    },

    // As the user has chosen it.
    page_show_theme__deps: ['$host_theme', '$host_theme_show', '$UTF8ToString'],
    page_show_theme: (name, size) => {
        host_theme['choice'] = UTF8ToString(name, size);
        host_theme_show();
    },

    // For what the canvas does not draw: four colours as 0xRRGGBB, or nothing for the page's own.
    page_show_brand: (has_brand, light, on_light, dark, on_dark) => {
        const { style } = document.documentElement;
        const css = (colour) => '#' + colour.toString(16).padStart(6, '0');
        const one_of = (a, b) => has_brand ? `var(--light, ${css(a)}) var(--dark, ${css(b)})` : '';
        style.setProperty('--own-brand', one_of(light, dark));
        style.setProperty('--on-own-brand', one_of(on_light, on_dark));
    },

    host_theme_start__deps: ['$host_theme_now', '$host_theme_show', '$view_tell', '$view_theme', '$kHostThemeKey'],
    host_theme_start: () => {
        view_theme = host_theme_now;
        addEventListener('storage', ({ key }) => {
            if (key !== kHostThemeKey) return;
            host_theme_show();
            view_tell();
        });
        host_theme_show(); // It may have changed while the program was on its way.
    },
});
