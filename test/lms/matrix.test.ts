/** The adapters meet LMSs of every kind: nothing illegal, nothing untrue, nothing lost that was called stored. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, test} from 'node:test';
import {type RecordStore, startRecordStore} from '../lrs/lrs.ts';
import {MATRIX, matrixPage, trials} from './matrix.ts';

let store: RecordStore;
before(async () => {
  store = await startRecordStore();
});
after(() => store.close());

const cells = new Map<string, string>();
for (const {title, column, run} of trials) {
  test(`${column}: an LMS that ${title}`, async () => {
    const {broken, cell} = await run(store.endpoint);
    cells.set(`${column} ${title}`, cell);
    assert.deepEqual(broken, []);
  });
}

test('the published matrix is what this run showed', async () => {
  const published = await readFile(MATRIX, 'utf8');
  assert.equal(published, matrixPage(cells), 'run `npm run matrix` and read what changed');
});
