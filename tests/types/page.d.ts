// page.d.ts — what the scripts of the page find in it.

// What the first script (web/first) finds out, and keeps for the program under globalThis.first.
interface First {
    answers: Map<string, Promise<Response>>;
    deployment: Promise<Deployment>;
    is_framed: boolean;
    is_outside: boolean;
    returned?: string; // The token that a sign-in elsewhere has come back with.
    greeting?: MessageEvent | null;
    greet(event: MessageEvent): void;
    has_begun(): void;
    is_shown(): void;
    host_token(): Promise<string | null>;
    language: string; // That the page is in, such as "de-DE".
    is_language_settled: boolean; // By the user or by the address.
    language_for(wish: unknown): string | undefined;
    texts_in(tag: string): Promise<string>; // As the file says; empty if it does not come.
    show_language(tag: string): void;
    hand_over(): { typed: [NodeId, string][]; pressed: NodeId | null };
}

interface Deployment {
    root: string; // Of the API.
    embedders: string[];
    allows_unlimited: boolean;
    is_trusted_address: boolean;
    idle_minutes: number;
}

// What index.html has.
interface Document {
    getElementById(id: 'boot' | 'notes' | 'twin'): HTMLElement;
    getElementById(id: 'canvas'): HTMLCanvasElement;
    getElementById(id: 'sign-in'): HTMLTemplateElement;
}

interface ParentNode {
    querySelector(selector: 'link[rel=stylesheet]' | 'link[rel=modulepreload]'): HTMLLinkElement;
}

interface Window {
    first: First;
    BASE_PATH?: string; // Of OpenMetadata's own pages.
}
