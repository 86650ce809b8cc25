// eslint.config.mjs — what is asked of every JavaScript file: the recommended rules, in one dialect.
import js from '@eslint/js';
import globals from 'globals';
import { readdirSync, readFileSync } from 'node:fs';

const all = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js')).map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
const named = (...names) => Object.fromEntries(names.map((name) => [name, 'writable']));
const found = (text, pattern) => named(...[...text.matchAll(pattern)].map(([, name]) => name));

// Emscripten links these into one script: `$name` is a name there, and C++'s `name` is `_name`.
const libraries = ['kit', 'page', 'browser', 'common', 'node'].map((room) => all(`web/${room}`)).join('\n') + all('tests/ports/host') + all('tests/gallery');
const emscripten = named('addToLibrary', 'LibraryManager', 'isJsOnlySymbol', 'extraLibraryFuncs', 'err', 'Fetch', 'HEAPU8', 'HEAPF32', 'HEAPU32', 'HEAPU64', 'HEAP32', 'Module');

export default [
    js.configs.recommended,
    {
        languageOptions: { ecmaVersion: 2025, sourceType: 'module' },
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        rules: {
            'eqeqeq': 'error',
            'no-redeclare': ['error', { builtinGlobals: false }],
            'no-var': 'error',
            'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
            'no-unused-vars': ['error', { ignoreRestSiblings: true, caughtErrors: 'all' }],
        },
    },
    { files: ['web/server/**', 'web/*.mjs', 'web/node/*.mjs', 'assets/**', 'tests/**'], languageOptions: { globals: { ...globals.nodeBuiltin, ...globals.browser } } },
    // What tests leave in a page for themselves.
    { files: ['tests/**'], languageOptions: { globals: named('bench', 'canvas', 'context', 'latchkey', 'painting') } },
    { files: ['shell/**'], languageOptions: { globals: globals.browser } },
    {
        files: ['web/{kit,page,browser,common,node}/**/*.js', 'tests/ports/host/*.js', 'tests/gallery/*.js'],
        languageOptions: {
            sourceType: 'script',
            globals: { ...globals.browser, ...emscripten, require: 'readonly', ...found(libraries, /\$(\w+)/g), ...found(libraries.replace(/'(\w+)'/g, "'_$1'"), /'(_\w+)'/g) },
        },
    },
    // One script after the other (web/bundle.mjs).
    {
        files: ['web/first/*.js'],
        languageOptions: { sourceType: 'script', globals: { ...globals.browser, ...found(all('web/first'), /^(?:const|let) (\w+)/gm) } },
        rules: { 'no-unused-vars': ['error', { vars: 'local' }], 'prefer-const': 'off' },
    },
    // It stands before Emscripten's script, and puts a world of its own in the place of Node's.
    { files: ['web/node/headless_world.js'], rules: { 'no-var': 'off', 'no-unused-vars': 'off', 'no-shadow-restricted-names': 'off' } },
];
