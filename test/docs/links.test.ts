/** What the pages name is there: links, headings, files, scripts. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {test} from 'node:test';
import {commandsOf, existsAt, pages, pathsOf, ROOT} from './pages.ts';

const {scripts} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {scripts: Record<string, string>};

test('every link inside the project leads to a file, and to a heading that it has', () => {
  const broken = pages.flatMap(({file, links}) =>
    links
      .filter(link => !/^(https?|mailto):/.test(link))
      .filter(link => {
        const [path = '', anchor] = link.split('#');
        const target = path ? normalize(join(dirname(file), path)) : file;
        if (!existsAt(target)) return true;
        return anchor !== undefined && !pages.find(page => page.file === target)?.anchors.has(anchor);
      })
      .map(link => `${file}: ${link}`),
  );
  assert.deepEqual(broken, []);
});

test('every path that a page names exists', () => {
  const missing = pages.flatMap(page =>
    pathsOf(page)
      .filter(path => !existsAt(path))
      .map(path => `${page.file}: ${path}`),
  );
  assert.deepEqual(missing, []);
});

test('every script that a page names exists', () => {
  const named = pages.flatMap(page => commandsOf(page).map(command => [page.file, command] as const));
  assert.ok(named.length > 30, 'the pages name commands');
  const unknown = named.filter(([, command]) => {
    const [, first = '', second = ''] = command.split(' ');
    return !(first === 'run' ? second : first in scripts ? first : '') || (first === 'run' && !(second in scripts));
  });
  assert.deepEqual(unknown, []);
});

test('every script is in the README', () => {
  const readme = pages.find(({file}) => file === 'README.md');
  assert.ok(readme);
  const named = new Set(
    commandsOf(readme).map(command => command.split(' ').filter(word => word !== 'npm' && word !== 'run')[0]),
  );
  assert.deepEqual(
    Object.keys(scripts).filter(script => !named.has(script)),
    [],
  );
});

test('the README is at most 150 lines', () => {
  assert.ok(readFileSync(join(ROOT, 'README.md'), 'utf8').split('\n').length <= 151);
});

test('every decision is in the list of decisions, under its own title', () => {
  const list = readFileSync(join(ROOT, 'docs/decisions/README.md'), 'utf8');
  for (const {file} of pages.filter(page => /^docs\/decisions\/\d/.test(page.file))) {
    const [, number = '', title = ''] = /^# (\d+)\. (.*)/.exec(readFileSync(join(ROOT, file), 'utf8')) ?? [];
    assert.ok(list.includes(`| [${number}](${file.slice('docs/decisions/'.length)}) | ${title} |`), file);
  }
});

test('every guide is in the list of guides', () => {
  const list = readFileSync(join(ROOT, 'docs/README.md'), 'utf8');
  for (const {file} of pages.filter(page => /^docs\/[a-z-]+\.md$/.test(page.file))) {
    assert.ok(list.includes(`(${file.slice('docs/'.length)})`), file);
  }
});
