/** A reporter for the browser tests that writes `N passed` and `N failed` to a file, for the closing line of `npm test`. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/** @param {string} file */
export function countReporter(file) {
  return {
    /** @param {{sessions: import('@web/test-runner').TestSession[]}} _ */
    stop({sessions}) {
      let passed = 0;
      let failed = 0;
      /** @param {import('@web/test-runner').TestSuiteResult | undefined} suite */
      const count = suite => {
        for (const test of suite?.tests ?? []) test.passed ? passed++ : test.skipped || failed++;
        for (const inner of suite?.suites ?? []) count(inner);
      };
      for (const session of sessions) {
        count(session.testResults);
        if (session.errors.length > 0) failed++;
      }
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, `${passed} passed\n${failed} failed\n`);
    },
  };
}
