// clock_js.js — what Date and Intl know of the user's time zone; for clock_js.cpp.
addToLibrary({
    clock_zone_name__deps: ['$stringToNewUTF8'],
    clock_zone_name: () => stringToNewUTF8(Intl.DateTimeFormat().resolvedOptions().timeZone),

    clock_offset_minutes: (instant) => -new Date(instant).getTimezoneOffset(),
});
