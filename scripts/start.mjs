/** `npm start`: sets up, builds what is missing or older than its sources, and opens the local LMS. */
import {checkNode, ensureModules, ROOT, run} from './setup.mjs';
import {isStale} from './stale.mjs';

checkNode();
ensureModules();
if (isStale(ROOT)) run('npm', ['run', '--silent', 'build']);
run(process.execPath, ['--import', 'tsx', 'scripts/serve.ts', ...process.argv.slice(2)]);
