/** `docs/lms-matrix.md`, made from what a test run showed. */
import {fileURLToPath} from 'node:url';
import {COLUMNS, type Trial, trials} from './matrix.ts';
import type {PresetTrials} from './preset-trials.ts';

export const MATRIX = fileURLToPath(new URL('../../docs/lms-matrix.md', import.meta.url));

/** Where the cell of a trial stands. */
export const cellOf = ({column, title}: Pick<Trial, 'column' | 'title'>): string => `${column} ${title}`;

/** @param cells by `cellOf` */
export function matrixPage(cells: ReadonlyMap<string, string>, presets: readonly PresetTrials[]): string {
  const row = (title: string): string => COLUMNS.map(column => cells.get(cellOf({column, title})) ?? '').join(' | ');
  const rows = [...new Set(trials.map(({title}) => title))].map(title => `| ${title} | ${row(title)} |`);
  const presetRows = presets.map(({preset, lms}) => {
    const name = /(\w+)\.json$/.exec(preset.file)?.[1];
    return `| \`${name}\` | ${lms.title} | ${row(`behaves as ${lms.title}`)} | ${preset.evidence} | ${lms.sources.join(' ')} |`;
  });
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

## Ways to differ

| An LMS that … | SCORM 1.2 | SCORM 2004 | cmi5 |
| --- | --- | --- | --- |
${rows.join('\n')}

## Presets

Each preset of \`npm run package\`, with its settings, on an LMS of ours that behaves as the one it is for is described. That is not
that LMS: the evidence of a preset is called "tested" only where a package ran in the LMS itself, or where the preset is for any LMS
and all of the table above was its test.

| Preset | Run against an LMS that behaves as … | SCORM 1.2 | SCORM 2004 | cmi5 | Evidence | What the description rests on |
| --- | --- | --- | --- | --- | --- | --- |
${presetRows.join('\n')}
`;
}
