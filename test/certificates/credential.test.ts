/** The credential in the eyes of others: two independent readers of JOSE, and every way to bend it. */
import assert from 'node:assert/strict';
import {createPublicKey, verify as nodeVerify} from 'node:crypto';
import {test} from 'node:test';
import {verifyJWS} from 'did-jwt';
import {CompactSign} from 'jose';
import type {Credential} from '../../src/certificates/credential/credential.ts';
import {credentialProblem, payloadProblem} from '../../src/certificates/credential/credential-check.ts';
import {signStatusList} from '../../src/certificates/credential/sign.ts';
import {createStatusList} from '../../src/certificates/credential/status-list.ts';
import {createKey, unlockKey} from '../../src/certificates/keys/signing-key.ts';
import {readTrustList, type TrustList} from '../../src/certificates/keys/trust-list.ts';
import {type Verification, verify} from '../../src/certificates/verify/verify.ts';
import {issuer, NOW, PASSPHRASE, type Signed, signed, trustOf} from './fixture.ts';

const DAY = 86_400_000;
const AFTER = NOW + DAY;
const at = (token: string, trust: TrustList, more: {now?: number; statusList?: string} = {}): Promise<Verification> =>
  verify({token, trust, now: AFTER, ...more});
const es256 = await signed();
const listOf = async (revoked: readonly number[], now = AFTER, by: Signed = es256): Promise<string> =>
  signStatusList(await createStatusList(issuer.statusList, issuer.did, revoked, now), by.signer);
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const resign = (by: Signed, payload: unknown, header: Record<string, unknown> = {}): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({alg: by.signer.alg, kid: by.signer.kid, typ: 'JWT', ...header})
    .sign(by.signer.privateKey);
const payloadOf = (token: string): Credential & Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

test('node:crypto and did-jwt, which know nothing of us, find the signatures good', async () => {
  for (const alg of ['ES256', 'RS256'] as const) {
    const {token, file} = await signed(alg);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const key = createPublicKey({key: file.key.jwk as JsonWebKey, format: 'jwk'} as never);
    const options = alg === 'ES256' ? {key, dsaEncoding: 'ieee-p1363' as const} : {key};
    assert.ok(nodeVerify('sha256', Buffer.from(`${header}.${payload}`), options, Buffer.from(signature, 'base64url')));
    assert.deepEqual(JSON.parse(Buffer.from(header, 'base64url').toString()), {alg, kid: file.key.kid, typ: 'JWT'});
  }
  const {jwk, kid} = es256.file.key;
  const method = {id: kid, type: 'JsonWebKey2020', controller: issuer.did, publicKeyJwk: jwk};
  assert.equal(verifyJWS(es256.token, method as never).id, kid);
});

test('the claims of the token say what the credential says', () => {
  const payload = payloadOf(es256.token);
  assert.equal(payloadProblem(payload), null);
  assert.equal(payload.iss, 'did:web:academie.example');
  assert.equal(payload.sub, es256.credential.credentialSubject.id);
  assert.equal(payload.nbf, NOW / 1000);
  assert.equal(payload.exp, Date.UTC(2031, 10, 23, 13) / 1000);
});

test('a genuine certificate is genuine, and offline it says what was not looked at', async () => {
  const offline = await at(es256.token, es256.trust);
  assert.deepEqual([offline.verdict, offline.reason], ['genuine-unchecked', 'no-list']);
  const online = await at(es256.token, es256.trust, {statusList: await listOf([3])});
  assert.equal(online.verdict, 'genuine');
  assert.equal(online.summary?.name, 'Noëlle Çelik-van ’t Ooster-IJsselstein');
  assert.deepEqual(
    online.summary?.points.map(({label, points, number}) => [label, points, number]),
    [
      ['Registerplein', 2, '004512'],
      ['SKJ', 1.5, '120004321'],
    ],
  );
  const paper = await at(es256.statement, es256.trust, {statusList: await listOf([])});
  assert.deepEqual([paper.verdict, paper.fromPaper, paper.summary?.name], ['genuine', true, online.summary?.name]);
});

test('no byte of a certificate, a statement or a status list can be changed', async () => {
  const list = await listOf([]);
  for (const [token, ask] of [
    [es256.token, (text: string) => at(text, es256.trust)],
    [es256.statement, (text: string) => at(text, es256.trust)],
    [list, (text: string) => at(es256.token, es256.trust, {statusList: text})],
  ] as const) {
    for (let place = 0; place < token.length; place++) {
      for (const bit of [1, 32]) {
        const letter = String.fromCharCode(token.charCodeAt(place) ^ bit);
        const {verdict, summary} = await ask(token.slice(0, place) + letter + token.slice(place + 1));
        const where = `${place}: ${token[place]} became ${letter}, ${verdict}`;
        if (token === list) assert.equal(verdict, 'genuine-unchecked', where);
        else assert.ok(summary === undefined && /^(not-genuine|unknown-issuer)$/.test(verdict), where);
      }
    }
  }
});

