/** A copy of the project, for commands that write in it. */
import {cpSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Without what git leaves out; the installed packages are linked. It goes when the test file ends. */
export function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'ogen-open-copy-'));
  after(() => rmSync(copy, {recursive: true}));
  const left = new Set(['node_modules', 'dist', '.git', 'coverage', 'test/lrs/node_modules']);
  cpSync(ROOT, copy, {recursive: true, filter: from => !left.has(relative(ROOT, from).replaceAll('\\', '/'))});
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}
