/** Writes a folder of artefacts with their checksums. */
import {createHash} from 'node:crypto';
import {chmod, mkdir, mkdtemp, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Files} from './package-types.ts';

/**
 * Everything is ready before anything is replaced: a failed run leaves what there was. Beside the files comes `SHA256SUMS`,
 * which `sha256sum --check` reads.
 */
export async function writeFolder(folder: string, files: Files): Promise<void> {
  await mkdir(dirname(folder), {recursive: true});
  const stage = await mkdtemp(join(dirname(folder), '.stage-'));
  try {
    const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
    const sums = sorted.map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`);
    for (const [path, content] of [...sorted, ['SHA256SUMS', sums.join('')] as const]) {
      await mkdir(dirname(join(stage, path)), {recursive: true});
      await writeFile(join(stage, path), content);
    }
    await chmod(stage, 0o755);
    await rm(folder, {recursive: true, force: true});
    await rename(stage, folder);
  } finally {
    await rm(stage, {recursive: true, force: true});
  }
}
