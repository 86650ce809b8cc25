// wire.js — reads the records of wire.hpp.
addToLibrary({
    // By the address of its name in memory: there are few.
    $wire_roles: 'new Map()',

    $wire_role__deps: ['$UTF8ToString', '$wire_roles'],
    $wire_role: (address) => {
        if (!wire_roles.has(address)) wire_roles.set(address, UTF8ToString(address));
        return wire_roles.get(address);
    },

    $wire_text__deps: ['$UTF8ToString', '$WireText'],
    $wire_text: (at) => WireText.size(at) ? UTF8ToString(WireText.data(at), WireText.size(at)) : '',

    $wire_nodes__deps: ['$wire_role', '$wire_text', '$WireNode'],
    $wire_nodes: (address, count) => {
        const read = (at) => {
            const place = {
                id: WireNode.id(at),
                parent: WireNode.parent(at),
                previous: WireNode.previous(at),
                x: WireNode.x(at),
                y: WireNode.y(at),
                w: WireNode.w(at),
                h: WireNode.h(at),
                is_described: WireNode.is_described(at) !== 0,
            };
            if (!place.is_described) return place;
            return Object.assign(place, {  // V8 takes twenty times as long to spread it.
                related: WireNode.related(at),
                role: wire_role(WireNode.role(at)),
                states: WireNode.states(at),
                input: WireNode.input(at),
                level: WireNode.level(at),
                size: WireNode.size(at),
                line: WireNode.line(at),
                weight: WireNode.weight(at),
                is_centred: WireNode.is_centred(at) !== 0,
                position: WireNode.position(at),
                name: wire_text(WireNode.name(at)),
                text: wire_text(WireNode.text(at)),
                description: wire_text(WireNode.description(at)),
                value: wire_text(WireNode.value(at)),
            });
        };
        return Array.from({ length: count }, (_, i) => read(address + i * WireNode.kSize));
    },
});
