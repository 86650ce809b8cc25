// values.d.ts — those values of the libraries that are none at first, which says too little of them.

declare var first: First;
declare const painter: InstanceType<typeof Painter>; // Without a canvas there is none: what uses it throws, and is refused.
declare const glyph_context: CanvasRenderingContext2D; // Likewise.
declare let glyph_last: { row: { baseline: number; image: ImageData }; cell: { x: number; top: number; w: number; h: number } };
declare let tabs: BroadcastChannel | null;
declare const embedding: {
    port: MessagePort | null;
    is_own: boolean;
    has_looked: boolean;
    origins: string[];
    waiting: Set<(token: string | null) => void>;
    token: string | null;
};
