// headless_world.js — what createApp() was given in place of Node's own clock, network and cryptography, under the names by which
// the rest of the program asks for them; before all else in it.
var globalThis = Module['world'];
var { Date, performance, setTimeout, clearTimeout, crypto } = globalThis;