test('a token cut short, doubled or with more parts is not genuine', async () => {
  const {token, trust} = es256;
  for (const wrong of [
    '',
    '..',
    token.slice(0, -1),
    `${token}A`,
    `${token}=`,
    `${token}.x`,
    token + token,
    token.repeat(20),
  ]) {
    assert.equal((await at(wrong, trust)).verdict, 'not-genuine', wrong.slice(-20));
  }
});

test('the header cannot choose another algorithm or bring its own key', async () => {
  const {token, trust, signer, file} = es256;
  const [, body = '', signature = ''] = token.split('.');
  const header = {alg: 'ES256', kid: signer.kid, typ: 'JWT'};
  for (const changed of [
    {alg: 'none'},
    {alg: 'None'},
    {alg: 'HS256'},
    {alg: 'RS256'},
    {alg: 'ES384'},
    {typ: 'oo-statement+jwt'},
  ]) {
    for (const end of ['', signature]) {
      const {verdict} = await at(`${encode({...header, ...changed})}.${body}.${end}`, trust);
      assert.equal(verdict, 'not-genuine', JSON.stringify(changed));
    }
  }
  const own = await createKey(issuer.did, PASSPHRASE, NOW - DAY);
  const forger = {...es256, signer: {...(await unlockKey(own, PASSPHRASE)), kid: signer.kid}};
  const payload = payloadOf(token);
  for (const extra of [
    {jwk: own.key.jwk},
    {jku: 'https://evil.example/jwks'},
    {x5c: ['MA==']},
    {crit: ['b64'], b64: true},
    {},
  ]) {
    assert.equal((await at(await resign(forger, payload, extra), trust)).verdict, 'not-genuine', JSON.stringify(extra));
  }
  // Even with the right key, nothing more may stand in the header.
  assert.equal((await at(await resign(es256, payload, {jwk: file.key.jwk}), trust)).reason, 'header');
  assert.equal(
    (await at(await resign({...forger, signer: await unlockKey(own, PASSPHRASE)}, payload), trust)).verdict,
    'unknown-issuer',
  );
});

test('a signed text that is not our form is not genuine', async () => {
  const payload = payloadOf(es256.token);
  const {credentialStatus, ...without} = payload;
  const wrong = [
    {...payload, extra: 1},
    {...payload, iss: 'did:web:other.example'},
    {...payload, nbf: 1},
    {...payload, exp: 1},
    {...payload, sub: 'urn:uuid:x'},
    {...payload, validUntil: '2020-01-01T00:00:00Z'},
    {...payload, credentialSubject: {...payload.credentialSubject, creditsEarned: '4'}},
    {...payload, credentialStatus: {...credentialStatus, statusListIndex: '1'}},
    without,
    [],
    'text',
  ];
  for (const one of wrong) {
    const {verdict, summary} = await at(await resign(es256, one), es256.trust);
    assert.equal(verdict, 'not-genuine', JSON.stringify(one).slice(0, 60));
    assert.equal(summary, undefined);
  }
});

test('dates count: not yet valid, expired, and a clock that is a little behind', async () => {
  const {token, trust} = es256;
  assert.equal((await at(token, trust, {now: NOW - 60_000})).verdict, 'genuine-unchecked');
  assert.equal((await at(token, trust, {now: NOW - DAY / 2})).verdict, 'not-yet-valid');
  assert.equal((await at(token, trust, {now: Date.UTC(2031, 10, 23, 12, 59)})).verdict, 'genuine-unchecked');
  assert.equal((await at(token, trust, {now: Date.UTC(2031, 10, 23, 13)})).verdict, 'expired');
});

