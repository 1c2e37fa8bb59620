/** The adapters meet LMSs of every kind: nothing illegal, nothing untrue, nothing lost that was called stored. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, test} from 'node:test';
import {type RecordStore, startRecordStore} from '../lrs/lrs.ts';
import {trials} from './matrix.ts';
import {cellOf, MATRIX, matrixPage} from './matrix-page.ts';
import {presetTrials, trialOf} from './preset-trials.ts';

let store: RecordStore;
before(async () => {
  store = await startRecordStore();
});
after(() => store.close());

const presets = await presetTrials();
const cells = new Map<string, string>();
for (const trial of [...trials, ...presets.flatMap(one => one.trials)]) {
  test(`${trial.column}: an LMS that ${trial.title}`, async () => {
    const {broken, cell} = await trial.run(store.endpoint);
    cells.set(cellOf(trial), cell);
    assert.deepEqual(broken, []);
  });
}

for (const {preset, lms, trials} of presets) {
  test(`${preset.file}: the settings are what its LMS needs`, async () => {
    assert.deepEqual(
      preset.packages.filter(name => !lms.plays.includes(name)),
      [],
    );
    assert.equal(Object.keys(preset.settings).length > 0, lms.withoutPreset !== undefined);
    if (!lms.withoutPreset) return;
    for (const {column} of trials) {
      const {broken} = await trialOf(lms, column, {}).run(store.endpoint);
      assert.ok(
        broken.some(line => lms.withoutPreset?.test(line)),
        `nothing goes wrong without them in ${column}: ${broken.join('; ')}`,
      );
    }
  });
}

test('the published matrix is what this run showed', async () => {
  const published = await readFile(MATRIX, 'utf8');
  assert.equal(published, matrixPage(cells, presets), 'run `npm run matrix` and read what changed');
});
