// bundle.mjs — puts scripts one after the other into one with a scope of its own, minified if there is something to do it with.
//
// Usage    [CLOSURE=google-closure-compiler] node web/bundle.mjs <script to write> <script>…
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [output, ...scripts] = process.argv.slice(2);
if (!output || scripts.length === 0) {
    console.error('Usage: node web/bundle.mjs <script to write> <script>…');
    process.exit(2);
}

if (process.env.CLOSURE) {
    execFileSync(process.env.CLOSURE, [
        ...scripts.flatMap((script) => ['--js', script]),
        '--js_output_file', output,
        '--compilation_level', 'ADVANCED',
        '--isolation_mode', 'IIFE',
        '--language_in', 'ECMASCRIPT_NEXT',
        '--language_out', 'ECMASCRIPT_2021',
        '--warning_level', 'QUIET',
        // Where it is this thorough it fails on import(), unless a function that it knows stands for it.
        '--allow_dynamic_import', '--dynamic_import_alias', 'importScripts',
    ], { stdio: 'inherit' });
    writeFileSync(output, readFileSync(output, 'utf8').replaceAll('importScripts(', 'import('));
} else {
    writeFileSync(output, `{\n${scripts.map((script) => readFileSync(script, 'utf8')).join('\n')}}\n`);
}