test('revocation: only the issuer’s own, fresh and complete list counts', async () => {
  const {token, trust} = es256;
  assert.equal((await at(token, trust, {statusList: await listOf([94_567])})).verdict, 'revoked');
  assert.equal((await at(token, trust, {statusList: await listOf([94_566, 94_568])})).verdict, 'genuine');
  // An old list cannot clear, but it can condemn.
  const later = {now: AFTER + 40 * DAY};
  const old = await at(token, trust, {...later, statusList: await listOf([])});
  assert.deepEqual([old.verdict, old.reason], ['genuine-unchecked', 'list-old']);
  assert.equal((await at(token, trust, {...later, statusList: await listOf([94_567])})).verdict, 'revoked');
  const foreign = await signed();
  assert.equal((await at(token, trust, {statusList: await listOf([94_567], AFTER, foreign)})).reason, 'list-wrong');
  const other = await createStatusList('https://academie.example/certificaat/status-2.jwt', issuer.did, [], AFTER);
  assert.equal((await at(token, trust, {statusList: await signStatusList(other, es256.signer)})).reason, 'list-wrong');
  assert.equal((await at(token, trust, {statusList: token})).reason, 'list-wrong');
});

test('a rotated key keeps its old certificates and cannot make new ones', async () => {
  const {token, file} = es256;
  const next = await createKey(issuer.did, PASSPHRASE, AFTER);
  const ended = (until: number): TrustList =>
    trustOf({...file, key: {...file.key, until: new Date(until).toISOString()}}, next);
  assert.equal((await at(token, ended(AFTER))).verdict, 'genuine-unchecked');
  // Stolen before this certificate was made: the organisation ends the key from that day.
  const stolen = await at(token, ended(NOW - 60_000));
  assert.deepEqual([stolen.verdict, stolen.reason, stolen.summary], ['not-genuine', 'key-period', undefined]);
});

test('a list that names an issuer or a key twice is refused: the first would win', () => {
  const {trust, file} = es256;
  const [one] = trust.issuers;
  assert.ok(one && 'list' in readTrustList(trust));
  const ended = {...file.key, until: '2026-11-20T00:00:00Z'};
  assert.ok('problem' in readTrustList({...trust, issuers: [one, {...one, keys: [ended]}]}));
  assert.ok('problem' in readTrustList({...trust, issuers: [{...one, keys: [file.key, ended]}]}));
});

test('a look-alike domain is unknown, and shows as what it is', async () => {
  const did = 'did:web:xn--acadmie-eya.example';
  const key = await createKey(did, PASSPHRASE, NOW - DAY);
  const forger = {...es256, signer: await unlockKey(key, PASSPHRASE)};
  const payload = {...payloadOf(es256.token), iss: did, issuer: {...es256.credential.issuer, id: did}};
  const found = await at(await resign(forger, payload), es256.trust);
  assert.deepEqual(
    [found.verdict, found.domain, found.summary],
    ['unknown-issuer', 'xn--acadmie-eya.example', undefined],
  );
  const cyrillic = {...payload, iss: 'did:web:ac\u0430demie.example'};
  assert.equal((await at(await resign(forger, cyrillic), es256.trust)).domain, 'xn--acdemie-3fg.example');
  // What is no domain is not shown: this one would take over a terminal.
  const steering = {...payload, iss: 'did:web:%\u001b[2J\u001b]0;x'};
  assert.equal((await at(await resign(forger, steering), es256.trust)).domain, '');
});

test('nothing is signed that the verifier would refuse', () => {
  const {credential} = es256;
  assert.equal(credentialProblem(credential), null);
  assert.equal(credentialProblem({...credential, name: ''}), 'credential.name');
  assert.equal(credentialProblem({...credential, surprise: true}), 'credential.surprise');
});

test('a passphrase, the right file and the right rounds are needed to open a key', async () => {
  const {file} = es256;
  const cannot = (other: object, phrase = PASSPHRASE) =>
    assert.rejects(unlockKey({...file, ...other}, phrase), {name: 'IssueProblem'});
  await cannot({}, 'vier gewone woorden');
  await cannot({iterations: 1000});
  await cannot({secret: file.secret.replace(/^./, letter => (letter === 'A' ? 'B' : 'A'))});
  await cannot({key: (await createKey(issuer.did, PASSPHRASE, NOW)).key});
  await cannot({format: 'other'});
  for (const part of [{key: undefined}, {key: {}}, {key: {...file.key, alg: 'constructor'}}, {salt: 1}, {extra: 1}])
    await cannot(part);
  for (const other of [null, [], 'text', {format: file.format, version: 1}])
    await assert.rejects(unlockKey(other, PASSPHRASE), {name: 'IssueProblem'});
  await assert.rejects(createKey(issuer.did, 'te kort', NOW), {name: 'IssueProblem'});
  assert.equal((await unlockKey(file, PASSPHRASE)).privateKey.extractable, false);
  assert.ok(!JSON.stringify(file).includes('"d"'));
});
