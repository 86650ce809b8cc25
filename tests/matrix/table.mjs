// table.mjs — the matrix as text: a line for each fault, a column for each call; below it, what was left out.

export function tableOf(results, { calls, faults, whyNot })
{
    const names = [...results.keys()];
    const width = Math.max(...Object.keys(faults).map((name) => name.length));
    const mark = (call, fault) => {
        const complaints = results.get(call).get(fault);
        if (!complaints) return ' ';
        return complaints.length ? '✗' : '✓';
    };
    const line = (fault) => [fault.padEnd(width), ...names.map((call) => mark(call, fault).padStart(2))].join(' ');
    return [
        ...names.map((name, index) => `${String(index + 1).padStart(2)} ${name}`), '',
        [''.padEnd(width), ...names.map((name, index) => String(index + 1).padStart(2))].join(' '),
        ...Object.keys(faults).map(line), '',
        ...leftOut(names, { calls, faults, whyNot }),
    ].join('\n');
}

function leftOut(names, { calls, faults, whyNot })
{
    const reasons = names.flatMap((call) => Object.values(faults).map((fault) => [call, whyNot(calls[call], fault)]));
    return [...new Set(reasons.filter(([, reason]) => reason).map(([call, reason]) => `left out: what is said of a bearer, on ${call}: ${reason}`))];
}
