/** The adapter for SCORM 2004, 3rd and 4th edition: one run-time for both. @spec SCORM 2004 Run-Time Environment 4.2 */
import type {LmsPort} from '../model/port.ts';
import {decimal, duration, oneLine, timestamp2004} from './formats.ts';
import type {PortOptions} from './options.ts';
import {asWord} from './quirks.ts';
import {pattern2004, response2004, result2004, type2004} from './responses.ts';
import type {Dialect, Write} from './scorm-dialect.ts';
import {ScormPort} from './scorm-port.ts';

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';

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
    passMark: 'cmi.scaled_passing_score',
    progress: 'cmi.progress_measure',
  },
  passMarkScale: 100,
  exitForGood: 'normal',
  readsInteractions: true,

  readOutcome(read) {
    const completion = asWord(read(COMPLETION));
    const success = asWord(read(SUCCESS));
    return {
      completion: completion === 'completed' || completion === 'incomplete' ? completion : 'unknown',
      success: success === 'passed' || success === 'failed' ? success : 'unknown',
    };
  },
  /** Two independent fields, success first. @spec SCORM 2004 RTE 4.2.4, 4.2.22 */
  outcome(report, held, settings): Write[] {
    const writes: Write[] = [];
    const success = report.success === 'failed' && settings.notPassed === 'incomplete' ? 'unknown' : report.success;
    if (success !== 'unknown' && success !== held.success && held.success !== 'passed') writes.push([SUCCESS, success]);
    if (report.completion !== held.completion && held.completion !== 'completed') {
      writes.push([COMPLETION, report.completion]);
    }
    return writes;
  },
  score: (prefix, percent) => [
    [`${prefix}.score.scaled`, decimal(percent / 100, 4)],
    [`${prefix}.score.raw`, decimal(percent)],
    [`${prefix}.score.min`, '0'],
    [`${prefix}.score.max`, '100'],
  ],
  interaction(interaction) {
    const fields: (readonly [string, string | null])[] = [
      ['type', dialect.type(interaction)],
      ['timestamp', timestamp2004(interaction.at)],
      ['correct_responses.0.pattern', pattern2004(interaction)],
      ['learner_response', response2004(interaction)],
      ['result', result2004(interaction)],
      ['latency', duration(interaction.latencySeconds)],
      ['description', oneLine(interaction.description, 250) || null],
    ];
    return fields.filter((field): field is Write => field[1] !== null);
  },
  type: type2004,
  sessionTime: duration,
  navigation: exit => ['adl.nav.request', exit === 'suspend' ? 'suspendAll' : 'exitAll'],
  progress: report => decimal(report.completion === 'completed' ? 1 : report.progress, 4),
};

/** Never throws; without an LMS the port is a `browser` one. */
export function createScorm2004Port(win: Window, options: PortOptions): LmsPort {
  return new ScormPort(win, options, dialect);
}
