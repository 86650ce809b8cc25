// runs.js — measures and draws runs of text with a 2D canvas; for runs.cpp.
//
// Reading pixels back costs a millisecond however few they are, so all that a frame shows for the first time is drawn side by side
// and read at once.
addToLibrary({
    $text_context__deps: ['$guard'],
    $text_context: "guard(() => document.createElement('canvas').getContext('2d', { willReadFrequently: true }))()",
    $text_style: '[]', // The face, the size, the direction and the language that the context has.

    // Some browsers let nobody read a canvas back, against fingerprinting, and give made-up pixels instead.
    $text_is_readable__deps: ['$text_context', '$text_resize'],
    $text_is_readable: () => {
        text_resize(2, 1);
        text_context.fillRect(0, 0, 1, 1);
        const { data } = text_context.getImageData(0, 0, 2, 1);
        return data[3] > 247 && data[7] < 8;
    },

    // A canvas that changes its size forgets all that was set.
    $text_resize__deps: ['$text_context', '$text_style'],
    $text_resize: (width, height) => {
        Object.assign(text_context.canvas, { 'width': width, 'height': height });
        text_style.length = 0;
    },

    // As the style sheet has them: it does not change, and asking it makes the browser bring the page's styles up to date.
    $text_families: '{}',
    $text_family__deps: ['$text_families'],
    $text_family: (property) => text_families[property] ||= getComputedStyle(document.documentElement).getPropertyValue(property),

    // The families, and the direction of a line, are those of the text over the canvas: code is from left to right.
    $text_set__deps: ['$Face', '$text_context', '$text_family', '$text_style'],
    $text_set: (face, size) => {
        const { lang } = document.documentElement;
        const dir = face === Face.Mono ? 'ltr' : document.documentElement.dir;
        const style = [face, size, dir, lang];
        if (style.every((value, i) => value === text_style[i])) return;
        text_style.splice(0, 4, ...style);
        const weight = face === Face.Semibold ? 600 : face === Face.Medium ? 500 : 400;
        text_context.font = `${weight} ${size}px ${text_family(face === Face.Mono ? '--mono' : '--font')}`;
        text_context.direction = dir === 'rtl' ? 'rtl' : 'ltr';
        text_context.textAlign = 'left';
        text_context.fontKerning = /^ja\b/.test(lang) ? 'none' : 'normal'; // As in twin.css: a canvas does not kern kana.
        text_context['lang'] = lang; // By which the browser chooses among the forms of Chinese and Japanese signs.
    },

    run_metrics__refused: 'plain_without_canvas',
    run_metrics__deps: ['$text_set', '$plain_without_canvas', '$Metrics'],
    run_metrics: (face, size, metrics) => {
        text_set(face, size);
        const { fontBoundingBoxAscent, fontBoundingBoxDescent } = text_context.measureText('x');
        Metrics.ascent(metrics, fontBoundingBoxAscent);
        Metrics.descent(metrics, fontBoundingBoxDescent);
    },

    run_measure__refused: 'plain_without_canvas',
    run_measure__deps: ['$text_set', '$plain_without_canvas', '$Shape', '$UTF8ToString'],
    run_measure: (face, size, text, length, shape) => {
        text_set(face, size);
        const { width, actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } =
            text_context.measureText(UTF8ToString(text, length));
        const left = Math.ceil(actualBoundingBoxLeft) + 1;
        const top = Math.ceil(actualBoundingBoxAscent) + 1;
        const is_blank = actualBoundingBoxLeft + actualBoundingBoxRight <= 0;
        Shape.left(shape, left);
        Shape.top(shape, top);
        Shape.width(shape, is_blank ? 0 : Math.min(left + Math.ceil(actualBoundingBoxRight) + 1, 4096)); // What a texture holds anywhere.
        Shape.height(shape, top + Math.ceil(actualBoundingBoxDescent) + 1);
        Shape.advance(shape, width);
    },

    // Side by side in as many rows as they take, the highest first.
    $runs_laid_out__deps: ['$Drawing', '$UTF8ToString'],
    $runs_laid_out: (drawings, count) => {
        const all = Array.from({ length: count }, (_, i) => {
            const at = drawings + i * Drawing.kSize;
            return {
                text: UTF8ToString(Drawing.text(at), Drawing.length(at)), face: Drawing.face(at), size: Drawing.size(at), colour: Drawing.colour(at),
                left: Drawing.left(at), top: Drawing.top(at), width: Drawing.width(at), height: Drawing.height(at),
                pixels: Drawing.pixels(at), row: Drawing.row(at), x: 0, y: 0,
            };
        });
        all.sort((a, b) => b.height - a.height);
        const width = Math.max(1024, ...all.map((run) => run.width));
        let [x, y, height] = [0, 0, 0];
        for (const run of all) {
            if (x + run.width > width) [x, y, height] = [0, y + height, 0];
            Object.assign(run, { x, y });
            x += run.width;
            height = Math.max(height, run.height);
        }
        return { all, width, height: y + height };
    },

    run_draw__refused: 'plain_without_canvas',
    run_draw__deps: ['$text_set', '$text_resize', '$runs_laid_out', '$plain_without_canvas'],
    run_draw: (drawings, count) => {
        const { all, width, height } = runs_laid_out(drawings, count);
        text_resize(width, height);
        for (const { text, face, size, colour, left, top, x, y } of all) {
            text_set(face, size);
            text_context.fillStyle = colour ? `rgb(${colour & 255} ${(colour >> 8) & 255} ${(colour >> 16) & 255})` : '#fff';
            text_context.fillText(text, x + left, y + top);
        }
        const { data } = text_context.getImageData(0, 0, width, height);
        for (const run of all) {
            for (let line = 0; line < run.height; ++line) {
                const start = ((run.y + line) * width + run.x) * 4;
                HEAPU8.set(data.subarray(start, start + run.width * 4), run.pixels + line * run.row);
            }
        }
    },

    // Null where the browser has none.
    $text_segments: (text, granularity) => {
        try {
            return [...new Intl.Segmenter(document.documentElement.lang, { granularity }).segment(text)];
        } catch {
            return null;
        }
    },

    // The places in `text` where whole characters end, as people count them.
    $text_characters__deps: ['$text_segments'],
    $text_characters: (text) => {
        const characters = text_segments(text, 'grapheme')?.map(({ segment }) => segment) ?? Array.from(text);
        let end = 0;
        return characters.map(({ length }) => end += length);
    },

    // Those where a line may end: at spaces, and in scripts that have none between words, where a word does.
    $text_line_ends__deps: ['$text_segments'],
    $text_line_ends: (text) => {
        const ends = Array.from(text.matchAll(/(?<=\S) /g), ({ index }) => index);
        const runs_on = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\ud840-\udbff]./;
        if (!runs_on.test(text)) return ends;
        const opens = /[([{“‘「『（【《〈]$/;
        const closes = /^[)\]}”’」』）】》〉、。，．：；！？!?,.:;…ー々ๆฯ]/;
        for (const { index, segment } of text_segments(text, 'word') ?? []) {
            const before = text.slice(0, index);
            const meets = runs_on.test(segment) || runs_on.test(before.slice(-2));
            if (index && meets && !opens.test(before) && !closes.test(segment)) ends.push(index);
        }
        return ends.sort((a, b) => a - b);
    },

    run_cut__refused: 'plain_without_canvas',
    run_cut__deps: ['$text_set', '$text_characters', '$text_line_ends', '$plain_without_canvas', '$UTF8ToString', '$lengthBytesUTF8'],
    run_cut: (is_between_lines, face, size, text, length, width) => {
        text_set(face, size);
        const line = UTF8ToString(text, length);
        const ends = is_between_lines ? text_line_ends(line) : text_characters(line);
        // The first that is too far.
        let [low, high] = [0, ends.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (text_context.measureText(line.slice(0, ends[middle])).width > width) high = middle;
            else low = middle + 1;
        }
        return low ? lengthBytesUTF8(line.slice(0, ends[low - 1])) : 0;
    },
});
