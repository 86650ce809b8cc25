// example.mjs — writes the program in a README to a file, so that it is compiled.
//
//   node tests/kit/example.mjs README PROGRAM

import { readFileSync, writeFileSync } from 'node:fs';

const [readme, program] = process.argv.slice(2);
const found = readFileSync(readme, 'utf8').match(/^```cpp\n([^]*?)^```$/m);
if (!found) throw new Error(`There is no program in ${readme}.`);
writeFileSync(program, found[1]);
