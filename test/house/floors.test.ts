/** The floors hold: imports point down, rooms on one floor do not know each other, and the pure floors stay pure. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const FLOORS: Record<string, number> = {
  model: 0,
  machines: 1,
  record: 2,
  lms: 2,
  'lms-exports': 2,
  ui: 2,
  player: 3,
  results: 3,
  certificates: 3,
  'local-lms': 3,
};
/** Node only: these may import the rooms named, and nothing in `src` imports them. */
const NODE_ROOMS: Record<string, readonly string[]> = {
  'src/build': ['src/model', 'src/machines', 'src/record', 'src/lms', 'src/lms-exports', 'src/ui'],
  // The packager counts the calls that an adapter makes before the learner can act.
  scorm: ['src/model', 'src/build', 'src/lms'],
  'src/simulate': ['src/model', 'src/machines', 'src/record', 'src/lms', 'src/lms-exports', 'src/build'],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function sources(dir: string): string[] {
  return readdirSync(join(ROOT, dir), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts') && !name.includes('node_modules'))
    .map(name => join(dir, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm,
  );
  return [...found].map(([whole, type, from, dynamic, bare]) => {
    const target = from ?? dynamic ?? bare ?? '';
    // `import('…').Name` in a type position has no run time either.
    const typeOnly =
      Boolean(type) ||
      (dynamic !== undefined &&
        new RegExp(`import\\('${dynamic.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}'\\)\\.`).test(text) &&
        !whole.includes('await'));
    return {
      file,
      typeOnly,
      target: target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target,
    };
  });
}

const room = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
const files = [...sources('src'), ...sources('scorm')];
const imports = files.flatMap(importsOf);

test('imports point down, and rooms on one floor do not import each other', () => {
  const broken = imports.filter(({file, target}) => {
    const from = FLOORS[room(file)];
    const to = FLOORS[room(target)];
    if (from === undefined || !target.startsWith('src/')) return false;
    return to === undefined || to > from || (to === from && room(file) !== room(target));
  });
  assert.deepEqual(broken, []);
});

test('the rooms for node import only what they may, and no page imports them', () => {
  for (const [dir, allowed] of Object.entries(NODE_ROOMS)) {
    const wrong = imports.filter(
      ({file, target}) =>
        file.startsWith(`${dir}/`) &&
        /^(src|scorm)\//.test(target) &&
        ![dir, ...allowed].some(ok => target.startsWith(`${ok}/`)),
    );
    assert.deepEqual(wrong, []);
  }
});

test('model and machines know no page, no clock and no chance', () => {
  const words = /\b(document|window|localStorage|indexedDB)\b\.|\bDate\.now\b|\bMath\.random\b|new Date\(\)/;
  const pure = files.filter(file => ['model', 'machines'].includes(room(file)));
  assert.ok(pure.length > 0);
  const withoutComments = (file: string): string =>
    readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  assert.deepEqual(
    pure.filter(file => words.test(withoutComments(file))),
    [],
  );
  assert.deepEqual(
    imports.filter(({file, target}) => pure.includes(file) && /^(lit|@lit)/.test(target)),
    [],
  );
});

test('no page loads a schema library or a schema', () => {
  const pages = imports.filter(({file}) => FLOORS[room(file)] !== undefined && !file.endsWith('.schema.ts'));
  assert.deepEqual(
    pages.filter(({target, typeOnly}) => !typeOnly && (target === 'valibot' || target.endsWith('.schema.ts'))),
    [],
  );
});

test('no file of the source is longer than 400 lines', t => {
  const lengths = [...files, ...sources('scripts'), ...sources('test')].map(
    file => [file, readFileSync(join(ROOT, file), 'utf8').split('\n').length] as const,
  );
  for (const [file, lines] of lengths) if (lines > 250) t.diagnostic(`${file} has ${lines} lines: look for a seam`);
  assert.deepEqual(
    lengths.filter(([, lines]) => lines > 400),
    [],
  );
});
