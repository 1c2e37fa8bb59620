/** What the built files may weigh; `npm run package` itself refuses a package over the budget of its first screen. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {unzipSync} from 'fflate';
import {ROOT} from './lms-page.ts';

const KIB = 1024;
/** KiB after gzip. The issuer's page holds a PDF writer and two faces with full Latin, which load when somebody issues. */
const PAGES: Readonly<Record<string, number>> = {
  'results.html': 250,
  'certificates/verify.html': 20,
  'certificates/issue/issue.js': 500,
  'local-lms.js': 110,
};
/** KiB. Many LMSs take 100 MB and some 5: a whole course is far from both. */
const ZIP = 450;
/** KiB of any one file of a package after gzip: what one step of a learner may wait for. */
const FILE = 60;

for (const [page, limit] of Object.entries(PAGES)) {
  test(`${page} weighs at most ${limit} KiB`, () => {
    const weight = gzipSync(readFileSync(join(ROOT, 'dist', 'site', page))).length / KIB;
    assert.ok(weight <= limit, `${weight.toFixed(1)} KiB`);
  });
}

test('every zip, and every file a learner may wait for, is small', () => {
  const folder = join(ROOT, 'dist', 'packages');
  const zips = readdirSync(folder).filter(name => name.endsWith('.zip'));
  assert.ok(zips.length > 0, 'no packages: run npm run build first');
  for (const zip of zips) {
    const bytes = readFileSync(join(folder, zip));
    assert.ok(bytes.length <= ZIP * KIB, `${zip}: ${(bytes.length / KIB).toFixed(1)} KiB`);
    for (const [path, content] of Object.entries(unzipSync(bytes))) {
      const weight = gzipSync(content).length / KIB;
      assert.ok(weight <= FILE, `${zip}: ${path} is ${weight.toFixed(1)} KiB`);
    }
  }
});
