/** Words for how an attempt stands, as people and LMSs write them in a cell. */
import type {ImportedAttempt} from '../model/attempts.ts';
import {heading} from './table-profile.ts';

/** A bare yes says that something is done, not that a test was passed. */
const WORDS: Readonly<Record<string, ImportedAttempt['status']>> = {
  passed: 'passed',
  pass: 'passed',
  geslaagd: 'passed',
  gehaald: 'passed',
  behaald: 'passed',
  voldoende: 'passed',
  failed: 'failed',
  fail: 'failed',
  mislukt: 'failed',
  gezakt: 'failed',
  onvoldoende: 'failed',
  'niet geslaagd': 'failed',
  'niet gehaald': 'failed',
  'niet behaald': 'failed',
  completed: 'completed',
  complete: 'completed',
  voltooid: 'completed',
  afgerond: 'completed',
  ja: 'completed',
  yes: 'completed',
  incomplete: 'incomplete',
  'not completed': 'incomplete',
  onvolledig: 'incomplete',
  'niet voltooid': 'incomplete',
  'niet afgerond': 'incomplete',
  bezig: 'incomplete',
  nee: 'incomplete',
  no: 'incomplete',
};

/** The status that a cell names; null for a word that is not known. */
export function statusOfWord(cell: string | undefined): ImportedAttempt['status'] {
  const word = heading(cell);
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}
