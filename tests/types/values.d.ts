// values.d.ts — those values of the libraries that are none at first, which says too little of them.

declare var first: First;
declare let painter: InstanceType<typeof Painter> | null;
declare const text_context: CanvasRenderingContext2D; // Without a canvas there is none: what uses it throws, and is refused.
declare const text_style: unknown[];
declare let tabs: BroadcastChannel | null;
declare const embedding: {
    port: MessagePort | null;
    is_own: boolean;
    has_looked: boolean;
    origins: string[];
    waiting: Set<(token: string | null) => void>;
    token: string | null;
};
