// ports.d.ts — those values of the tests' libraries that are none at first.

declare let host_server: import('node:http').Server;
declare var first: First;
