import {esbuildPlugin} from '@web/dev-server-esbuild';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {findBrowser} from './scripts/browser.mjs';

const executablePath = findBrowser();

export default {
  files: 'test/**/*.browser.test.ts',
  nodeResolve: true,
  concurrency: 2,
  plugins: [esbuildPlugin({ts: true, tsconfig: 'tsconfig.json', target: 'es2022'})],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update']},
    }),
  ],
};
