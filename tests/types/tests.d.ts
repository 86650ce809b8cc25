// tests.d.ts — what tests leave in a page, and what they find there.

// The page's own, for tests (web/kit/input/loop.js).
declare var latchkey: { frames: number; writes: number; sleeps: number };
declare const canvas: HTMLCanvasElement; // By its id.

declare var context: WEBGL_lose_context;
declare var told: [(entries: unknown) => void, ResizeObserverEntry[]][];
declare var painting: { calls: Record<string, number>; triangles: number; parts: number[][] };
declare var bench: Record<string, (...given: any[]) => any>;

interface Window {
    heard: any[];
    said: Map<string, WeakRef<MessageEvent>>;
    travels: number;
    note_message(text: string): void;
    note_address(text: string): void;
    find(text: string): boolean; // Of no standard.
}

interface ParentNode {
    querySelector(selector: 'latchkey-tokens'): HTMLElement & { session: unknown };
    querySelector(selector: 'latchkey-tokens iframe'): HTMLIFrameElement;
}

interface Performance {
    getEntriesByType(type: 'navigation' | 'resource'): PerformanceResourceTiming[];
}

// Of newer browsers than Node.
interface Set<T> {
    difference(other: Set<T>): Set<T>;
    symmetricDifference(other: Set<T>): Set<T>;
}
