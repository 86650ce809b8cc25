// modules.d.ts — what the modules find that is made elsewhere.

// The program without a browser, as Emscripten links it.
declare module '*/core.mjs' {
    interface Core extends Exports {
        UTF8ToString(address: number, size: number): string;
        stringToNewUTF8(text: string): number;
        wire_nodes(address: number, count: number): any[];
        headless_pair(call: (address: number) => number): [number, number];
        State: Record<string, number>;
        kSoftBreak: string;
    }
    export default function createCore(given: { world: object; on_update(wake_in: number): void; language_file(tag: string): string }): Promise<Core>;
}
