// clock_js.js — what Date and Intl know of the user's time zone; for clock_js.cpp.
addToLibrary({
    // Intl takes a browser up to 40 ms when it is asked for the first time.
    clock_zone_name__deps: ['$guard', '$stringToNewUTF8'],
    clock_zone_name: () => {
        const zone = guard(() => globalThis['Temporal']?.['Now']['timeZoneId']())();
        return stringToNewUTF8(zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
    },

    clock_offset_minutes: (instant) => -new Date(instant).getTimezoneOffset(),
});
