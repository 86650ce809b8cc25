// wire.js — reads the records of wire.hpp, and names the bits of a node's states.
addToLibrary({
    // Keep in sync: a11y::State in src/kit/tree/node.hpp.
    $State: {
        disabled: 1 << 0,
        checked: 1 << 1,
        selected: 1 << 2,
        expanded: 1 << 3,
        has_menu: 1 << 4,
        read_only: 1 << 5,
        invalid: 1 << 6,
        busy: 1 << 7,
        inert: 1 << 8,
        masked: 1 << 9,
        default_button: 1 << 10,
        plain: 1 << 11,
        secret: 1 << 12,
        descending: 1 << 13,
        named_by_content: 1 << 14,
        ascending: 1 << 15,
    },

    // By the address of its name in memory: there are few.
    $wire_roles: 'new Map()',

    $wire_role__deps: ['$UTF8ToString', '$wire_roles'],
    $wire_role: (address) => {
        if (!wire_roles.has(address)) wire_roles.set(address, UTF8ToString(address));
        return wire_roles.get(address);
    },

    $wire_nodes__deps: ['$UTF8ToString', '$wire_role'],
    $wire_nodes: (address, count) => {
        const kWords = 30;
        const read = (start) => {
            const id = (i) => HEAPU64[start / 2 + i];
            const word = (i) => HEAPU32[start + i];
            const number = (i) => HEAPF32[start + i];
            const text = (i) => word(i + 1) ? UTF8ToString(word(i), word(i + 1)) : '';
            const place = {
                id: id(0),
                parent: id(1),
                previous: id(2),
                x: number(12),
                y: number(13),
                w: number(14),
                h: number(15),
                is_described: word(21) !== 0,
            };
            if (!place.is_described) return place;
            return Object.assign(place, {  // V8 takes twenty times as long to spread it.
                related: id(3),
                role: wire_role(word(8)),
                states: word(9),
                input: word(10),
                level: word(11),
                size: number(16),
                line: number(17),
                weight: word(18),
                is_centred: word(19) !== 0,
                position: word(20),
                name: text(22),
                text: text(24),
                description: text(26),
                value: text(28),
            });
        };
        return Array.from({ length: count }, (_, i) => read((address >> 2) + i * kWords));
    },
});
