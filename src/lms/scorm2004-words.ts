/** What SCORM 2004 is told, and how it is spelled. @spec SCORM 2004 Run-Time Environment 4.2 */
import {decimal, duration, oneLine, timestamp2004} from './formats.ts';
import {pattern2004, response2004, result2004, type2004} from './responses.ts';
import type {Words, Write} from './scorm-dialect.ts';

export const words2004: Words = {
  scorePrefix: 'cmi',
  exitForGood: 'normal',
  readsInteractions: true,
  /** Two independent fields, success first. @spec SCORM 2004 RTE 4.2.4, 4.2.22 */
  outcome(report, held, settings): Write[] {
    const writes: Write[] = [];
    const success = report.success === 'failed' && settings.notPassed === 'incomplete' ? 'unknown' : report.success;
    if (success !== 'unknown' && success !== held.success && held.success !== 'passed') {
      writes.push(['cmi.success_status', success]);
    }
    if (report.completion !== held.completion && held.completion !== 'completed') {
      writes.push(['cmi.completion_status', report.completion]);
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
      ['type', type2004(interaction)],
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
  progress: ({progress, completion}) => decimal(completion === 'completed' ? 1 : progress, 4),
};
