import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {type OutputChunk, rollup} from 'rollup';
import {parseAstAsync} from 'rollup/parseAst';
import esbuild from 'rollup-plugin-esbuild';
import {MODULES} from '../../src/build/cli/project.ts';
import {type CompiledCourse, compileCourse} from '../../src/build/compile-course.ts';
import {contentOf} from '../../src/build/content.ts';
import {COURSE_ID, courseModules} from '../../src/build/course-modules.ts';
import {coursePlugin} from '../../src/build/plugin.ts';
import type {CourseContent} from '../../src/model/course-content.ts';
import {packFront, unpackFront} from '../../src/model/front.ts';
import {emptyLearner} from '../../src/model/learner.ts';
import type {Outline} from '../../src/model/outline.ts';
import {packOutline, unpackOutline} from '../../src/model/pack.ts';
import {isCompleted, isOpen, nextStep, progress, stepsFor} from '../../src/model/sequence.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {compileGolden} from './golden-case.ts';

/** Bundles a page that does nothing but export the course. */
async function bundle(course: CompiledCourse) {
  return rollup({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === 'entry' ? id : null),
        load: id => (id === 'entry' ? "export {content} from 'virtual:course';" : null),
      },
      coursePlugin(course),
      esbuild({target: 'es2022', minify: true, tsconfig: 'tsconfig.json'}),
    ],
    onwarn: warning => {
      throw new Error(warning.message);
    },
  });
}

test('the bundled course gives what the compiled one gives, every text in a chunk of its own', async () => {
  const {course} = compileGolden('course');
  const wanted = contentOf(course);
  const dir = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    const built = await bundle(course);
    const {output} = await built.write({dir, entryFileNames: 'entry.mjs', chunkFileNames: '[name]-[hash].mjs'});
    const {content} = (await import(pathToFileURL(join(dir, 'entry.mjs')).href)) as {content: CourseContent};
    assert.deepEqual((await content.loadWhole()).outline, wanted.outline);
    assert.deepEqual(await content.loadCourse('nl'), await wanted.loadCourse('nl'));
    for (const step of Object.keys(wanted.outline.steps)) {
      assert.deepEqual(await content.loadLesson(step, 'nl'), await wanted.loadLesson(step, 'nl'));
    }
    assert.deepEqual(await content.loadChart('CASE_SAM'), await wanted.loadChart('CASE_SAM'));
    assert.deepEqual(await content.loadCase('CASE_SAM', 'pl'), await wanted.loadCase('CASE_SAM', 'nl'));
    assert.deepEqual(await content.loadBank('nl'), await wanted.loadBank('nl'));
    assert.deepEqual(await content.loadRole('onderwijs', 'nl'), await wanted.loadRole('onderwijs', 'nl'));
    assert.deepEqual(await content.loadRegion('landelijk'), await wanted.loadRegion('landelijk'));
    assert.deepEqual(await content.loadReference('nl'), await wanted.loadReference('nl'));
    await assert.rejects(content.loadLesson('constructor', 'nl'), /constructor/);

    const chunks = output.filter((one): one is OutputChunk => one.type === 'chunk');
    const holding = (words: string) => chunks.filter(({code}) => code.includes(words)).length;
    assert.equal(holding('Wachten helpt niemand.'), 1);
    assert.equal(holding('Lees samen het gesprek met Sam.'), 0, 'the trainer kit is not for learners');
    assert.equal(chunks.find(({isEntry}) => isEntry)?.code.includes('Wachten helpt niemand.'), false);
  } finally {
    rmSync(dir, {recursive: true, force: true});
  }
});

test('the modules find the model in a folder of any name and on any system', async () => {
  const {course} = compileGolden('course');
  for (const model of ["/home/o'brien/ogen open/src/model", 'C:\\Users\\ann\\new\\src\\model']) {
    for (const [id, file] of [
      [COURSE_ID, 'front.ts'],
      [`${COURSE_ID}/whole`, 'pack.ts'],
    ] as const) {
      const {body} = await parseAstAsync(courseModules(course, model).get(id) ?? '');
      const sources = body.flatMap(one => (one.type === 'ImportDeclaration' ? [one.source.value] : []));
      assert.ok(sources.includes(`${model}/${file}`), String(sources));
    }
  }
});

test('no schema library comes into the bundle', async () => {
  const built = await bundle(compileGolden('course').course);
  const {output} = await built.generate({});
  for (const one of output) {
    if (one.type !== 'chunk') continue;
    for (const id of Object.keys(one.modules)) assert.doesNotMatch(id, /valibot|node_modules/);
  }
});

test('the outline comes in two parts, of which the first screen waits for 2 KiB with gzip, and opens as it was', () => {
  const {course} = compileCourse(MODULES, {version: '1.0.0', today: '2026-02-01'});
  const packed = JSON.stringify(packFront(course.outline));
  const size = gzipSync(packed, {level: 9}).length;
  assert.ok(size <= 2 * 1024, `${size} bytes`);
  const front = unpackFront(JSON.parse(packed));
  assert.deepEqual([front.items, front.cases, front.lock], [{}, {}, []]);
  const whole = unpackOutline(front, JSON.parse(JSON.stringify(packOutline(course.outline))));
  assert.deepEqual(whole, JSON.parse(JSON.stringify(course.outline)));
});

test('who has done nothing yet is shown the same route by the first part of the outline as by the whole', () => {
  const {course} = compileCourse(MODULES, {version: '1.0.0', today: '2026-02-01'});
  const front = unpackFront(packFront(course.outline));
  for (const role of ['', ...course.outline.roles]) {
    const profile = role === '' ? null : {role, region: '', language: 'nl'};
    const learner = {...emptyLearner(), profile};
    const shown = (outline: Outline) => [
      stepsFor(outline, learner).map(({id}) => [id, isOpen(outline, learner, id)]),
      nextStep(outline, learner),
      progress(outline, learner),
      isCompleted(outline, DEFAULT_SETTINGS, learner),
    ];
    assert.deepEqual(shown(front), shown(course.outline));
  }
});

test('text that looks like markup stays text in its module', async () => {
  const {course} = compileGolden('good_prose');
  const built = await bundle(course);
  const {output} = await built.generate({});
  for (const one of output) if (one.type === 'chunk') assert.doesNotMatch(one.code, /<\/script/i);
});
