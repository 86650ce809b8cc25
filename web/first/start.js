// start.js — when the program may start (program_start.js): once it is decided whether there is a form and that is there, for
// the program would only be in its way; but not later because an answer takes long.
const kLongest = 2_000; // Milliseconds.
const enough = new Promise((resolve) => setTimeout(resolve, kLongest));

first['may_start'] = Promise.race([decided.catch(() => {}), enough]);
