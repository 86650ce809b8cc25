// host_page.mjs — what stands in for OpenMetadata's own interface, at every path that nothing else answers.

export const hostPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>OpenMetadata</title></head>
<body><div id="root"><p>OpenMetadata's own pages would be here.</p></div></body>
</html>
`;
