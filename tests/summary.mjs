// summary.mjs — adds up what the suites of tests/run left behind, and ends with "N passed, N failed".
//
//   node tests/summary.mjs RESULTS [suite]
//
// With a suite: one line about it alone. Without: the total; exit code 1 if anything failed or nothing ran.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [results, only] = process.argv.slice(2);

function countsOf(suite)
{
    const exitCode = Number(readFileSync(join(results, `${suite}.status`), 'utf8'));
    const report = join(results, `${suite}.xml`);
    const counts = existsSync(report) ? countCases(readFileSync(report, 'utf8')) : { passed: exitCode === 0 ? 1 : 0, failed: 0, skipped: 0 };
    // A suite that broke off, or ran nothing, has failed even though no test of it has.
    const ran = counts.passed + counts.failed > 0;
    if ((exitCode !== 0 || !ran) && counts.failed === 0) counts.failed = 1;
    return counts;
}

// JUnit escapes text, so that a "<" is always markup.
function countCases(xml)
{
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const test of xml.split(/<testcase\b/).slice(1)) ++counts[outcome(test)];
    return counts;
}

function outcome(test)
{
    if (/<(failure|error)\b/.test(test)) return 'failed';
    return /<(skipped|disabled)\b|status="(notrun|disabled)"/.test(test) ? 'skipped' : 'passed';
}

function sentence({ passed, failed, skipped })
{
    return `${passed} passed, ${failed} failed` + (skipped ? `, ${skipped} skipped` : '');
}

if (only) {
    console.log(`${only.padEnd(10)} ${sentence(countsOf(only))}`);
} else {
    const total = { passed: 0, failed: 0, skipped: 0 };
    for (const file of readdirSync(results).filter((name) => name.endsWith('.status'))) {
        const counts = countsOf(file.slice(0, -'.status'.length));
        for (const key of Object.keys(total)) total[key] += counts[key];
    }
    console.log(sentence(total));
    process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
