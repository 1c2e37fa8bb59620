/** The organisation's own file, and the logo that it names. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readIssuer, withLogo} from '../../src/certificates/issuer.ts';
import {issuer} from './fixture.ts';

test('a wrong issuer file is refused with the place', () => {
  assert.deepEqual(readIssuer(issuer), issuer);
  for (const [wrong, place] of [
    [{...issuer, name: ''}, /name/],
    [{...issuer, verifyUrl: 'http://academie.example'}, /verifyUrl/],
    [{...issuer, url: 'https://other.example/'}, /domein/],
    [{...issuer, logo: 'https://evil.example/a.png'}, /logo/],
    [{...issuer, accreditations: [...issuer.accreditations, ...issuer.accreditations]}, /twee keer/],
    [{...issuer, accreditations: [{...issuer.accreditations[0], register: 'gai'}]}, /gai is niet bekend.*/],
    [{...issuer, extra: 1}, /extra/],
    // The list is written to a file of this name: it must not leave its folder or stand in for another.
    ...['https://academie.example/..', 'https://academie.example/keys.json', 'https://academie.example/a.jwt?b'].map(
      statusList => [{...issuer, statusList}, /statusList/] as const,
    ),
  ] as const) {
    assert.throws(() => readIssuer(wrong), place);
  }
});

test('a logo is a picture beside the file, by what is in it and not by its name', async () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const files: Record<string, Uint8Array> = {
    'logo.png': png,
    'fake.png': new TextEncoder().encode('<svg onload="alert(1)"/>'),
    'large.png': Uint8Array.from({length: 300_000}, (_, at) => png[at] ?? 0),
    '../keys/secret.json': png,
  };
  const read = async (name: string): Promise<Uint8Array | undefined> => files[name];
  const found = readIssuer(await withLogo({...issuer, logo: 'logo.png'}, read));
  assert.equal(found.logo, `data:image/png;base64,${Buffer.from(png).toString('base64')}`);
  for (const [logo, words] of [
    ['fake.png', /geen PNG of JPEG/],
    ['large.png', /te groot/],
    ['../keys/secret.json', /andere map/],
    ['weg.png', /is er niet/],
  ] as const) {
    await assert.rejects(withLogo({...issuer, logo}, read), {name: 'IssueProblem', message: words});
  }
  assert.deepEqual(await withLogo(issuer, read), issuer);
});
