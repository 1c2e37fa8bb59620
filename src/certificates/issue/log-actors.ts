/** What the desk for issued certificates asks of the browser: its log, a key, and a zip to publish from. */
import {fromPromise} from 'xstate';
import {readCorrection} from '../correction.ts';
import {findCredential, reissue, revoke, statusListToken} from '../issue.ts';
import {IssueLog} from '../issue-log.ts';
import type {Issuer} from '../issuer.ts';
import type {Signer} from '../keys/signing-key.ts';
import {logEntries} from '../log-entries.ts';
import {catchUp} from '../log-file.ts';
import {outputs} from '../outputs.ts';
import type {Assets} from './desk-actors.ts';
import type {ChangeInput, LogView} from './log.machine.ts';
import {openLogStore} from './log-store.ts';
import {pagePrinter, zipOf} from './page-outputs.ts';
import {type KeyInput, unlock} from './unlock.ts';

/** The actors, for `logMachine.provide`. */
export function logActors(assets: Assets) {
  return {
    open: fromPromise<LogView, {issuer: Issuer}>(async ({input: {issuer}}) => {
      const log = await IssueLog.open(await openLogStore(issuer.did));
      return {entries: logEntries(log), text: log.text};
    }),
    catchUp: fromPromise<number, {issuer: Issuer; file: File}>(async ({input: {issuer, file}}) =>
      catchUp(await openLogStore(issuer.did), await file.text(), issuer.did),
    ),
    unlock: fromPromise<Signer, KeyInput>(({input}) => unlock(input)),
    change: fromPromise<Blob, ChangeInput>(({input}) => change(input, assets)),
  };
}

async function change({issuer, signer, change: what}: ChangeInput, {course, faces}: Assets): Promise<Blob> {
  const log = await IssueLog.open(await openLogStore(issuer.did));
  const desk = {issuer, signer, log, now: Date.now};
  const lines = [];
  if (what.kind === 'revoke') await revoke(desk, what.id, what.reason);
  else {
    const correction = readCorrection(findCredential(log, what.id), what.correction, issuer, faces);
    lines.push(await reissue(desk, what.id, correction, what.reason));
  }
  const files: Record<string, Uint8Array> = {};
  const statusList = await statusListToken(desk);
  const printer = pagePrinter(faces);
  const made = outputs({issuer, lines, log: log.text, statusList, printer, course: course.title});
  for await (const {name, bytes} of made) files[name] = bytes;
  return zipOf(files);
}
