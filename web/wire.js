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
        descending: 1 << 13,
        named_by_content: 1 << 14,
        ascending: 1 << 15,
    },

    $wire_nodes__deps: ['$UTF8ToString'],
    $wire_nodes: (address, count) => {
        const kWords = 25;
        const read = (start) => {
            const word = (i) => HEAPU32[start + i];
            const number = (i) => HEAPF32[start + i];
            const text = (i) => UTF8ToString(word(i), word(i + 1));
            return {
                id: word(0),
                parent: word(1),
                previous: word(2),
                related: word(3),
                role: UTF8ToString(word(4)),
                states: word(5),
                input: word(6),
                level: word(7),
                x: number(8),
                y: number(9),
                w: number(10),
                h: number(11),
                size: number(12),
                line: number(13),
                weight: word(14),
                is_centred: word(15) !== 0,
                position: word(16),
                name: text(17),
                text: text(19),
                description: text(21),
                value: text(23),
            };
        };
        return Array.from({ length: count }, (_, i) => read((address >> 2) + i * kWords));
    },
});
