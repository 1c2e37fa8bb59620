/** The project as commands see it. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

/** Folders and files, absolute. */
export const MODULES = fileURLToPath(new URL('modules', ROOT));
export const SCHEMAS = fileURLToPath(new URL('modules/.schemas', ROOT));
export const EDITOR_SETTINGS = fileURLToPath(new URL('.vscode/settings.json', ROOT));
/** Of package.json: semantic versioning. */
export const {version} = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {version: string};
/** `YYYY-MM-DD`, in UTC: the day of `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org) where it is set, as in a release; else today. */
export const today = dayOf(process.env.SOURCE_DATE_EPOCH ?? String(Math.floor(Date.now() / 1000)));

function dayOf(seconds: string): string {
  if (!/^\d{1,11}$/.test(seconds))
    throw new Error(`SOURCE_DATE_EPOCH: "${seconds}" is no number of seconds since 1970.`);
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}
