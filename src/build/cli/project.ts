/** The project as commands see it. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

export const MODULES = fileURLToPath(new URL('modules', ROOT));
export const SCHEMAS = fileURLToPath(new URL('modules/.schemas', ROOT));
export const {version} = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {version: string};
/** `YYYY-MM-DD`, in UTC: the day of `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org) where it is set, as in a release; else today. */
export const today = new Date(Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000) * 1000)
  .toISOString()
  .slice(0, 10);
export const EDITOR_SETTINGS = fileURLToPath(new URL('.vscode/settings.json', ROOT));
