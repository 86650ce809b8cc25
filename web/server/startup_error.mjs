// startup_error.mjs — why the server does not start, in one sentence for the person who started it.

export class StartupError extends Error {
    name = 'StartupError';
}
