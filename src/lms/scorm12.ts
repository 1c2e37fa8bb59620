/** The SCORM 1.2 adapter. @spec SCORM 1.2 Run-Time Environment 3.4 */
import type {LmsPort} from '../model/port.ts';
import {decimal, timespan12} from './formats.ts';
import type {PortOptions} from './options.ts';
import {asWord} from './quirks.ts';
import {pattern12, response12, result12} from './responses.ts';
import type {Dialect, Outcome, Write} from './scorm-dialect.ts';
import {ScormPort} from './scorm-port.ts';

const STATUS = 'cmi.core.lesson_status';
/** One field holds both dimensions; a later word is never replaced by an earlier one. */
const RANKS = ['', 'not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'];

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
    passMark: 'cmi.student_data.mastery_score',
    progress: '',
  },
  passMarkScale: 1,
  exitForGood: '',
  readsInteractions: false,

  readOutcome(read) {
    const status = asWord(read(STATUS));
    if (status === 'passed') return {completion: 'completed', success: 'passed'};
    if (status === 'completed') return {completion: 'completed', success: 'unknown'};
    if (status === 'failed') return {completion: 'incomplete', success: 'failed'};
    return {completion: status === 'incomplete' ? 'incomplete' : 'unknown', success: 'unknown'};
  },
  outcome(report, held, settings): Write[] {
    const next = status12(report, settings.completeWithoutTest, settings.notPassed);
    const now = status12(held, settings.completeWithoutTest, 'failed');
    return RANKS.indexOf(next) > RANKS.indexOf(now) ? [[STATUS, next]] : [];
  },
  score: (prefix, percent) => [
    [`${prefix}.score.raw`, decimal(percent)],
    [`${prefix}.score.min`, '0'],
    [`${prefix}.score.max`, '100'],
  ],
  /** Without `time`, which is optional and has no date: an answer stays within eleven calls. */
  interaction(interaction) {
    const fields: (readonly [string, string | null])[] = [
      ['type', dialect.type(interaction)],
      ['correct_responses.0.pattern', pattern12(interaction)],
      ['student_response', response12(interaction)],
      ['result', result12(interaction)],
      ['latency', timespan12(interaction.latencySeconds)],
    ];
    return fields.filter((field): field is Write => field[1] !== null);
  },
  type: ({type}) => type,
  sessionTime: timespan12,
  navigation: () => null,
  progress: () => null,
};

/** `completed` means the content was seen; with a test it is the test that counts. @spec SCORM 1.2 RTE 3.4.2.1.7 */
function status12({completion, success}: Outcome, completeWithoutTest: boolean, notPassed: string): string {
  if (success === 'passed') return 'passed';
  if (completion === 'completed' && (success === 'unknown' || completeWithoutTest)) return 'completed';
  if (success === 'failed') return notPassed;
  return completion === 'unknown' ? '' : 'incomplete';
}

/** Never throws; without an LMS the port is a `browser` one. */
export function createScorm12Port(win: Window, options: PortOptions): LmsPort {
  return new ScormPort(win, options, dialect);
}
