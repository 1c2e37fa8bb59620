/** What an adapter says when there is no LMS: the course runs, and the journal on this device keeps the progress. */
import type {Launch, WriteResult} from '../model/port.ts';
import {learnerKey} from './learner-key.ts';

/** One learner per browser profile: there is no one to tell apart. */
export function browserLaunch(course: string): Launch {
  return {
    standard: 'browser',
    learnerKey: learnerKey('browser', course),
    learnerName: '',
    mode: 'normal',
    credit: true,
    state: '',
    completion: 'unknown',
    success: 'unknown',
    passMark: null,
    language: '',
  };
}

/** There is an LMS that does not answer, or not any more; the journal is that of its learner. */
export function closedLaunch(course: string, key: string): Launch {
  return {...browserLaunch(course), learnerKey: key};
}

/** Nothing will ever take it. */
export function refused(code: string, message: string): WriteResult {
  return {ok: false, retry: false, code, message};
}

/** It may work later. */
export function failed(code: string, message: string): WriteResult {
  return {ok: false, retry: true, code, message};
}

export const NO_LMS = refused('no-lms', 'There is no LMS; progress stays on this device.');
export const FINISHED = refused('finished', 'The session with the LMS is over.');
export const READ_ONLY = refused('read-only', 'The LMS opened the course to look at; nothing is stored.');
