// eslint.config.mjs — what is asked of every JavaScript file: the recommended rules, in one dialect.
import js from '@eslint/js';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import { read } from '../web/border.mjs';
import { filesIn, libraries, namesIn } from './types/libraries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const named = (...names) => Object.fromEntries(names.map((name) => [name, 'writable']));

const constants = read(root).constants.map(([name]) => name);
const first = filesIn(root, ['web/first'], '.js').flatMap(({ text }) => Array.from(text.matchAll(/^(?:const|let) (\w+)/gm), ([, name]) => name));
// Emscripten links these into one script.
const emscripten = named(...namesIn(libraries(root)), 'addToLibrary', 'LibraryManager', 'isJsOnlySymbol', 'extraLibraryFuncs', 'err', 'HEAPU8', 'HEAP32', 'HEAPU32', 'Module');

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
    { files: ['tests/**'], languageOptions: { globals: named('bench', 'canvas', 'context', 'latchkey', 'painting', 'told') } },
    { files: ['shell/**'], languageOptions: { globals: globals.browser } },
    {
        files: ['web/{kit,page,browser,common,node}/**/*.js', 'tests/ports/host/*.js', 'tests/gallery/*.js'],
        languageOptions: {
            sourceType: 'script',
            globals: { ...globals.browser, ...emscripten, process: 'readonly' },
        },
    },
    // One script after the other (web/bundle.mjs).
    {
        files: ['web/first/*.js'],
        languageOptions: { sourceType: 'script', globals: { ...globals.browser, ...named(...first, ...constants) } },
        rules: { 'no-unused-vars': ['error', { vars: 'local' }], 'prefer-const': 'off' },
    },
    // It stands before Emscripten's script, and puts a world of its own in the place of Node's.
    { files: ['web/node/headless_world.js'], rules: { 'no-var': 'off', 'no-unused-vars': 'off', 'no-shadow-restricted-names': 'off' } },
];
