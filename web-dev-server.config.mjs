/** `npm run dev`: the local LMS as `npm start` has it, with code and content straight from their sources. */
import {readFileSync} from 'node:fs';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {MODULES, today, version} from './src/build/cli/project.ts';
import {devCoursePlugin} from './src/build/dev-plugin.ts';

/** Name of a package in addresses to the adapter it starts. */
const ENTRIES = {scorm12: 'scorm12', 'scorm2004-3rd': 'scorm2004', web: 'browser'};

/** The local LMS at the root, and for each standard a page that starts the player from its sources. */
const pages = {
  name: 'pages',
  serve({path}) {
    if (path === '/') {
      const page = readFileSync('src/local-lms/index.html', 'utf8');
      // The policy of the built page has no room for the reload script of the dev server.
      const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      return {body: open.replace('src="local-lms.js"', 'src="/src/local-lms/main.ts"'), type: 'html'};
    }
    const [, standard = '', file] = /^\/course\/([\w-]+)\/(index\.html|settings\.json|weg\.html)$/.exec(path) ?? [];
    const entry = ENTRIES[standard];
    if (!entry) return undefined;
    if (file === 'settings.json') return {body: '{}', type: 'json'};
    if (file === 'weg.html') return {body: readFileSync('scorm/static/weg.html', 'utf8'), type: 'html'};
    return {body: coursePage(entry), type: 'html'};
  },
};

function coursePage(entry) {
  const style = readFileSync('src/player/first-paint.css', 'utf8');
  const script = `<script type="module" src="/src/player/main.${entry}.ts"></script>`;
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Ogen open</title><style>${style}</style>${script}</head><body><div id="app"></div></body></html>`;
}

export default {
  rootDir: '.',
  hostname: '127.0.0.1',
  port: 8000,
  nodeResolve: {browser: true, exportConditions: ['development']},
  watch: true,
  plugins: [
    pages,
    devCoursePlugin({dir: MODULES, version, today}),
    esbuildPlugin({ts: true, tsconfig: 'tsconfig.json', target: 'es2022'}),
  ],
};
