/** Reads one export as the command line does, in a process of its own, and sends what it took to the room that started it. */
import {MODULES, today, version} from '../../src/build/cli/project.ts';
import {compileCourse} from '../../src/build/compile-course.ts';
import {fold} from '../../src/results/fold.ts';
import {frameOf} from '../../src/results/frame.ts';
import {Importer} from '../../src/results/importer.ts';
import {diskFile} from '../../src/results/node/disk-file.ts';
import {summarise} from '../../src/results/summary.ts';

/** What reading took; seconds of the clock and of all processors together, bytes at most. */
export interface Reading {
  readonly answers: number;
  readonly wall: number;
  readonly cpu: number;
  /** Of `wall`: from columns to figures. */
  readonly figures: number;
  readonly memory: number;
}

const {course} = compileCourse(MODULES, {version, today});
const frame = frameOf(course.outline, course.charts, course.booster);
const [start, before] = [performance.now(), process.cpuUsage()];
const importer = new Importer();
const steps = importer.files([diskFile(process.argv[2] ?? '')], {maxBytes: Number.POSITIVE_INFINITY});
for (let step = await steps.next(); ; step = await steps.next()) {
  if (!step.done) continue;
  const refused = step.value.find(({report}) => report.refused);
  if (refused) throw new Error(refused.report.refused?.reason);
  break;
}
const columns = importer.columns();
const read = performance.now();
summarise(fold(columns, frame, {rule: 'first'}), frame, new Map());
const end = performance.now();
const {user, system} = process.cpuUsage(before);
const reading: Reading = {
  answers: columns.code.length,
  wall: (end - start) / 1000,
  cpu: (user + system) / 1e6,
  figures: (end - read) / 1000,
  memory: process.resourceUsage().maxRSS * 1024,
};
process.send?.(reading, () => process.disconnect());
