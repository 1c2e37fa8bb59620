/** Every personality on every standard: the rows of `docs/lms-matrix.md`. `node --import tsx test/lms/matrix.ts` writes it. */
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {startRecordStore} from '../lrs/lrs.ts';
import {cmi5Personalities} from './cmi5-personalities.ts';
import {tryCmi5} from './cmi5-trial.ts';
import type {Run} from './course-run.ts';
import {personalities} from './personalities.ts';
import {tryScorm} from './scorm-trial.ts';

export const MATRIX = fileURLToPath(new URL('../../docs/lms-matrix.md', import.meta.url));
const COLUMNS = ['scorm12', 'scorm2004', 'cmi5'] as const;
type Column = (typeof COLUMNS)[number];

export interface Trial {
  readonly title: string;
  readonly column: Column;
  /** @param store base address of the real record store */
  run(store: string): Promise<Outcome>;
}
export interface Outcome {
  /** Broken promises; empty: green. */
  readonly broken: readonly string[];
  /** What the LMS has in the end. */
  readonly cell: string;
}

export const trials: readonly Trial[] = [
  ...(['scorm12', 'scorm2004'] as const).flatMap(column =>
    personalities
      .filter(({standards}) => standards?.includes(column) ?? true)
      .map(one => ({title: one.title, column, run: async () => outcome(await tryScorm(column, one))})),
  ),
  ...cmi5Personalities.map(one => ({
    title: one.title,
    column: 'cmi5' as const,
    run: async (store: string) => outcome(await tryCmi5(store, one)),
  })),
];

interface Tried {
  readonly runs: readonly Run[];
  readonly broken: readonly string[];
  readonly kept: {readonly record: boolean; readonly result: boolean; readonly answers: boolean};
}
function outcome({runs, broken, kept}: Tried): Outcome {
  const found = runs[0]?.launch.standard !== 'browser';
  const parts = (['record', 'result', 'answers'] as const).filter(part => kept[part]);
  const words = !found ? 'no LMS' : parts.length === 3 ? 'all' : parts.length === 0 ? 'nothing' : parts.join(', ');
  return {broken, cell: broken.length === 0 ? `✓ ${words}` : `✗ ${broken.join('; ')}`};
}

/** @param cells by `column title` */
export function matrixPage(cells: ReadonlyMap<string, string>): string {
  const titles = [...new Set(trials.map(({title}) => title))];
  const rows = titles.map(
    title => `| ${title} | ${COLUMNS.map(column => cells.get(`${column} ${title}`) ?? '').join(' | ')} |`,
  );
  return `# LMSs that differ

Made by \`npm run matrix\` from a test run; \`npm test\` fails when this page and the run differ. Do not edit it by hand.

In every cell a learner takes a course of fourteen reports in two sessions with answers of every type, a failed and a passed
test, leaves once by closing the tab and once by the exit button, and comes back. The LMS is scorm-again behind a checker that
enforces the strictest reading of the standard (SCORM), or a strict LMS in front of a real record store (cmi5), and has the
personality of that row.

A **✓** means that every promise held: nothing illegal was sent, no status was lowered, no score was told before a test was
handed in, nothing was called after the end, and nothing was called stored that was not there at the next launch, unless
the LMS itself had said "true" about it. The words say what the LMS has in the end: the *record* (where the learner was, and every
answer), the *result* (passed, completed, score), the *answers* a trainer can read. What an LMS does not have stays on the
learner's device, and the save light says so. An empty cell: the personality does not exist in that standard.

| An LMS that … | SCORM 1.2 | SCORM 2004 | cmi5 |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const store = await startRecordStore();
  const cells = new Map<string, string>();
  for (const {title, column, run} of trials) cells.set(`${column} ${title}`, (await run(store.endpoint)).cell);
  store.close();
  await writeFile(MATRIX, matrixPage(cells));
  console.log(`docs/lms-matrix.md: ${cells.size} meetings`);
}
