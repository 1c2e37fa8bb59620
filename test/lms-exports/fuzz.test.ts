/** Files of anything: noise, and real exports with parts changed, cut or put elsewhere. A report comes out, never an exception. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import fc from 'fast-check';
import {fileOf, readAll} from './read-all.ts';

const real = [
  'moodle-basic.txt',
  'moodle-interactions-default-columns.txt',
  'moodle-interactions.txt',
  'moodle-scorm2004.txt',
].map(name => readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

async function reads(content: string | Uint8Array): Promise<void> {
  const {attempts, report} = await readAll(fileOf(content));
  if (report.refused) assert.ok(report.refused.reason && report.refused.cure);
  // What comes out is text and numbers, whatever went in.
  for (const {name, score} of attempts) {
    assert.equal(typeof name, 'string');
    assert.ok(score === null || Number.isFinite(score), String(score));
  }
}

test('noise is refused with a reason and a cure, or read', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({maxLength: 2000}), reads));
  await fc.assert(fc.asyncProperty(fc.string({unit: 'binary', maxLength: 2000}), reads));
});

test('JSON of anything is refused or read, also under the names of statements and exports', async () => {
  const named = fc.record({
    format: fc.constantFrom('ogen-open-local-lms', 'other'),
    version: fc.constantFrom(1, 2),
    learners: fc.jsonValue(),
    attempts: fc.jsonValue(),
    statements: fc.jsonValue(),
  });
  const statement = fc.record({
    id: fc.jsonValue(),
    actor: fc.jsonValue(),
    verb: fc.oneof(fc.jsonValue(), fc.constant({id: 'http://adlnet.gov/expapi/verbs/answered'})),
    object: fc.jsonValue(),
    result: fc.jsonValue(),
    context: fc.jsonValue(),
    timestamp: fc.oneof(fc.jsonValue(), fc.constant('2026-11-20T10:00:00Z')),
  });
  const json = fc.oneof(fc.jsonValue(), named, fc.array(statement, {maxLength: 5}));
  await fc.assert(fc.asyncProperty(json, value => reads(JSON.stringify(value))));
});

test('a real export with bytes changed, cut or doubled is refused or read', async () => {
  const change = fc.record({
    at: fc.double({min: 0, max: 1, noNaN: true}),
    remove: fc.nat(40),
    insert: fc.uint8Array({maxLength: 20}),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...real),
      fc.array(change, {minLength: 1, maxLength: 5}),
      async (bytes, changes) => {
        let changed: Uint8Array = bytes;
        for (const {at, remove, insert} of changes) {
          const place = Math.floor(at * changed.length);
          changed = Buffer.concat([changed.subarray(0, place), insert, changed.subarray(place + remove)]);
        }
        await reads(changed);
      },
    ),
  );
});
