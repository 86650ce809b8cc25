// wire.js — reads the records of wire.hpp, and names the bits of a node's states.
addToLibrary({
    // Keep in sync: a11y::State in src/a11y/node.hpp.
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
    },

    $wire_nodes__deps: ['$UTF8ToString'],
    $wire_nodes: (address, count) => {
        const kWords = 22;
        const read = (start) => {
            const word = (i) => HEAPU32[start + i];
            const number = (i) => HEAPF32[start + i];
            const text = (i) => UTF8ToString(word(i), word(i + 1));
            return {
                id: word(0),
                parent: word(1),
                previous: word(2),
                role: UTF8ToString(word(3)),
                states: word(4),
                input: word(5),
                level: word(6),
                x: number(7),
                y: number(8),
                w: number(9),
                h: number(10),
                size: number(11),
                line: number(12),
                weight: word(13),
                name: text(14),
                text: text(16),
                description: text(18),
                value: text(20),
            };
        };
        return Array.from({ length: count }, (_, i) => read((address >> 2) + i * kWords));
    },
});
