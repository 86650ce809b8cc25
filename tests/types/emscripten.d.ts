// emscripten.d.ts — what Emscripten has for its libraries.
//
// Source   src/modules.mjs, src/jsifier.mjs, src/preamble.js, src/lib/libstrings.js, src/lib/libcore.js (6.0.5).

// A name in the script, what it needs, what C++ reads where it throws (web/kit/guard.js); any other is one that C++ calls.
type Library = CalledByCpp & {
    [name: `$${string}`]: unknown;
    [needed: `${string}__deps`]: string[];
    [otherwise: `${string}__refused`]: string;
    [annotation: `${string}__docs`]: string;
};

declare function addToLibrary(library: Library): void;
declare const LibraryManager: { library: Record<string, any> };
declare function isJsOnlySymbol(name: string): boolean;
declare const extraLibraryFuncs: string[];

declare function err(what: unknown): void;
declare const Module: Record<string, any>;
declare const HEAPU8: Uint8Array<ArrayBuffer>;
declare const HEAP32: Int32Array<ArrayBuffer>;
declare const HEAPU32: Uint32Array<ArrayBuffer>;
declare const HEAPU64: BigUint64Array<ArrayBuffer>;
declare const HEAPF32: Float32Array<ArrayBuffer>;

declare function UTF8ToString(address: number, limit?: number): string;
declare function stringToNewUTF8(text: string): number;
declare function lengthBytesUTF8(text: string): number;
declare function stackSave(): number;
declare function stackAlloc(size: number): number;
declare function stackRestore(stack: number): void;
