/** How the browser tests run: in one Chromium, in which a page that asks another host fails its test. */
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {tsImport} from 'tsx/esm/api';
import {BROWSER_ARGS, findBrowser} from './scripts/browser.mjs';
import {countReporter} from './scripts/count-reporter.mjs';

const executablePath = findBrowser();
const {isElsewhere} = await tsImport('./test/watched-browser.ts', import.meta.url);
const {cmi5Plugin} = await tsImport('./test/lms/cmi5-plugin.ts', import.meta.url);

export default {
  files: 'test/**/*.browser.test.ts',
  nodeResolve: true,
  reporters: [defaultReporter(), countReporter('dist/test/browser.txt')],
  concurrency: 2,
  // A fault at every request takes its time.
  testsFinishTimeout: 600_000,
  // Two busy cores may take a while over a first import.
  testFramework: {config: {timeout: 10_000}},
  plugins: [esbuildPlugin({ts: true, tsconfig: 'tsconfig.json', target: 'es2022'}), cmi5Plugin()],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {executablePath, args: BROWSER_ARGS},
      async createPage({context}) {
        const page = await context.newPage();
        page.on('request', request => {
          if (isElsewhere(request.url())) failIn(page, `a page asked another host: ${request.url()}`);
        });
        return page;
      },
    }),
  ],
};

/** An error outside a test fails the test that runs. */
function failIn(page, message) {
  const fail = text =>
    setTimeout(() => {
      throw new Error(text);
    });
  page.evaluate(fail, message).catch(() => console.error(message));
}
