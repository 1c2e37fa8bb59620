/** `npm test`: sets up, then types, lint, content, packages, unit, browser and end to end; `--full` adds the long counts and Firefox. */
import {checkNode, ensureBrowser, ensureFirefox, ensureModules, run} from './setup.mjs';

checkNode();
ensureModules();
const CHROME_PATH = ensureBrowser();
run(process.execPath, ['--import', 'tsx', 'scripts/run-tests.ts', ...process.argv.slice(2)], {
  ...process.env,
  CHROME_PATH,
  ...(process.argv.includes('--full') && {FIREFOX_PATH: ensureFirefox()}),
});
