/** Builds the results page as one file: with the words of the course, the example class, and the reader of exports as a text. */
import {join} from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {type Plugin, rollup} from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import {MODULES, today, version} from '../src/build/cli/project.ts';
import {type CompiledCourse, compileCourse} from '../src/build/compile-course.ts';
import type {Activity} from '../src/model/activity.schema.ts';
import type {LessonBlock} from '../src/model/outline.ts';
import type {CarriedCourse, ItemWords} from '../src/results/page/course-words.ts';
import {examplePlugin} from '../src/simulate/example-plugin.ts';
import type {Page} from './pages.ts';
import {ROOT} from './setup.mjs';

const PAGE = join(ROOT, 'src/results/page');

/** The page, to be written to `out`. */
export function resultsPage(out: string): Page {
  const {course} = compileCourse(MODULES, {version, today});
  return {
    entry: join(PAGE, 'main.ts'),
    html: join(PAGE, 'index.html'),
    out,
    single: true,
    plugins: [
      virtual('virtual:import-worker', async () => `export default ${JSON.stringify(await workerCode())};`),
      virtual(
        'virtual:results-course',
        () => `export const course = JSON.parse(${JSON.stringify(JSON.stringify(carried(course)))});`,
      ),
      examplePlugin(course),
      commonjs(),
    ],
  };
}

function virtual(id: string, code: () => string | Promise<string>): Plugin {
  return {
    name: id,
    resolveId: source => (source === id ? `\0${id}` : null),
    load: async source => (source === `\0${id}` ? code() : null),
  };
}

async function workerCode(): Promise<string> {
  const bundle = await rollup({
    input: join(PAGE, 'import/worker.ts'),
    plugins: [
      {
        name: 'small-workbooks',
        resolveId: id => (id === '@e965/xlsx' ? join(PAGE, 'import/workbook-reader.ts') : null),
      },
      nodeResolve({browser: true, exportConditions: ['production']}),
      commonjs(),
      esbuild({target: 'es2022', minify: true, tsconfig: 'tsconfig.json'}),
    ],
  });
  const {output} = await bundle.generate({format: 'iife', inlineDynamicImports: true});
  await bundle.close();
  return output[0].code;
}

/** Only what results need: no lessons, and nothing about the layout of stored records. */
function carried({outline, charts, texts}: CompiledCourse): CarriedCourse {
  const words = texts.nl;
  if (!words) throw new Error('the course has no Dutch texts');
  const blocks = Object.values(words.lessons).flatMap(({blocks: own, equivalent = []}) => [...own, ...equivalent]);
  return {
    title: words.course.title,
    outline: {...outline, lock: []},
    charts,
    objectives: words.course.objectives,
    items: Object.fromEntries([
      ...blocks.flatMap(wordsOfBlock),
      ...[...Object.entries(words.bank), ...Object.entries(words.situations)].map(
        ([id, {text, options}]): [string, ItemWords] => [id, {text: filled(text), options}],
      ),
    ]),
    cases: Object.fromEntries(
      Object.entries(words.cases).map(([id, {title, person, nodes, endings}]) => [
        id,
        {
          title: filled(title, person.names?.[0]),
          nodes: Object.fromEntries(
            Object.entries(nodes).map(([node, {text, ask, replies}]): [string, ItemWords] => [
              node,
              {
                text: filled(ask ? `${text} ${ask}` : text, person.names?.[0]),
                options: Object.fromEntries(
                  Object.entries(replies).map(([reply, one]) => [
                    reply,
                    {
                      text: filled(one.text, person.names?.[0]),
                      explanation: filled(one.explanation, person.names?.[0]),
                    },
                  ]),
                ),
              },
            ]),
          ),
          endings: Object.fromEntries(Object.entries(endings).map(([ending, one]) => [ending, one.title])),
        },
      ]),
    ),
    guides: words.guides,
  };
}

function wordsOfBlock(block: LessonBlock): [string, ItemWords][] {
  return block.type === 'activity' ? [[block.activity.id, wordsOf(block.activity)]] : [];
}

function wordsOf(activity: Activity): ItemWords {
  const text = filled(activity.prompt);
  switch (activity.kind) {
    case 'choice':
    case 'choices':
      return {text, options: named(activity.options, one => one.text)};
    case 'sort':
      return {text, options: named(activity.cards, one => one.text), targets: labels(activity.bins)};
    case 'order':
      return {text, options: named(activity.steps, one => one.text)};
    case 'match':
      return {text, options: named(activity.stories, one => one.text), targets: labels(activity.targets)};
    case 'mark':
      return {
        text,
        options: named(
          activity.passages.flatMap(one => (one.id ? [{...one, id: one.id}] : [])),
          one => one.text,
        ),
      };
    case 'scene':
      return {text, options: named(activity.spots, one => one.name)};
    case 'rate':
      return {text, options: named(activity.statements, one => one.text)};
    case 'estimate':
      return {text, options: {}, unit: activity.unit};
    case 'reflect':
    case 'vignette':
      return {text, options: {}};
  }
}

function named<T extends {readonly id: string; readonly explanation?: string | undefined}>(
  list: readonly T[],
  text: (one: T) => string,
): ItemWords['options'] {
  return Object.fromEntries(
    list.map(one => [one.id, {text: filled(text(one)), explanation: filled(one.explanation ?? '')}]),
  );
}

function labels(list: readonly {readonly id: string; readonly label: string}[]): Record<string, string> {
  return Object.fromEntries(list.map(({id, label}) => [id, label]));
}

/** A trainer has no role and no region: what the course fills in for a learner is left open here. */
function filled(text: string, name = '…'): string {
  return text.replaceAll('{{name}}', name).replace(/\{\{[^}]+\}\}/g, '…');
}
