// wasm_parts.mjs — what part of the program the bytes of a wasm file belong to.
//
// Source   WebAssembly 1.0, sections 2 (imports), 10 (code) and 11 (data); the names are Emscripten's --emit-symbol-map.

class Reader
{
    at = 0;

    constructor(bytes) { this.bytes = bytes; }

    byte() { return this.bytes[this.at++]; }

    // Unsigned LEB128.
    number()
    {
        for (let value = 0, shift = 0; ; shift += 7) {
            const byte = this.byte();
            value += (byte & 0x7f) * 2 ** shift;
            if (byte < 0x80) return value;
        }
    }

    skip(count) { this.at += count; }
    skipLimits() { for (let left = 1 + (this.byte() & 1); left > 0; --left) this.number(); }
}

const sectionIds = { imports: 2, code: 10, data: 11 };

function sectionOf(bytes, wanted)
{
    const reader = new Reader(bytes);
    for (reader.skip(8); reader.at < bytes.length;) {
        const id = reader.byte(), size = reader.number();
        if (id === wanted) return bytes.subarray(reader.at, reader.at + size);
        reader.skip(size);
    }
    return Uint8Array.of(0);
}

// They come first among the indices of functions.
function countImportedFunctions(bytes)
{
    const reader = new Reader(sectionOf(bytes, sectionIds.imports));
    let functions = 0;
    for (let left = reader.number(); left > 0; --left) {
        for (let text = 0; text < 2; ++text) reader.skip(reader.number());
        const kind = reader.byte();
        if (kind === 0) reader.number(), ++functions;
        if (kind === 1) reader.skip(1), reader.skipLimits();
        if (kind === 2) reader.skipLimits();
        if (kind === 3) reader.skip(2);
    }
    return functions;
}

// [{ name, size }] of the functions in `bytes`. `symbols` has a line "index:name" for each.
export function functionsOf(bytes, symbols)
{
    const names = new Map(symbols.trim().split('\n').map((line) => {
        const colon = line.indexOf(':');
        return [Number(line.slice(0, colon)), line.slice(colon + 1)];
    }));
    const reader = new Reader(sectionOf(bytes, sectionIds.code));
    const first = countImportedFunctions(bytes);
    return Array.from({ length: reader.number() }, (_, i) => {
        const size = reader.number();
        reader.skip(size);
        return { name: names.get(first + i) ?? '', size };
    });
}

// A function belongs to the first that knows its name.
const layers = ['domain', 'ports', 'a11y', 'kit', 'openmetadata', 'work', 'page', 'runtime', 'web'];
/** @type {[string, RegExp][]} */
const parts = [
    ['nlohmann/json', /nlohmann/],
    ['variants', /__variant_detail|__2::variant</],
    ['functions', /__2::__function::|__2::function</],
    ['Dear ImGui', /^(\w+ )*[\w:<>]*\bIm[A-Z]|^(CalcWindow|CalcNext|RenderWindow|GetResize|SetCurrentWindow|WindowSettings)/],
    // Not by the arguments.
    .../** @type {[string, RegExp][]} */ (layers.map((layer) => [layer, new RegExp(`^[^(]*(\\(anonymous namespace\\)[^(]*)?latchkey::${layer}::`)])),
    ['base', /latchkey::/],
    ['C++ library', /__2::|std::|operator (new|delete)|__cxa|__cxxabiv1/],
    ['entry points', /^(page|host|clipboard|signatures|main|embedding|emscripten|fetch)_?/],
    ['C library', /./],
    ['without a name', /^$/],
];

// Map from part to bytes, largest first: of the code, and the data.
export function partsOf(bytes, symbols)
{
    const sizes = new Map([['data', sectionOf(bytes, sectionIds.data).length]]);
    for (const { name, size } of functionsOf(bytes, symbols)) {
        const [part] = parts.find(([, pattern]) => pattern.test(name));
        sizes.set(part, (sizes.get(part) ?? 0) + size);
    }
    return new Map([...sizes].sort(([, a], [, b]) => b - a));
}
