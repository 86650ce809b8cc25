// screen.js — the canvas's WebGL2 context, what is painted on it, and what happens when there is none: the twin's text
// becomes visible.
//
// Nothing is ever asked of the graphics process: it is far behind, and an answer would have to wait for it. Nobody else
// draws into this context, so its state is known without asking.
addToLibrary({
    // Of one colour, and of a colour times the atlas. There is nothing to interpolate but the place in the atlas, and that
    // only where it is used: on a processor without graphics each varying costs.
    $kShaders: [
        `#version 300 es
layout(location = 0) in vec2 place;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec4 scale;
flat out mediump vec4 ink;
void main() {
    ink = colour;
    gl_Position = vec4(place * scale.xy + vec2(-1, 1), 0, 1);
}`,
        `#version 300 es
precision mediump float;
flat in vec4 ink;
out vec4 pixel;
void main() {
    pixel = ink;
}`,
        `#version 300 es
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec4 scale;
flat out mediump vec4 ink;
out highp vec2 at;
void main() {
    ink = colour;
    at = texel * scale.zw;
    gl_Position = vec4(place * scale.xy + vec2(-1, 1), 0, 1);
}`,
        `#version 300 es
precision mediump float;
uniform sampler2D atlas;
flat in vec4 ink;
in highp vec2 at;
out vec4 pixel;
void main() {
    pixel = ink * texture(atlas, at);
}`,
    ],

    $Painter__deps: ['$kShaders', '$Vertex', '$Batch', '$kOpaque', '$kTranslucent'],
    $Painter: class {
        canvas = document.getElementById('canvas');
        textures = new Map();
        room = 0; // So many rectangles the buffer of indices is made for.
        /** @type {((is_there: boolean) => void) | undefined} */
        tell;
        /** @type {WebGLProgram[]} */
        programs = [];

        constructor() {
            this.gl = /** @type {WebGL2RenderingContext} */ (this.canvas.getContext('webgl2', {
                alpha: false,
                antialias: false,
                depth: false,
                stencil: false,
                preserveDrawingBuffer: true, // What did not change is not painted again.
            }));
            if (!this.gl) return;
            this.canvas.addEventListener('webglcontextlost', (event) => {
                event.preventDefault(); // Otherwise it is never given back.
                this.textures.clear();
                this.tell?.(false);
            });
            this.canvas.addEventListener('webglcontextrestored', () => {
                this.prepare();
                this.tell?.(true);
            });
            this.prepare();
        }

        // Asks for no result: while the program is on its way, the graphics process has time.
        prepare() {
            const { gl } = this;
            const program = (...sources) => {
                const made = gl.createProgram();
                for (const [i, source] of sources.entries()) {
                    const shader = /** @type {WebGLShader} */ (gl.createShader(i ? gl.FRAGMENT_SHADER : gl.VERTEX_SHADER)); // Null once the context is lost.
                    gl.shaderSource(shader, source);
                    gl.compileShader(shader);
                    gl.attachShader(made, shader);
                }
                gl.linkProgram(made);
                return made;
            };
            this.programs = [program(kShaders[0], kShaders[1]), program(kShaders[2], kShaders[3])];
            this.is_proven = false;
            this.program = this.blend = null;
            this.room = 0;
            gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
            gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
            for (const i of [0, 1, 2]) gl.enableVertexAttribArray(i);
            gl.vertexAttribPointer(0, 2, gl.SHORT, false, Vertex.kSize, Vertex.x);
            gl.vertexAttribPointer(1, 2, gl.UNSIGNED_SHORT, false, Vertex.kSize, Vertex.u);
            gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, Vertex.kSize, Vertex.colour);
            gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
            gl.flush(); // Otherwise it begins with the first picture.
        }

        // What failed to compile cannot be used; the browser knows by itself whether a program is in use.
        prove() {
            const { gl } = this;
            this.is_proven = true;
            return gl.getParameter(gl.CURRENT_PROGRAM) !== null || gl.isContextLost();
        }

        // Two triangles for each rectangle.
        make_room(count) {
            if (count <= this.room) return;
            this.room = Math.max(2 * count, 1024);
            const indices = Uint32Array.from({ length: this.room * 6 }, (_, i) => Math.floor(i / 6) * 4 + [0, 1, 2, 0, 2, 3][i % 6]);
            this.gl.bufferData(this.gl.ELEMENT_ARRAY_BUFFER, indices, this.gl.STATIC_DRAW);
        }

        clear(ground, { left, top, right, bottom }) {
            const { gl, canvas: { width, height } } = this;
            const is_whole = right - left >= width && bottom - top >= height;
            if (is_whole) gl.disable(gl.SCISSOR_TEST);
            else {
                gl.enable(gl.SCISSOR_TEST);
                gl.scissor(left, height - bottom, right - left, bottom - top);
            }
            gl.viewport(0, 0, width, height);
            gl.clearColor((ground & 255) / 255, ((ground >> 8) & 255) / 255, ((ground >> 16) & 255) / 255, 1);
            gl.clear(gl.COLOR_BUFFER_BIT);
        }

        use(program, blend) {
            const { gl } = this;
            if (this.program !== program) gl.useProgram(this.program = program);
            if (this.blend === blend) return;
            this.blend = blend;
            if (blend) gl.enable(gl.BLEND);
            else gl.disable(gl.BLEND);
        }

        draw(batch) {
            const { gl, canvas } = this;
            const texture = Batch.texture(batch);
            const is_picture = texture > kTranslucent;
            this.use(this.programs[Number(is_picture)], texture !== kOpaque);
            if (is_picture) gl.bindTexture(gl.TEXTURE_2D, this.textures.get(texture));
            gl.vertexAttrib4f(3, 2 / canvas.width, -2 / canvas.height, 0.5 / Batch.width(batch), 0.5 / Batch.height(batch));
            gl.drawElements(gl.TRIANGLES, Batch.count(batch) * 6, gl.UNSIGNED_INT, Batch.first(batch) * 24);
        }
    },

    // Made when it is asked for: the browser may hold the page up for a tenth of a second to make a context.
    $screen_painter__deps: ['$Painter', '$painter'],
    $screen_painter: () => painter ??= new Painter(),
    $painter: 'null',

    screen_start__refused: 'plain_without_canvas',
    screen_start__deps: ['$screen_painter', '$text_is_readable', '$plain_set', '$plain_without_canvas', 'page_context'],
    screen_start: () => {
        const painter = screen_painter();
        const { gl } = painter;
        const is_there = Boolean(gl) && !gl.isContextLost() && text_is_readable();
        if (!is_there) plain_without_canvas(); // That it is there says nothing of its text.
        painter.tell = (is_back) => {
            plain_set('no-canvas', !is_back);
            _page_context(is_back);
        };
        return is_there;
    },

    screen_texture__refused: 'plain_without_canvas',
    screen_texture__deps: ['$screen_painter', '$plain_without_canvas'],
    screen_texture: (id, width, height, pixels) => {
        const { gl, textures } = screen_painter();
        const texture = gl.createTexture();
        textures.set(id, texture);
        gl.bindTexture(gl.TEXTURE_2D, texture);
        // A glyph's pixel is a pixel of the screen.
        for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, HEAPU8, pixels);
    },

    screen_update__refused: 'plain_without_canvas',
    screen_update__deps: ['$screen_painter', '$plain_without_canvas'],
    screen_update: (id, x, y, width, height, row, pixels) => {
        const { gl, textures } = screen_painter();
        gl.bindTexture(gl.TEXTURE_2D, textures.get(id));
        gl.pixelStorei(gl.UNPACK_ROW_LENGTH, row);
        gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, HEAPU8, pixels);
        gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
    },

    screen_drop__deps: ['$screen_painter'],
    screen_drop: (id) => {
        const { gl, textures } = screen_painter();
        gl.deleteTexture(textures.get(id) ?? null);
        textures.delete(id);
    },

    screen_paint__refused: 'plain_without_canvas',
    screen_paint__deps: ['$screen_painter', '$plain_without_canvas', '$Painting', '$Vertex', '$Batch'],
    screen_paint: (painting) => {
        const painter = screen_painter();
        const { gl } = painter;
        const vertex_count = Painting.vertex_count(painting);
        painter.make_room(vertex_count / 4);
        painter.clear(Painting.ground(painting), {
            left: Painting.left(painting),
            top: Painting.top(painting),
            right: Painting.right(painting),
            bottom: Painting.bottom(painting),
        });
        gl.bufferData(gl.ARRAY_BUFFER, HEAPU8, gl.STREAM_DRAW, Painting.vertices(painting), vertex_count * Vertex.kSize);
        const batches = Painting.batches(painting);
        for (let i = 0; i < Painting.batch_count(painting); ++i) painter.draw(batches + i * Batch.kSize);
        // A picture of nothing but its ground uses none.
        if (painter.program && !painter.is_proven && !painter.prove()) plain_without_canvas();
    },
});
