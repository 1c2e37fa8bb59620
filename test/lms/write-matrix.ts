/** Writes `docs/lms-matrix.md`: `npm run matrix`. */
import {writeFile} from 'node:fs/promises';
import {startRecordStore} from '../lrs/lrs.ts';
import {trials} from './matrix.ts';
import {cellOf, MATRIX, matrixPage} from './matrix-page.ts';
import {presetTrials} from './preset-trials.ts';

const store = await startRecordStore();
const presets = await presetTrials();
const cells = new Map<string, string>();
for (const trial of [...trials, ...presets.flatMap(one => one.trials)])
  cells.set(cellOf(trial), (await trial.run(store.endpoint)).cell);
store.close();
await writeFile(MATRIX, matrixPage(cells, presets));
console.log(`docs/lms-matrix.md: ${cells.size} meetings`);
