// design.mjs — the colours, the type and the sizes that the program draws with, for style sheets: read from where C++ declares them.
//
// Usage    node web/design.mjs <folder to write> <style sheet>…
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kPalettes = 'src/kit/paint/palettes.cpp';
const kTheme = 'src/kit/paint/theme.hpp';
const kControls = 'src/kit/widgets/controls.hpp';
const kShapes = 'src/kit/paint/shapes.hpp';

// What a tint is made of, and how heavy a face is, as type_of() in theme.cpp has it.
const kTint = ['text', 'ground', 'line'];
const kWeights = { Regular: 400, Medium: 500, Semibold: 600 };

// Map from name to CSS: "kLight.page" is "#fafafa", "kLight.field.line" the line of a tint; "kBody" is "400 14px/20px";
// "kFieldPadding" is "12px", "shape.kSpinnerSteps" is "24".
export function designOf(root)
{
    const code = (file) => readFileSync(join(root, file), 'utf8').replace(/\/\/.*/g, '');
    const design = new Map();
    for (const [, palette, body] of code(kPalettes).matchAll(/^constexpr Theme (k\w+)(?: = strong\()?\(?\{(.*?)^\}/gms)) {
        for (const [, name, value] of body.matchAll(/\.(\w+) = (\{.*?\}|rgb\(.*?\)),/g)) {
            const colours = Array.from(value.matchAll(/rgb\(0x([0-9a-f]{6})/g), ([, hex]) => `#${hex}`);
            if (colours.length === 1) design.set(`${palette}.${name}`, colours[0]);
            else colours.forEach((colour, i) => design.set(`${palette}.${name}.${kTint[i]}`, colour));
        }
    }
    for (const [, name, face, size, line] of code(kTheme).matchAll(/\bTextStyle (k\w+)\{Face::(\w+), (\d+), (\d+)\};/g))
        if (face in kWeights) design.set(name, `${kWeights[face]} ${size}px/${line}px`);
    for (const [, group, body] of code(kTheme).matchAll(/^namespace (radius|size) \{(.*?)^\}/gms))
        for (const [, name, value] of body.matchAll(/\b(k\w+) = (\d+)/g)) design.set(`${group}.${name}`, `${value}px`);
    for (const [, name, value] of code(kControls).matchAll(/\bconstexpr float (k\w+) = (\d+);/g)) design.set(name, `${value}px`);
    for (const [, name, value] of code(kShapes).matchAll(/\bconstexpr int (k\w+) = (\d+);/g)) design.set(`shape.${name}`, value);
    return design;
}

// A style sheet with the values of its placeholders: {{kLight.page}}; {{kLight.page, 22%}} is the same colour as opaque as that.
export function styled(sheet, design)
{
    return sheet.replace(/\{\{([\w.]+)(?:, ([\d.]+%))?\}\}/g, (placeholder, name, opacity) => {
        const value = design.get(name);
        if (!value || (opacity && !value.startsWith('#'))) throw new Error(`${placeholder} in a style sheet stands for nothing that C++ declares`);
        return opacity ? `rgb(${value.slice(1).match(/../g).map((hex) => parseInt(hex, 16)).join(' ')} / ${opacity})` : value.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
    });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
    const [folder, ...sheets] = process.argv.slice(2);
    if (sheets.length === 0) {
        console.error('Usage: node web/design.mjs <folder to write> <style sheet>…');
        process.exit(2);
    }
    const design = designOf(fileURLToPath(new URL('..', import.meta.url)));
    for (const sheet of sheets) writeFileSync(join(folder, basename(sheet)), styled(readFileSync(sheet, 'utf8'), design));
}
