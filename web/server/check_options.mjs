// check_options.mjs — says what is wrong with a command line of web/serve before anything is fetched or built for it.
//
// Errors   One sentence on standard error, exit code 1.

import { readOptions } from './options.mjs';
import { StartupError } from './startup_error.mjs';

try {
    readOptions(process.argv.slice(2), { isBuilt: false });
} catch (error) {
    if (!(error instanceof StartupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
}
