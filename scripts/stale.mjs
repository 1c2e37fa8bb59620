/** Tells whether what lies in `dist` is older than its sources. */
import {existsSync, lstatSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

const SOURCES = [
  ...['src', 'modules', 'scorm', 'scripts'],
  ...['package-lock.json', 'package.json', 'rollup.config.mjs', 'tsconfig.json'],
];
/** Written last by `npm run build`. */
const STAMP = 'dist/.built';

/** A folder changes when something in it goes. @param {string} path @returns {number} the newest change in milliseconds */
function newest(path) {
  // An editor may keep a link to nowhere beside an open file.
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))));
}

/** @param {string} root the project's folder */
export function isStale(root) {
  const stamp = join(root, STAMP);
  if (!existsSync(stamp)) return true;
  return Math.max(...SOURCES.map(name => newest(join(root, name)))) > statSync(stamp).mtimeMs;
}
