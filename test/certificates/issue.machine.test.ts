/** The issuer's desk as states: nothing is signed before the list was confirmed, and a stop loses nothing. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createActor, fromCallback, fromPromise, waitFor} from 'xstate';
import {
  type IssueEvent,
  issueMachine,
  type ReadInput,
  type SignInput,
} from '../../src/certificates/issue/issue.machine.ts';
import type {Issuer} from '../../src/certificates/issuer.ts';
import type {Signer} from '../../src/certificates/keys/signing-key.ts';
import type {Checked} from '../../src/certificates/plausible.ts';
import {type Imported, UnknownColumns} from '../../src/certificates/read-exports.ts';
import type {Numbers} from '../../src/certificates/registrations.ts';
import {completion, issuer} from './fixture.ts';

type CheckInput = {imported: Imported; issuer: Issuer; numbers: Numbers};

const imported: Imported = {completions: [completion], unfinished: 0, undated: [], duplicates: 0, reports: []};
const warned: Checked = {completion, issued: false, findings: [{text: 'snel', weight: 'warn'}]};

/** A desk whose effects end when they are told to. */
function deskWith({checked = [warned], unlock = async () => ({}) as Signer} = {}) {
  const signing: {tell(event: IssueEvent): void; input: SignInput; stopped: boolean}[] = [];
  const machine = issueMachine.provide({
    actors: {
      read: fromPromise(async () => imported),
      check: fromPromise<readonly Checked[], CheckInput>(async () => checked),
      unlock: fromPromise(unlock),
      sign: fromCallback<IssueEvent, SignInput>(({sendBack, input}) => {
        const one = {tell: sendBack, input, stopped: false};
        signing.push(one);
        return () => {
          one.stopped = true;
        };
      }),
    },
  });
  return {desk: createActor(machine, {input: {issuer}}).start(), signing};
}
const at = (desk: ReturnType<typeof deskWith>['desk'], state: string) =>
  waitFor(desk, ({value}) => value === state, {timeout: 2000});

test('from a file to a zip, with every step in its turn', async () => {
  const {desk, signing} = deskWith();
  desk.send({type: 'signing.started'});
  assert.equal(desk.getSnapshot().value, 'empty');
  desk.send({type: 'source.chosen', source: 'local-lms'});
  await at(desk, 'checked');
  // A warning has to be looked at first.
  desk.send({type: 'list.confirmed'});
  assert.equal(desk.getSnapshot().value, 'checked');
  desk.send({type: 'warnings.accepted', accepted: true});
  desk.send({type: 'list.confirmed'});
  assert.equal(desk.getSnapshot().value, 'confirmed');
  desk.send({type: 'key.given', file: null, passphrase: ''});
  await at(desk, 'unlocked');
  desk.send({type: 'signing.started'});
  signing[0]?.tell({type: 'signing.progressed', done: 1, total: 2});
  assert.deepEqual(desk.getSnapshot().context.progress, {done: 1, total: 2});
  signing[0]?.tell({type: 'signing.finished', zip: new Blob()});
  const {value, context} = desk.getSnapshot();
  assert.deepEqual([value, context.signer], ['done', null]);
});

test('stopping ends the signing and checks the list again', async () => {
  const {desk, signing} = deskWith({checked: [{...warned, findings: []}]});
  desk.send({type: 'source.chosen', source: 'local-lms'});
  await at(desk, 'checked');
  desk.send({type: 'list.confirmed'});
  desk.send({type: 'key.given', file: null, passphrase: ''});
  await at(desk, 'unlocked');
  desk.send({type: 'signing.started'});
  desk.send({type: 'signing.cancelled'});
  assert.equal(signing[0]?.stopped, true);
  await at(desk, 'checked');
});

test('a wrong passphrase is said and can be tried again', async () => {
  const unlock = async (): Promise<Signer> => {
    throw Object.assign(new Error('De wachtzin past niet.'), {cure: 'Probeer het opnieuw.'});
  };
  const {desk} = deskWith({checked: [{...warned, findings: []}], unlock});
  desk.send({type: 'source.chosen', source: 'local-lms'});
  await at(desk, 'checked');
  desk.send({type: 'list.confirmed'});
  desk.send({type: 'key.given', file: null, passphrase: 'x'});
  await waitFor(desk, ({context}) => context.problem !== '', {timeout: 2000});
  const {value, context} = desk.getSnapshot();
  assert.deepEqual([value, context.problem], ['confirmed', 'De wachtzin past niet. Probeer het opnieuw.']);
});

test('a list with nobody to issue cannot be confirmed', async () => {
  const {desk} = deskWith({checked: [{...warned, findings: [{text: 'nee', weight: 'stop'}]}]});
  desk.send({type: 'source.chosen', source: 'local-lms'});
  await at(desk, 'checked');
  desk.send({type: 'list.confirmed'});
  assert.equal(desk.getSnapshot().value, 'checked');
});

test('a table that nobody knows is asked about, and read again with the answer', async () => {
  const asked: unknown[] = [];
  const machine = issueMachine.provide({
    actors: {
      read: fromPromise<Imported, ReadInput>(async ({input}) => {
        asked.push(input.mappings);
        if (input.mappings.length > 0) return imported;
        throw new UnknownColumns('eigen.csv', ['Naam', 'Klaar'], {reason: 'Niet herkend.', cure: 'Wijs aan.'});
      }),
      check: fromPromise<readonly Checked[], CheckInput>(async () => [warned]),
    },
  });
  const desk = createActor(machine, {input: {issuer}}).start();
  desk.send({type: 'source.chosen', source: {files: []}});
  await at(desk, 'mapping');
  const {unknown, problem} = desk.getSnapshot().context;
  assert.deepEqual(unknown, {file: 'eigen.csv', columns: ['Naam', 'Klaar']});
  assert.match(problem, /Niet herkend/);
  const mapping = {shape: 'attempts', columns: {name: 'Naam', ended: 'Klaar'}} as const;
  desk.send({type: 'columns.mapped', mapping});
  await at(desk, 'checked');
  assert.deepEqual(asked, [[], [mapping]]);
  assert.deepEqual([desk.getSnapshot().context.unknown, desk.getSnapshot().context.problem], [null, '']);
});
