// What the table of sizes says about a wasm file.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { functionsOf, partsOf } from '../wasm_parts.mjs';

const section = (id, bytes) => [id, bytes.length, ...bytes];
const wasm = Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    // An imported function m.f, and an imported memory m.m with a limit.
    ...section(2, [2, 1, 0x6d, 1, 0x66, 0, 0, 1, 0x6d, 1, 0x6d, 2, 1, 1, 2]),
    // Three functions of 2, 4 and 3 bytes.
    ...section(10, [3, 2, 0, 0x0b, 4, 0, 1, 1, 0x0b, 3, 0, 1, 0x0b]),
    ...section(11, [1, 1, 2, 0xff, 0xff]),
]);
const symbols = '0:f\n1:ImGui::End()\n2:latchkey::page::button(latchkey::page::Frame&, latchkey::a11y::Rect const&)\n3:printf_core\n';

test('names each function of the file, after the imported ones', () => {
    assert.deepEqual(functionsOf(wasm, symbols), [
        { name: 'ImGui::End()', size: 2 },
        { name: 'latchkey::page::button(latchkey::page::Frame&, latchkey::a11y::Rect const&)', size: 4 },
        { name: 'printf_core', size: 3 },
    ]);
});

test('adds them up by part, with the data, the largest first', () => {
    assert.deepEqual([...partsOf(wasm, symbols)], [['data', 5], ['page', 4], ['C library', 3], ['Dear ImGui', 2]]);
});

test('knows whose a function is by its own name, not by those of its arguments', () => {
    const partOf = (name) => [...partsOf(wasm, `1:${name}`).keys()].find((part) => !['data', 'without a name'].includes(part));

    const parts = {
        'latchkey::openmetadata::(anonymous namespace)::token_in(latchkey::openmetadata::Json const&)': 'openmetadata',
        'latchkey::page::fragment_of(latchkey::page::State const&)': 'page',
        'latchkey::fill(std::__2::basic_string_view<char, std::__2::char_traits<char>>)': 'base',
        'void std::__2::__introsort<latchkey::page::sort()>(int)': 'page',
        'std::__2::__function::__func<latchkey::runtime::start()>::operator()()': 'functions',
        'std::__2::__next_prime(unsigned long)': 'C++ library',
        'nlohmann::json_abi::detail::lexer::scan()': 'nlohmann/json',
        'page_press': 'entry points',
    };
    for (const [name, part] of Object.entries(parts)) assert.equal(partOf(name), part, name);
});
