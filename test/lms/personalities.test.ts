/** The SCORM adapters meet LMSs of every kind: nothing illegal, nothing untrue, nothing lost that was called stored. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {personalities} from './personalities.ts';
import {tryScorm} from './scorm-trial.ts';

for (const standard of ['scorm12', 'scorm2004'] as const) {
  for (const personality of personalities) {
    if (personality.standards && !personality.standards.includes(standard)) continue;
    test(`${standard}: an LMS that ${personality.title}`, async () => {
      const {broken} = await tryScorm(standard, personality);
      assert.deepEqual(broken, []);
    });
  }
}
