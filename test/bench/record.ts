/** The record of the whole course: how long it is, and what packing, reading and replaying it cost. */
import {emptyLearner} from '../../src/model/learner.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {budgetOf, everything} from '../../src/record/budget.ts';
import {decode, encode, LIMITS} from '../../src/record/codec.ts';
import {replay} from '../../src/record/replay.ts';
import {realCourse} from '../record/real-course.ts';
import {type Measure, median, times} from './measure.ts';

export async function measure(): Promise<readonly Measure[]> {
  const outline = realCourse();
  const {worstCase, typical, answered, charactersPerAnswer, ratio} = budgetOf(outline);
  const rounds = times(500, 100);
  const costs: Measure[] = [];
  for (const [name, twice] of [
    ['everything once', false],
    ['the worst case', true],
  ] as const) {
    const content = everything(outline, twice);
    const {text} = encode(outline, content, LIMITS.scorm2004);
    const decoded = decode(outline, text);
    if (!decoded.ok) throw new Error(`the record of ${name} does not read back: ${decoded.reason}`);
    const note = `${text.length} characters, ${decoded.acts.length} acts; median of ${rounds}`;
    const of = async (what: string, act: () => unknown): Promise<void> => {
      costs.push({name: `${what}, ${name}`, value: await median(rounds, act), unit: 'ms', note});
    };
    await of('encode', () => encode(outline, content, LIMITS.scorm2004));
    await of('decode', () => decode(outline, text));
    await of('replay', () => replay(outline, DEFAULT_SETTINGS, emptyLearner(), decoded.acts));
  }
  return [
    {
      name: 'longest record without notes',
      value: worstCase,
      unit: 'characters',
      limit: LIMITS.scorm12,
      note: 'a bound that is proved at every build; SCORM 1.2 keeps 4,096',
    },
    {name: 'record of everything once', value: typical, unit: 'characters', note: `${answered} answers`},
    {name: 'per answer', value: charactersPerAnswer, unit: 'characters'},
    {
      name: 'room taken over room needed',
      value: ratio,
      unit: 'x',
      note: 'what so many printable characters could hold, over what they must: log2 of the possibilities',
    },
    ...costs,
  ];
}
