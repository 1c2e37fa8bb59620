/** What the issuer's machine asks of the browser: files, faces, keys, signatures and a zip. */
import {fromCallback, fromPromise} from 'xstate';
import {fromBlob} from '../../lms-exports/export-file.ts';
import type {ColumnMapping} from '../../model/attempts.ts';
import type {CourseFacts} from '../course-facts.ts';
import {issueAll, linesOf, loggedOf, statusListToken} from '../issue.ts';
import {IssueLog} from '../issue-log.ts';
import {problemWords} from '../issue-problem.ts';
import type {Issuer} from '../issuer.ts';
import type {Signer} from '../keys/signing-key.ts';
import {outputs} from '../outputs.ts';
import {fitCheck} from '../pdf/certificate-layout.ts';
import {type Faces, missingLetters, openFaces} from '../pdf/faces.ts';
import {type Checked, checkCompletions} from '../plausible.ts';
import {type Imported, readExports} from '../read-exports.ts';
import type {Numbers} from '../registrations.ts';
import {type IssueEvent, type ReadInput, type SignInput, type Source, selectReady} from './issue.machine.ts';
import {localLmsFile} from './local-lms.ts';
import {openLogStore} from './log-store.ts';
import {pagePrinter, zipOf} from './page-outputs.ts';
import {type KeyInput, unlock} from './unlock.ts';

/** What stands beside the page. */
export interface Assets {
  readonly course: CourseFacts;
  readonly faces: Faces;
}

export async function loadAssets(): Promise<Assets> {
  const [course, text, strong, voice] = await Promise.all(
    ['course.json', 'text.ttf', 'strong.ttf', 'voice.ttf'].map(load),
  );
  if (!course || !text || !strong || !voice) throw new Error('a file beside the page is missing');
  const faces = await Promise.all([text, strong, voice].map(async one => new Uint8Array(await one.arrayBuffer())));
  return {
    course: await course.json(),
    faces: openFaces({text: faces[0], strong: faces[1], voice: faces[2]} as Record<keyof Faces, Uint8Array>),
  };
}

async function load(name: string): Promise<Response> {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}

/** The actors, for `issueMachine.provide`. */
export function deskActors({course, faces}: Assets) {
  const missing = missingLetters(faces);
  const fits = fitCheck(faces);
  return {
    read: fromPromise<Imported, ReadInput>(({input: {source, mappings}}) => readSource(source, mappings, course)),
    check: fromPromise<readonly Checked[], {imported: Imported; issuer: Issuer; numbers: Numbers}>(async ({input}) => {
      const {imported, issuer, numbers} = input;
      const log = await IssueLog.open(await openLogStore(issuer.did));
      const logged = await loggedOf(log, course, imported.completions);
      return checkCompletions(imported.completions, {course, issuer, now: Date.now(), missing, fits, numbers, logged});
    }),
    unlock: fromPromise<Signer, KeyInput>(({input}) => unlock(input)),
    sign: fromCallback<IssueEvent, SignInput>(({input, sendBack}) => {
      const stop = new AbortController();
      sign(input, course, faces, stop.signal, sendBack).catch(error => {
        if (!stop.signal.aborted) sendBack({type: 'signing.failed', problem: problemWords(error)});
      });
      return () => stop.abort();
    }),
  };
}

async function readSource(source: Source, mappings: readonly ColumnMapping[], course: CourseFacts): Promise<Imported> {
  const files = source === 'local-lms' ? [await localLmsFile(Date.now())] : source.files;
  return readExports(
    files.map(file => fromBlob(file.name, file)),
    mappings,
    course.passMark,
  );
}

async function sign(
  {issuer, signer, imported, ...list}: SignInput,
  course: CourseFacts,
  faces: Faces,
  signal: AbortSignal,
  tell: (event: IssueEvent) => void,
): Promise<void> {
  const log = await IssueLog.open(await openLogStore(issuer.did));
  const desk = {issuer, signer, log, now: Date.now};
  const ready = selectReady(list).map(({completion}) => completion);
  const total = ready.length * 2;
  await issueAll(desk, course, ready, {signal, onProgress: done => tell({type: 'signing.progressed', done, total})});
  const lines = await linesOf(log, course, imported.completions);
  const printer = pagePrinter(faces);
  const files: Record<string, Uint8Array> = {};
  let printed = 0;
  const statusList = await statusListToken(desk);
  for await (const {name, bytes} of outputs({
    issuer,
    lines,
    log: log.text,
    statusList,
    printer,
    course: course.title,
  })) {
    if (signal.aborted) return;
    files[name] = bytes;
    if (!name.endsWith('.pdf')) continue;
    printed += 1;
    tell({type: 'signing.progressed', done: Math.min(total, ready.length + printed), total});
    // Lets the page paint and listen between two papers.
    await new Promise(done => setTimeout(done));
  }
  tell({type: 'signing.finished', zip: zipOf(files)});
}
