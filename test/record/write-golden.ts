/**
 * `node --import tsx test/record/write-golden.ts`: writes the records of this release, once, when it is published. Later
 * releases must open them; a golden file is never changed.
 */
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {everything} from '../../src/record/budget.ts';
import {encode, LIMITS} from '../../src/record/codec.ts';
import {realCourse} from './real-course.ts';

export interface Golden {
  readonly version: string;
  readonly records: readonly {readonly name: string; readonly state: string; readonly expected: GoldenLearner}[];
}
/** What must still be there: numbers, for items may come and go. */
export interface GoldenLearner {
  readonly completed: number | null;
  readonly passed: number | null;
  readonly steps: readonly string[];
  readonly answers: readonly string[];
  readonly plays: readonly string[];
}

const outline = realCourse();
const folder = fileURLToPath(new URL('./golden/', import.meta.url));
const file = `${folder}${outline.version}.json`;
if (existsSync(file)) throw new Error(`${file} exists; a golden file is never changed.`);
const records = ([false, true] as const).map(twice => {
  const {learner, covered} = everything(outline, twice);
  const state = encode(outline, {learner, covered, place: ''}, LIMITS.scorm2004).text;
  return {
    name: twice ? 'everything twice' : 'everything once',
    state,
    expected: {
      completed: learner.completed,
      passed: learner.passed,
      steps: [...learner.seen],
      answers: Object.keys(learner.answers),
      plays: Object.keys(learner.plays),
    },
  };
});
mkdirSync(folder, {recursive: true});
writeFileSync(file, `${JSON.stringify({version: outline.version, records} satisfies Golden, null, 1)}\n`);
console.log(`${file}: ${records.length} records`);
