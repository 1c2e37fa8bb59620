/** Certificates of anything: only what was signed is genuine, and nothing that is handed over makes the checker fall. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {extract, fromText} from '../../src/certificates/verify/extract.ts';
import {embeddedFiles} from '../../src/certificates/verify/pdf-attachments.ts';
import {verify} from '../../src/certificates/verify/verify.ts';
import {NOW, signed} from './fixture.ts';

const {token, statement, trust} = await signed();
const GENUINE = ['genuine', 'genuine-unchecked'];
const text = fc.oneof(
  fc.string({unit: 'binary', maxLength: 500}),
  fc.json(),
  fc.constantFrom('..', 'a.b.c', '#', '%PDF-'),
);

test('a credential with anything changed is not genuine', async () => {
  for (const whole of [token, statement]) {
    assert.ok(GENUINE.includes((await verify({token: whole, trust, now: NOW})).verdict));
    const change = fc.record({at: fc.nat(whole.length - 1), remove: fc.nat(3), insert: fc.string({maxLength: 3})});
    await fc.assert(
      fc.asyncProperty(change, async ({at, remove, insert}) => {
        const changed = whole.slice(0, at) + insert + whole.slice(at + remove);
        const {verdict} = await verify({token: changed, trust, now: NOW});
        assert.equal(GENUINE.includes(verdict), changed.trim() === whole);
      }),
      {numRuns: 300},
    );
  }
});

test('a header and a content of anything under a good form are not genuine', async () => {
  const [, , signature] = token.split('.');
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = fc.oneof(
    fc.jsonValue(),
    fc.record({
      alg: fc.constantFrom('none', 'HS256', 'ES256', 'RS256'),
      typ: fc.constantFrom('vc+jwt', 'JWT'),
      kid: fc.oneof(fc.jsonValue(), fc.constantFrom(...(trust.issuers[0]?.keys ?? []).map(key => JSON.stringify(key)))),
      jwk: fc.jsonValue(),
    }),
  );
  await fc.assert(
    fc.asyncProperty(header, fc.jsonValue(), async (head, body) => {
      const {verdict} = await verify({token: `${part(head)}.${part(body)}.${signature}`, trust, now: NOW});
      assert.ok(!GENUINE.includes(verdict));
    }),
  );
});

test('a status list of anything never makes a certificate better than unchecked', async () => {
  await fc.assert(
    fc.asyncProperty(text, async statusList => {
      const {verdict} = await verify({token, trust, now: NOW, statusList});
      assert.notEqual(verdict, 'genuine');
    }),
  );
});

test('a file or an address of anything gives a token, a list or nothing', async () => {
  const kinds = ['token', 'status-list', 'trust-list', 'nothing'];
  fc.assert(fc.property(text, given => kinds.includes(fromText(given).kind)));
  const pdf = fc.uint8Array({maxLength: 800}).map(noise => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({maxLength: 800}), pdf), async bytes => {
      assert.ok(kinds.includes((await extract(new Uint8Array(bytes))).kind));
    }),
  );
});

test('a pdf of thousands of attachments fills no memory, and one of loose streams is not searched again and again', async () => {
  const attached = '1 0 obj <</Type /EmbeddedFile /Filter /FlateDecode>>\nstream\nx\nendstream\n';
  let inflated = 0;
  const found = await embeddedFiles(Buffer.from(attached.repeat(3000)) as Uint8Array<ArrayBuffer>, async data => {
    inflated += 1;
    return data;
  });
  assert.equal(found, 'many');
  assert.ok(inflated <= 20, `${inflated} inflated`);
  // Also those that hold nothing that can be read, or never end.
  for (const text of [attached, '1 0 obj <</Type /EmbeddedFile>>\nstream\n']) {
    let tried = 0;
    const unread = await embeddedFiles(Buffer.from(text.repeat(3000)) as Uint8Array<ArrayBuffer>, async () => {
      tried += 1;
      throw new TypeError('not deflated');
    });
    assert.equal(unread, 'many');
    assert.ok(tried <= 20, `${tried} tried`);
  }
  // The dictionary of a stream stands before it; what stands much farther back is of something else.
  const far = `1 0 obj <</Type /EmbeddedFile>>${' '.repeat(10_000)}\nstream\n${token}\nendstream`;
  assert.deepEqual(await extract(Buffer.from(`%PDF-1.7\n${far}`) as Uint8Array<ArrayBuffer>), {
    kind: 'nothing',
    reason: 'empty-pdf',
  });
});
