// apis.mjs — which interfaces of the browser the page uses, by script from its sources; and how a browser may have less of each.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { read } from '../../web/border.mjs';

// What is not stubbed, and why.
export const kExcepted = {
    'There is no page without its document.': `document window addEventListener append cloneNode closest contains createElement getAll
        getAttribute getElementById getPropertyValue insertBefore matches preventDefault querySelector querySelectorAll remove removeAttribute
        removeEventListener replaceChildren setAttribute setProperty toggle URL URLSearchParams`,
    'There is no page without requests and timers, and Emscripten gives none up without abort().': `fetch abort cancel clone getReader json read
        Response setTimeout text clearTimeout`,
    'They are objects that others hang on.': 'crypto history location navigator',
    'No script can put another in its place.': 'reload',
    'It is for the page around this one (embedding.test.mjs).': 'postMessage parent',
    'They come after open(), which is stubbed.': 'close objectStore transaction',
    'They are the page’s own of the same name.': 'draw event open put use',
};

const kReadable = ['missing', 'throwing'];
const kPromised = [...kReadable, 'rejecting', 'pending'];
const rows = (states, text) => text.trim().split(/\s+/).flatMap((path) => states.map((state) => ({ path, state })));

// What a journey goes on without. What is in one wave hides nothing else of it.
export const kWaves = [
    rows(kReadable, `localStorage sessionStorage indexedDB Navigator.prototype.clipboard Crypto.prototype.subtle Blob BroadcastChannel scrollTo
        ResizeObserver MutationObserver matchMedia visualViewport requestAnimationFrame requestIdleCallback Temporal Document.prototype.getSelection
        Document.prototype.execCommand Intl.DateTimeFormat Intl.Segmenter Intl.Collator Intl.ListFormat Intl.PluralRules Intl.RelativeTimeFormat
        History.prototype.pushState History.prototype.replaceState Element.prototype.moveBefore Element.prototype.scrollIntoView`),
    [
        ...rows(kReadable, `Storage.prototype.getItem Storage.prototype.setItem Storage.prototype.removeItem URL.createObjectURL
            URL.revokeObjectURL ResizeObserver.prototype.observe MutationObserver.prototype.observe MutationObserver.prototype.takeRecords
            HTMLInputElement.prototype.select HTMLTextAreaElement.prototype.select HTMLElement.prototype.focus HTMLElement.prototype.click
            History.prototype.go atob WebGL2RenderingContext.prototype.deleteTexture`),
        ...rows(kPromised, 'IDBFactory.prototype.open Clipboard.prototype.writeText SubtleCrypto.prototype.importKey'),
    ],
];

// What others hide in a wave.
export const kBehind = [...rows(kPromised, 'SubtleCrypto.prototype.verify'), ...rows(kReadable, 'Document.prototype.hasFocus Element.prototype.getBoundingClientRect')];

// What takes the page to a provider elsewhere.
export const kElsewhere = rows(kReadable, 'Crypto.prototype.getRandomValues');

// What the page becomes an ordinary document without: at once, or when there is more to be drawn.
export const kCanvas = rows(kReadable, `getComputedStyle HTMLCanvasElement.prototype.getContext
    ${'fillRect fillText getImageData measureText'.replace(/\w+/g, 'CanvasRenderingContext2D.prototype.$&')}
    ${`attachShader bindBuffer bindTexture blendFunc bufferData clear clearColor compileShader createBuffer createProgram createShader createTexture
        disable drawElements enable enableVertexAttribArray flush getParameter isContextLost linkProgram pixelStorei scissor shaderSource texImage2D
        texParameteri texSubImage2D useProgram vertexAttrib4f vertexAttribPointer viewport`.replace(/\w+/g, 'WebGL2RenderingContext.prototype.$&')}`);

// In the page, before all else: leaves it less of what the rows say.
export function stub(stubbed)
{
    const refusal = () => new DOMException('This is stubbed.', 'NotAllowedError');
    const answers = {
        throwing: () => { throw refusal(); },
        rejecting: () => Promise.reject(refusal()),
        pending: () => new Promise(() => {}),
    };
    for (const { path, state } of stubbed) {
        const names = path.split('.');
        const name = names.pop();
        const owner = names.reduce((object, key) => object[key], globalThis);
        const is_getter = 'get' in Object.getOwnPropertyDescriptor(owner, name);
        delete owner[name];
        const answer = function () {
            return answers[state]();
        };
        if (state !== 'missing') Object.defineProperty(owner, name, is_getter ? { get: answer } : { value: answer });
    }
}

// What a JavaScript engine has: the names of its globals, and those of their methods.
const vocabulary = () => {
    const globals = Object.getOwnPropertyNames(globalThis);
    const objects = globals.filter((name) => name !== 'globalThis').map((name) => globalThis[name]).flatMap((value) => [value, value?.prototype]);
    const methods = objects.filter((object) => object && ['function', 'object'].includes(typeof object) && object !== globalThis)
        .flatMap((object) => Object.entries(Object.getOwnPropertyDescriptors(object)))
        .filter(([, { value }]) => typeof value === 'function')
        .map(([name]) => name);
    return { globals, methods };
};

function sources()
{
    const rooms = ['kit', 'page', 'browser', 'common', 'first'].map((room) => fileURLToPath(new URL(`../../web/${room}/`, import.meta.url)));
    const scripts = rooms.flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).map((name) => room + name));
    const text = scripts.map((script) => readFileSync(script, 'utf8').replace(/(^|\s)\/\/.*$|\/\*\*[^]*?\*\//gm, '')).join('\n');
    // What C++ declares is no browser's.
    const declared = read(fileURLToPath(new URL('../..', import.meta.url))).members.map(([name]) => name).join('|');
    return text.replace(new RegExp(`\\b(?:${declared})\\.\\w+`, 'g'), 'declared');
}

// The names of the browser's that the page's scripts call, or take something from, and that are not the language's.
export async function usedApis(page)
{
    const text = sources();
    const called = new Set([...text.matchAll(/(?:\.|')(\w+)(?:'\])?\(/g)].map(([, name]) => name));
    const taken = new Set([...text.matchAll(/(?<![.\w'$])(?:(?:window|globalThis)(?:\.|\['))?(\w+)(?:'\])?(?=\?\.|[.([])/g)].map(([, name]) => name));
    const language = runInNewContext(`(${vocabulary})()`);
    const browser = await page.evaluate(vocabulary);
    return new Set([
        ...browser.methods.filter((name) => called.has(name) && !language.methods.includes(name)),
        ...browser.globals.filter((name) => taken.has(name) && !language.globals.includes(name)),
    ]);
}
