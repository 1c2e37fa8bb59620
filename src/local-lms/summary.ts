/** One attempt in words, for the list of learners. */
import type {LocalAttempt} from './attempts.ts';

const STATUS: Record<string, string> = {
  'not attempted': 'geopend',
  unknown: 'geopend',
  incomplete: 'bezig',
  completed: 'afgerond',
  passed: 'geslaagd',
  failed: 'nog niet geslaagd',
};
const DAY = new Intl.DateTimeFormat('nl-NL', {day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit'});

type Model = {
  readonly core?: {readonly lesson_status?: string; readonly score?: {readonly raw?: string}};
  readonly completion_status?: string;
  readonly success_status?: string;
  readonly score?: {readonly raw?: string};
};

/** For example `SCORM 1.2: geslaagd, 88 procent, 3 november 14:05`. */
export function summarize({standard, cmi, updatedAt}: LocalAttempt): string {
  const model = (cmi.cmi ?? {}) as Model;
  const success = model.success_status === 'unknown' ? undefined : model.success_status;
  const status = model.core?.lesson_status ?? success ?? model.completion_status ?? 'unknown';
  const raw = model.core?.score?.raw ?? model.score?.raw;
  const parts = [STATUS[status] ?? status, raw ? `${raw} procent` : '', DAY.format(updatedAt)];
  return `${standard === 'scorm12' ? 'SCORM 1.2' : 'SCORM 2004'}: ${parts.filter(Boolean).join(', ')}`;
}
