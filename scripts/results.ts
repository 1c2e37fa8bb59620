/** `npm run results`: gives the compiled course to the command line of the results. */
import {frameOf} from '../src/results/frame.ts';
import {itemWords} from '../src/results/item-words.ts';
import {run} from '../src/results/node/cli.ts';
import {readCourse} from './course.ts';

process.exitCode = await run({
  args: process.argv.slice(2),
  course() {
    const {course} = readCourse();
    const {booster} = course;
    const words = [booster, course].flatMap(edition => {
      const text = edition?.texts.nl;
      return edition && text ? [...itemWords(edition.outline, text)] : [];
    });
    return {frame: frameOf(course.outline, course.charts, booster), words: new Map(words)};
  },
  env: process.env,
  now: Date.now,
  say: line => console.log(line),
  tell: line => console.error(line),
});
