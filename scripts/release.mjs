/** `npm run release`: sets up, and takes the day of the release from its commit, so that one commit gives one release. */
import {spawnSync} from 'node:child_process';
import {checkNode, ensureModules, ROOT, run} from './setup.mjs';

checkNode();
ensureModules();
const {status, stdout} = spawnSync('git', ['log', '-1', '--format=%ct'], {cwd: ROOT, encoding: 'utf8'});
const SOURCE_DATE_EPOCH = process.env.SOURCE_DATE_EPOCH ?? (status === 0 ? stdout.trim() : '');
if (!/^\d+$/.test(SOURCE_DATE_EPOCH)) {
  console.error(
    'A release takes its day from the commit, and this folder is no git clone. Set SOURCE_DATE_EPOCH to seconds.',
  );
  process.exit(1);
}
const words = ['--import', 'tsx', 'scripts/release/release.ts', ...process.argv.slice(2)];
run(process.execPath, words, {...process.env, SOURCE_DATE_EPOCH});
