// layout.mjs — what is wrong with where the texts of a page stand: cut, over another, or beside the window.
//
//   assert.deepEqual(await page.evaluate(faultsOfLayout), []);

// To be run in the page.
export function faultsOfLayout()
{
    const twin = document.getElementById('twin');
    const layerOf = (element) => element.closest('[role=dialog], [role=alertdialog], [role=menu], [role=tooltip], [role=alert], output, dialog') ?? twin;
    const texts = [];
    const walker = document.createTreeWalker(twin, NodeFilter.SHOW_TEXT);
    for (let /** @type {any} */ node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const box = element.getBoundingClientRect();
        if (!node.data.trim() || element.closest('[inert], textarea') || box.width < 2) continue;
        const range = document.createRange();
        range.setStart(node, 0);
        range.setEnd(node, node.data.trimEnd().length); // The space at which a line ends hangs over.
        for (const line of range.getClientRects()) if (line.width > 1) texts.push({ node, element, box, line, layer: layerOf(element) });
    }
    const faults = [];
    const excess = document.documentElement.scrollWidth - innerWidth;
    if (excess > 0) faults.push(`the page is ${excess} pixels too wide`);
    for (const { node, element, box, line } of texts) {
        const overhang = Math.max(box.left - line.left, line.right - box.right);
        // What users name has any length: its end is in its details.
        if (overhang > 1.5 && !element.closest('[role=rowheader]')) faults.push(`“${node.data}” is cut by ${overhang.toFixed(1)}`);
    }
    for (const [i, one] of texts.entries()) {
        for (const other of texts.slice(i + 1)) {
            if (one.element === other.element || one.layer !== other.layer) continue;
            const across = Math.min(one.line.right, other.line.right) - Math.max(one.line.left, other.line.left);
            const down = Math.min(one.line.bottom, other.line.bottom) - Math.max(one.line.top, other.line.top);
            if (across > 1.5 && down > 4) faults.push(`“${one.node.data}” and “${other.node.data}” are over each other`);
        }
    }
    return faults;
}
