/** Builds the results page as one file: with the words of the course, the example class, and the reader of exports as a text. */
import {join} from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {type Plugin, type PluginContext, rollup} from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import {minify} from 'terser';
import type {CompiledCourse} from '../src/build/compile-course.ts';
import type {CaseText} from '../src/model/texts.ts';
import {itemWords} from '../src/results/item-words.ts';
import type {CarriedCourse} from '../src/results/page/course-words.ts';
import {examplePlugin} from '../src/simulate/example-plugin.ts';
import {readCourse} from './course.ts';
import type {Page} from './pages.ts';
import {ROOT} from './setup.mjs';

const PAGE = join(ROOT, 'src/results/page');

/** Line ends inside lit's templates mean nothing to HTML or CSS here. */
const flatTemplates: Plugin = {
  name: 'flat-templates',
  transform: (code, id) => (id.startsWith(PAGE) ? {code: code.replace(/\n\s+/g, '\n'), map: null} : null),
};

/** terser's output is 3 KiB smaller after gzip than esbuild's. */
const smallest: Plugin = {
  name: 'smallest',
  async renderChunk(code) {
    const {code: small} = await minify(code, {
      module: true,
      ecma: 2020,
      compress: {passes: 2},
      format: {comments: false},
    });
    return small === undefined ? null : {code: small, map: null};
  },
};

/** Parts of what Plot brings along that no chart here uses, for maps and colour schemes: a tenth of the page. */
const UNUSED = ['d3-geo', 'd3-scale-chromatic'];

/** Their names stay, as functions that tell who calls one that it has to come back. */
const withoutUnused: Plugin = {
  name: 'without-unused',
  resolveId: id => (UNUSED.includes(id) ? `\0${id}` : null),
  async load(id) {
    const [name = ''] = UNUSED.filter(one => id === `\0${one}`);
    if (name === '') return null;
    const names = Object.keys((await import(name)) as object);
    return [
      `function absent() { throw new Error('${name} is left out of this page: see scripts/results-page.ts'); }`,
      // Called when Plot loads, to be used in a projection.
      'const same = value => value;',
      ...names.map(one => `export {${one === 'geoTransform' ? 'same' : 'absent'} as ${one}};`),
    ].join('\n');
  },
};

/** The page, to be written to `out`. */
export function resultsPage(out: string): Page {
  const {course} = readCourse();
  return {
    entry: join(PAGE, 'main.ts'),
    html: join(PAGE, 'index.html'),
    out,
    single: true,
    plugins: [
      virtual('virtual:import-worker', workerModule),
      virtual('virtual:results-course', () => `export const course = ${JSON.stringify(carried(course))};`),
      examplePlugin(course),
      withoutUnused,
      commonjs(),
      flatTemplates,
      smallest,
    ],
  };
}

function virtual(id: string, code: (context: PluginContext) => string | Promise<string>): Plugin {
  return {
    name: id,
    resolveId: source => (source === id ? `\0${id}` : null),
    async load(source) {
      return source === `\0${id}` ? code(this) : null;
    },
  };
}

/** The reader of exports as a text; what it was made of counts as what the page was made of. */
async function workerModule(page: PluginContext): Promise<string> {
  const bundle = await rollup({
    input: join(PAGE, 'import/worker-entry.ts'),
    plugins: [
      {
        name: 'small-workbooks',
        resolveId: id => (id === '@e965/xlsx' ? join(PAGE, 'import/workbook-reader.ts') : null),
      },
      nodeResolve({browser: true, exportConditions: ['production']}),
      commonjs(),
      esbuild({target: 'es2022', minify: true, tsconfig: 'tsconfig.json'}),
      smallest,
    ],
  });
  const {output} = await bundle.generate({format: 'iife', inlineDynamicImports: true});
  for (const file of bundle.watchFiles) page.addWatchFile(file);
  await bundle.close();
  return `export default ${JSON.stringify(output[0].code)};`;
}

/** Only what results need: no lessons, and nothing about the layout of stored records. */
function carried({outline, charts, texts}: CompiledCourse): CarriedCourse {
  const words = texts.nl;
  if (!words) throw new Error('the course has no Dutch texts');
  const cases = Object.fromEntries(Object.entries(words.cases).map(([id, one]) => [id, withName(one)]));
  return {
    outline: {...outline, modules: [], boosters: [], lock: []},
    charts,
    objectives: words.course.objectives,
    items: withoutTokens(Object.fromEntries(itemWords(outline, {...words, cases}))),
    cases: Object.fromEntries(
      Object.entries(cases).map(([id, {title, endings}]) => [
        id,
        {title, endings: Object.fromEntries(Object.entries(endings).map(([ending, one]) => [ending, one.title]))},
      ]),
    ),
    guides: words.guides,
  };
}

/** Whose name differs per learner gets the first here. */
function withName(text: CaseText): CaseText {
  return JSON.parse(
    JSON.stringify(text).replaceAll('{{name}}', text.person.names?.[0] ?? text.person.name),
  ) as CaseText;
}

/** A trainer has no role and no region: what the course fills in for a learner is left open. */
function withoutTokens<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replace(/\{\{[\w.]+\}\}/g, '…')) as T;
}
