/** Makes everything that a release holds into `dist/release/<version>`, or nothing when any part of it is not right. */
import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {parseArgs} from 'node:util';
import {licenses} from '../../scorm/licenses.ts';
import {bytes} from '../../scorm/package-types.ts';
import {writeFolder} from '../../scorm/write-folder.ts';
import {runCommand} from '../../src/build/cli/command.ts';
import {version} from '../../src/build/cli/project.ts';
import {edition} from '../course.ts';
import {ROOT} from '../setup.mjs';
import {refusedLicences} from './licences.ts';
import {coursePart, guidesPart, pagesPart, schemasPart} from './parts.ts';
import {readme} from './readme.ts';
import {readSbom} from './sbom.ts';

await runCommand('npm run release -- [--out FOLDER]', async () => {
  const {values} = parseArgs({options: {out: {type: 'string', default: join(ROOT, 'dist', 'release')}}});
  const name = `ogen-open-${edition()}`;

  const sbom = readSbom();
  const refused = refusedLicences(sbom.components);
  if (refused.length > 0)
    throw new Error(`No licence on the list in scripts/release/licences.ts:\n${refused.join('\n')}`);

  const parts = [await coursePart(name), await pagesPart(name), await schemasPart(name), await guidesPart(name)];
  const files = new Map(parts.flatMap(part => [...part.files]));
  files.set(`${name}-sbom.cdx.json`, bytes(`${JSON.stringify(sbom, null, 2)}\n`));
  files.set(`${name}-licences.txt`, bytes(`${name}\n\n${await licenses(parts.flatMap(({sources}) => sources))}`));
  files.set('CHANGELOG.md', await readFile(join(ROOT, 'CHANGELOG.md')));
  files.set('README.md', bytes(readme([...files.keys()])));

  const folder = join(values.out, version);
  await writeFolder(folder, files);
  console.log(`${files.size + 1} files in ${relative(process.cwd(), folder)}`);
  return 0;
});
