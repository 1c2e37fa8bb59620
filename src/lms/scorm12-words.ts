/** What SCORM 1.2 is told, and how it is spelled. @spec SCORM 1.2 Run-Time Environment 3.4 */
import {decimal, timespan12} from './formats.ts';
import {pattern12, response12, result12} from './responses.ts';
import type {Outcome, Words, Write} from './scorm-dialect.ts';

const STATUS = 'cmi.core.lesson_status';
/** A later word is never replaced by an earlier one. */
const RANKS = ['', 'incomplete', 'failed', 'completed', 'passed'];

export const words12: Words = {
  scorePrefix: 'cmi.core',
  exitForGood: '',
  readsInteractions: false,
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
      ['type', interaction.type],
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
