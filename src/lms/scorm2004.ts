/** The adapter for SCORM 2004, 3rd and 4th edition: one run-time for both. @spec SCORM 2004 Run-Time Environment 4.2 */
import type {LmsPort} from '../model/port.ts';
import type {PortOptions} from './options.ts';
import {asWord} from './quirks.ts';
import type {Dialect} from './scorm-dialect.ts';
import {ScormPort} from './scorm-port.ts';

const COMPLETION = 'cmi.completion_status';

const dialect: Dialect = {
  standard: 'scorm2004',
  names: {object: 'API_1484_11', prefix: '', terminate: 'Terminate'},
  elements: {
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    language: 'cmi.learner_preference.language',
    state: 'cmi.suspend_data',
    location: 'cmi.location',
    exit: 'cmi.exit',
    sessionTime: 'cmi.session_time',
    score: 'cmi.score.raw',
    passMark: 'cmi.scaled_passing_score',
    progress: 'cmi.progress_measure',
  },
  passMarkScale: 100,
  incomplete: [COMPLETION, 'incomplete'],
  readOutcome(read) {
    const completion = asWord(read(COMPLETION));
    const success = asWord(read('cmi.success_status'));
    return {
      completion: completion === 'completed' || completion === 'incomplete' ? completion : 'unknown',
      success: success === 'passed' || success === 'failed' ? success : 'unknown',
    };
  },
  loadWords: async () => (await import('./scorm2004-words.ts')).words2004,
};

/** Never throws; without an LMS the port is a `browser` one. */
export function createScorm2004Port(win: Window, options: PortOptions): LmsPort {
  return new ScormPort(win, options, dialect);
}
