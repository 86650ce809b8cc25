// glyphs.js — measures and draws glyphs with a 2D canvas; for font_loader.cpp.
//
// Reading pixels back costs a millisecond however few they are, so ASCII is drawn in one row at its first use in a turn.
addToLibrary({
    $glyph_context__deps: ['$guard'],
    $glyph_context: "guard(() => document.createElement('canvas').getContext('2d', { willReadFrequently: true }))()",
    $glyph_rows: 'new Map()',
    $glyph_last: 'null',

    // Some browsers let nobody read a canvas back, against fingerprinting, and give made-up pixels instead.
    $glyphs_are_readable__deps: ['$glyph_context'],
    $glyphs_are_readable: () => {
        glyph_context.canvas.width = 2;
        glyph_context.fillRect(0, 0, 1, 1);
        const { data } = glyph_context.getImageData(0, 0, 2, 1);
        return data[3] > 247 && data[7] < 8;
    },

    // The families are those of the text over the canvas.
    $glyph_font__deps: ['$Face'],
    $glyph_font: (face, size) => {
        const weight = face === Face.Semibold ? 600 : face === Face.Medium ? 500 : 400;
        const family = face === Face.Mono ? '--mono' : '--font';
        return `${weight} ${size}px ${getComputedStyle(document.documentElement).getPropertyValue(family)}`;
    },

    $glyph_row__deps: ['$glyph_font', '$glyph_context'],
    $glyph_row: (face, size, codepoints) => {
        const font = glyph_font(face, size);
        const prepare = () => {
            glyph_context.font = font;
            glyph_context.fontKerning = 'none';
            glyph_context.fillStyle = '#fff';
        };
        prepare();
        let width = 0;
        const cells = new Map();
        for (const codepoint of codepoints) {
            const text = String.fromCodePoint(codepoint);
            const box = glyph_context.measureText(text);
            const is_blank = box.actualBoundingBoxLeft + box.actualBoundingBoxRight <= 0;
            const left = Math.ceil(box.actualBoundingBoxLeft) + 1;
            const top = Math.ceil(box.actualBoundingBoxAscent) + 1;
            const w = is_blank ? 0 : left + Math.ceil(box.actualBoundingBoxRight) + 1;
            const h = top + Math.ceil(box.actualBoundingBoxDescent) + 1;
            cells.set(codepoint, { text, x: width, left, top, w, h, advance: box.width });
            width += w;
        }
        const all = [...cells.values()];
        const baseline = Math.max(...all.map(({ top }) => top));
        const { canvas } = glyph_context;
        canvas.width = Math.max(width, 1);
        canvas.height = baseline + Math.max(...all.map(({ top, h }) => h - top));
        prepare();
        for (const { text, x, left, w } of all) if (w) glyph_context.fillText(text, x + left, baseline);
        return { cells, baseline, image: glyph_context.getImageData(0, 0, canvas.width, canvas.height) };
    },

    $glyph_ascii__deps: ['$glyph_row', '$glyph_rows'],
    $glyph_ascii: (face, size) => {
        const key = face + '/' + size;
        if (!glyph_rows.size) setTimeout(() => glyph_rows.clear());
        if (!glyph_rows.has(key)) {
            glyph_rows.set(key, glyph_row(face, size, Array.from({ length: 95 }, (_, i) => 32 + i)));
        }
        return glyph_rows.get(key);
    },

    font_metrics__refused: 'plain_without_canvas',
    font_metrics__deps: ['$glyph_context', '$glyph_font', '$plain_without_canvas', '$Metrics'],
    font_metrics: (face, size, metrics) => {
        glyph_context.font = glyph_font(face, size);
        const { fontBoundingBoxAscent, fontBoundingBoxDescent } = glyph_context.measureText('x');
        Metrics.ascent(metrics, fontBoundingBoxAscent);
        Metrics.descent(metrics, fontBoundingBoxDescent);
    },

    glyph_draw__refused: 'plain_without_canvas',
    glyph_draw__deps: ['$glyph_row', '$glyph_ascii', '$glyph_last', '$plain_without_canvas', '$Glyph'],
    glyph_draw: (face, size, codepoint, glyph) => {
        const is_ascii = codepoint >= 32 && codepoint < 127;
        const row = is_ascii ? glyph_ascii(face, size) : glyph_row(face, size, [codepoint]);
        const cell = row.cells.get(codepoint);
        glyph_last = { row, cell };
        Glyph.left(glyph, cell.left);
        Glyph.top(glyph, cell.top);
        Glyph.width(glyph, cell.w);
        Glyph.height(glyph, cell.h);
        Glyph.advance(glyph, cell.advance);
    },

    glyph_pixels__deps: ['$glyph_last'],
    glyph_pixels: (rgba) => {
        const { cell, row } = glyph_last;
        const { data, width } = row.image;
        for (let y = 0; y < cell.h; ++y) {
            const start = ((row.baseline - cell.top + y) * width + cell.x) * 4;
            HEAPU8.set(data.subarray(start, start + cell.w * 4), rgba + y * cell.w * 4);
        }
    },
});
