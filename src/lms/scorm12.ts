/** The SCORM 1.2 adapter. @spec SCORM 1.2 Run-Time Environment 3.4 */
import type {LmsPort} from '../model/port.ts';
import type {PortOptions} from './options.ts';
import {asWord} from './quirks.ts';
import type {Dialect} from './scorm-dialect.ts';
import {ScormPort} from './scorm-port.ts';

const STATUS = 'cmi.core.lesson_status';

const dialect: Dialect = {
  standard: 'scorm12',
  names: {object: 'API', prefix: 'LMS', terminate: 'LMSFinish'},
  elements: {
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    language: 'cmi.student_preference.language',
    state: 'cmi.suspend_data',
    location: 'cmi.core.lesson_location',
    exit: 'cmi.core.exit',
    sessionTime: 'cmi.core.session_time',
    score: 'cmi.core.score.raw',
    passMark: 'cmi.student_data.mastery_score',
    progress: '',
  },
  passMarkScale: 1,
  incomplete: [STATUS, 'incomplete'],
  /** One field holds both dimensions. @spec SCORM 1.2 RTE 3.4.2.1.7 */
  readOutcome(read) {
    const status = asWord(read(STATUS));
    if (status === 'passed') return {completion: 'completed', success: 'passed'};
    if (status === 'completed') return {completion: 'completed', success: 'unknown'};
    if (status === 'failed') return {completion: 'incomplete', success: 'failed'};
    return {completion: status === 'incomplete' ? 'incomplete' : 'unknown', success: 'unknown'};
  },
  loadWords: async () => (await import('./scorm12-words.ts')).words12,
};

/** Never throws; without an LMS the port is a `browser` one. */
export function createScorm12Port(win: Window, options: PortOptions): LmsPort {
  return new ScormPort(win, options, dialect);
}
