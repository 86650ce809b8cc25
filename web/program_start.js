// Before the program's own script (web/first/start.js says when).
await globalThis.first.may_start;
