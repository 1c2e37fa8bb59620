/** From content to package: all of it, one lesson again, and the proofs by themselves. */
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {zip} from '../../scorm/zip.ts';
import {MODULES} from '../../src/build/cli/project.ts';
import {compileChart} from '../../src/build/compile/chart.ts';
import {CourseCompiler, compileCourse} from '../../src/build/compile-course.ts';
import type {CourseSource} from '../../src/build/course-source.ts';
import {Problems} from '../../src/build/problem.ts';
import {proveCase} from '../../src/build/proofs/case-proof.ts';
import {budgetOf} from '../../src/record/budget.ts';
import {coursePackage} from './course-package.ts';
import {type Measure, median, times} from './measure.ts';

const OPTIONS = {version: '0.0.0', today: '2026-01-01'};

export async function measure(): Promise<readonly Measure[]> {
  const rounds = times(9, 3);
  const whole = await median(rounds, () => compileCourse(MODULES, OPTIONS), 2);
  const again = await afterChange(rounds);
  const {course, source} = compileCourse(MODULES, OPTIONS);
  const proofs = await median(rounds, () => prove(source), 2);
  const budget = await median(rounds, () => budgetOf(course.outline), 2);
  const bundling = performance.now();
  const {files} = await coursePackage(course);
  const bundled = performance.now() - bundling;
  const size = zip(files).length;
  const note = `median of ${rounds}`;
  return [
    {name: 'content read, checked, proved and compiled', value: whole, unit: 'ms', note: `${note}, each from nothing`},
    {name: 'again after a change of one lesson', value: again, unit: 'ms', note: `${note}; npm run dev does this`},
    {name: 'a change over the whole', value: again / whole, unit: 'x'},
    {name: `proofs of ${source.cases.length} cases`, value: proofs, unit: 'ms', note},
    {name: 'proof that the record fits', value: budget, unit: 'ms', note},
    {name: 'SCORM 1.2 package bundled and checked', value: bundled / 1000, unit: 's', note: 'once'},
    {name: 'SCORM 1.2 package, everything', value: size / 1024, unit: 'KiB', note: `${files.size} files in the zip`},
  ];
}

/** Every case through every world, as a build does when all cases are new. */
function prove({cases}: CourseSource): void {
  for (const one of cases) proveCase(one, compileChart(one, new Problems()));
}

/** An author changes a word, saves, and waits. */
async function afterChange(rounds: number): Promise<number> {
  const temporary = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const dir = join(temporary, 'modules');
    cpSync(MODULES, dir, {recursive: true});
    const lesson = readdirSync(dir, {recursive: true, encoding: 'utf8'}).find(file => /_l2_\w+\.nl\.md$/.test(file));
    if (!lesson) throw new Error('modules: no lesson to change');
    const text = readFileSync(join(dir, lesson), 'utf8');
    const compiler = new CourseCompiler(dir, OPTIONS);
    compiler.compile();
    let saves = 0;
    return await median(rounds, () => {
      writeFileSync(join(dir, lesson), `${text}\nDit is keer ${++saves}.\n`);
      compiler.compile();
    });
  } finally {
    rmSync(temporary, {recursive: true});
  }
}
