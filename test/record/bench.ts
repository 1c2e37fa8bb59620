/** `npm run bench`: the record of the whole course, measured. Prints and never fails: a slow machine is not a mistake. */
import {emptyLearner} from '../../src/model/learner.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {budgetOf, everything} from '../../src/record/budget.ts';
import {decode, encode, LIMITS} from '../../src/record/codec.ts';
import {replay} from '../../src/record/replay.ts';
import {realCourse} from './real-course.ts';

const ROUNDS = 500;
const outline = realCourse();

/** Median milliseconds of one call. */
function median(work: () => unknown): string {
  const times = Array.from({length: ROUNDS}, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return `${(times.sort((a, b) => a - b)[ROUNDS / 2] ?? 0).toFixed(3)} ms`;
}

for (const [name, twice] of [
  ['everything once', false],
  ['everything, the worst case', true],
] as const) {
  const content = everything(outline, twice);
  const {text} = encode(outline, content, LIMITS.scorm2004);
  const decoded = decode(outline, text);
  const acts = decoded.ok ? decoded.acts : [];
  console.log(`${name}: ${text.length} characters, ${acts.length} acts`);
  console.log(`  encode ${median(() => encode(outline, content, LIMITS.scorm2004))}`);
  console.log(`  decode ${median(() => decode(outline, text))}`);
  console.log(`  replay ${median(() => replay(outline, DEFAULT_SETTINGS, emptyLearner(), acts))}`);
}
console.log(budgetOf(outline));
