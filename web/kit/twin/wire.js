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
        const kWords = 26;
        const read = (start) => {
            const word = (i) => HEAPU32[start + i];
            const number = (i) => HEAPF32[start + i];
            const text = (i) => word(i + 1) ? UTF8ToString(word(i), word(i + 1)) : '';
            const place = {
                id: word(0),
                parent: word(1),
                previous: word(2),
                x: number(8),
                y: number(9),
                w: number(10),
                h: number(11),
                is_described: word(17) !== 0,
            };
            if (!place.is_described) return place;
            return Object.assign(place, {  // V8 takes twenty times as long to spread it.
                related: word(3),
                role: wire_role(word(4)),
                states: word(5),
                input: word(6),
                level: word(7),
                size: number(12),
                line: number(13),
                weight: word(14),
                is_centred: word(15) !== 0,
                position: word(16),
                name: text(18),
                text: text(20),
                description: text(22),
                value: text(24),
            });
        };
        return Array.from({ length: count }, (_, i) => read((address >> 2) + i * kWords));
    },
});
