/** `npm run dev`: the local LMS with the course straight from its sources; reloads on a change of code or content. */
import {join} from 'node:path';
import {checkNode, ensureModules, ROOT, run} from './setup.mjs';

checkNode();
ensureModules();
run(process.execPath, [
  '--import',
  'tsx',
  join(ROOT, 'node_modules', '@web/dev-server/dist/bin.js'),
  ...process.argv.slice(2),
]);
