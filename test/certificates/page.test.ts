/** The verifier's page as it is shipped: one file, small, and with no door open but for its own script. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {buildPage} from '../../scripts/pages.ts';
import {verifyPage} from '../../scripts/verify-page.ts';

const dir = mkdtempSync(join(tmpdir(), 'verify-page-'));
after(() => rmSync(dir, {recursive: true}));

test('the verifier is one file of at most 20 KiB that may run its own script only', async () => {
  const out = join(dir, 'verify.html');
  const {weight: bytes} = await buildPage(verifyPage(out));
  assert.ok(bytes <= 20 * 1024, `${(bytes / 1024).toFixed(1)} KiB`);
  const page = readFileSync(out, 'utf8');
  assert.doesNotMatch(page, /<(script|link|img)[^>]+(src|href)="(?!data:)/);
  assert.match(page, /default-src 'none'; script-src 'sha256-[\w+/]+='; img-src data:; connect-src 'self'/);
  assert.doesNotMatch(
    page,
    /YruleZPv560xcSYgYEd_PVNrjN3dGGGG2lPJ2Mnc9QM/,
    'the demonstration’s private key is not for verifiers',
  );
});
