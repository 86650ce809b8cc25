// locale_intl.js — what Intl writes in each language, and how it puts names in order; for locale_intl.cpp.
//
// Source   ECMA-402; CLDR 48 for what is said here of languages.
addToLibrary({
    // The day before the month, 24 hours, and "Sep": no country's English has all three.
    $locale_english: (parts) => {
        const found = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
        const joined = (names, by) => names.map((name) => found[name]).filter(Boolean).join(by);
        return [found['weekday'], joined(['day', 'month', 'year'], ' '), joined(['hour', 'minute'], ':')].filter(Boolean).join(', ');
    },

    $locale_options__deps: ['$Format'],
    $locale_options: (format) => {
        const day = { 'day': 'numeric', 'month': 'short' };
        const date = { ...day, 'year': 'numeric' };
        const time = { 'hour': 'numeric', 'minute': '2-digit' };
        return {
            [Format.Date]: date,
            [Format.DateAndTime]: { ...date, ...time },
            [Format.Brief]: { ...day, ...time },
            [Format.DayAndMonth]: day,
            [Format.Full]: { ...date, ...time, 'month': 'long', 'weekday': 'long' },
            [Format.Time]: time,
        }[format];
    },

    // A date has been turned into one of UTC that shows the same on the wall.
    $locale_date__deps: ['$Format', '$locale_english', '$locale_options'],
    $locale_date: (tags, format) => {
        const of_gregorian = { [Format.GregorianDateAndTime]: Format.DateAndTime, [Format.GregorianFull]: Format.Full }[format];
        const options = { ...locale_options(of_gregorian ?? format), 'timeZone': 'UTC' };
        const is_gregorian = new Intl.DateTimeFormat(tags).resolvedOptions().calendar === 'gregory';
        if (of_gregorian && is_gregorian) return () => '';
        if (of_gregorian) options['calendar'] = 'gregory';
        // It comes with the Gregorian date: for one of Iran CLDR has no order with it.
        else if (!is_gregorian) delete options['weekday'];
        const is_english = tags[0] === 'en-US';
        if (is_english) options['hourCycle'] = 'h23';
        const written = new Intl.DateTimeFormat(tags, options);
        return (at) => is_english ? locale_english(written.formatToParts(at)) : written.format(at);
    },

    $locale_number__deps: ['$Format'],
    $locale_number: (tags, format) => {
        if (format === Format.Plural) {
            const rules = new Intl.PluralRules(tags);
            return (count) => rules.select(count);
        }
        if (format === Format.Separator) {
            const [, { value }] = new Intl.ListFormat(tags).formatToParts(['1', '2', '3', '4']);
            // In Arabic each part but the first begins with "and".
            return () => /\p{L}/u.test(value) ? '، ' : value;
        }
        /** @type {any[]} */
        const units = ['minute', 'hour', 'day'];
        if (format >= Format.InMinutes) {
            const relative = new Intl.RelativeTimeFormat(tags);
            return (number) => relative.format(number, units[format - Format.InMinutes]);
        }
        const unit = units[format - Format.Minutes];
        const numbers = new Intl.NumberFormat(tags, unit ? { 'style': 'unit', 'unit': unit, 'unitDisplay': 'long' } : {});
        return (number) => numbers.format(number);
    },

    // Chromium has no Galician.
    $locale_wishes: (tag) => tag === 'gl-ES' ? [tag, 'es-ES'] : [tag],

    // What writes a value, by language and format: to make one takes the time of a hundred values.
    $locale_writers: '{}',

    locale_write__deps: ['$Format', '$UTF8ToString', '$stringToNewUTF8', '$guard', '$locale_date', '$locale_number', '$locale_wishes', '$locale_writers'],
    locale_write: (tag, format, value) => {
        const language = UTF8ToString(tag);
        const is_date = format < Format.Number;
        const given = is_date ? value * 60_000 : value; // Milliseconds.
        const written = () => (locale_writers[language + format] ??= (is_date ? locale_date : locale_number)(locale_wishes(language), format))(given);
        const plain = () => is_date ? new Date(given).toISOString().slice(0, 16).replace('T', ' ') : String(given);
        return stringToNewUTF8(guard(written, plain)());
    },

    locale_rank__deps: ['$UTF8ToString', '$locale_wishes'],
    locale_rank: (tag, names, size, ranks) => {
        const { compare } = new Intl.Collator(locale_wishes(UTF8ToString(tag)), { 'numeric': true, 'sensitivity': 'base' });
        const lines = UTF8ToString(names, size).split('\n').slice(0, -1);
        const order = [...lines.keys()].sort((a, b) => compare(lines[a], lines[b]));
        let rank = 0;
        order.forEach((place, i) => {
            if (i && compare(lines[order[i - 1]], lines[place])) rank = i;
            HEAPU32[(ranks >> 2) + place] = rank;
        });
    },
});
