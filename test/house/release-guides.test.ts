/** The guides of a release are those of its commit, whatever else lies beside them on the machine that makes it. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {unzipSync} from 'fflate';
import {guidesPart} from '../../scripts/release/parts.ts';

test('guides and their pictures are in the release, and nothing that an editor left', async () => {
  const docs = mkdtempSync(join(tmpdir(), 'docs-'));
  try {
    mkdirSync(join(docs, 'decisions'));
    for (const path of ['README.md', 'home.png', 'decisions/0001-one.md', '.DS_Store', '.#README.md', 'README.md.orig'])
      writeFileSync(join(docs, path), path);
    const {files} = await guidesPart('ogen-open-1.0.0', docs);
    const zipped = unzipSync(files.get('ogen-open-1.0.0-guides.zip') ?? assert.fail());
    assert.deepEqual(Object.keys(zipped), ['README.md', 'VERSION', 'decisions/0001-one.md', 'home.png']);
  } finally {
    rmSync(docs, {recursive: true});
  }
});
