import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {tokens} from '../../src/ui/tokens.css.ts';

const UI = fileURLToPath(new URL('../../src/ui', import.meta.url));
const files = readdirSync(UI, {recursive: true, encoding: 'utf8'})
  .filter(path => path.endsWith('.ts'))
  .map(path => ({path, text: readFileSync(join(UI, path), 'utf8')}));

/** The style sheets of every file but the token files. */
const sheets = files
  .filter(({path}) => !path.endsWith('tokens.css.ts'))
  .flatMap(({path, text}) => [...text.matchAll(/\bcss`([^`]*)`/g)].map(([, sheet = '']) => ({path, text: sheet})));

/** Lines in which a pattern is found, with their file. */
const found = (pattern: RegExp, within: typeof files) =>
  within.flatMap(({path, text}) =>
    text.split('\n').flatMap(line => (pattern.test(line) ? [`${path}: ${line.trim().slice(0, 100)}`] : [])),
  );

test('raw colours stand in token files only', () => {
  const raw = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|color)\(/i;
  assert.ok(sheets.length > 40);
  assert.deepEqual(found(raw, sheets), []);
  const painted = files.filter(({path}) => !path.endsWith('tokens.css.ts'));
  assert.deepEqual(found(/\b(?:fill|stroke|stop-color)="#/i, painted), []);
});

test('no style names a physical direction', () => {
  const physical =
    /(?:^|[\s{;])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|(?:left|right|top|bottom|min-width|max-width|min-height|max-height|width|height))\s*:/;
  const flat = sheets.map(({path, text}) => ({path, text: text.replace(/@(?:media|container)[^{]*/g, '')}));
  assert.deepEqual(found(physical, flat), []);
  assert.deepEqual(found(/text-align:\s*(?:left|right)|float:\s*(?:left|right)/, sheets), []);
});

test('a ground changes under a pointer that hovers only: on touch it would stay so after the last tap', () => {
  const without = /@media \((?:hover: hover|forced-colors: active)\) \{(?:[^{}]*\{[^}]*\})*\s*\}/g;
  const forAll = sheets.map(({path, text}) => ({path, text: text.replace(without, '')}));
  assert.deepEqual(found(/:hover[^{]*\{[^}]*background/, forAll), []);
});

test('every token has a use', () => {
  const SRC = fileURLToPath(new URL('../../src', import.meta.url));
  const texts = readdirSync(SRC, {recursive: true, encoding: 'utf8'})
    .filter(path => path.endsWith('.ts'))
    .map(path => readFileSync(join(SRC, path), 'utf8'));
  const used = new Set(texts.flatMap(text => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)));
  const named = new Set([...tokens.cssText.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name));
  assert.deepEqual(
    [...named].filter(name => !used.has(name)),
    [],
  );
});

test('no template holds a style attribute, which the policy of the page forbids', () => {
  assert.deepEqual(found(/<[\w-]+[^>]*\sstyle="/, files), []);
});

test('HTML is taken as it is in one element only', () => {
  const takers = files.filter(({text}) => /unsafe-html|unsafeHTML|innerHTML|insertAdjacentHTML/.test(text));
  assert.deepEqual(
    takers.map(({path}) => path),
    [join('prose', 'prose.ts')],
  );
});

/** The declarations of the last rule that starts with a selector. */
function declarations(css: string, selector: string): Map<string, string> {
  const body = css.slice(css.indexOf(selector) + selector.length);
  const rule = body.slice(body.indexOf('{') + 1, body.indexOf('}'));
  return new Map(
    [...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}
const light = declarations(tokens.cssText, ':root');
const dark = new Map([...light, ...declarations(tokens.cssText, ":root[data-theme='dark']")]);

function luminance(theme: Map<string, string>, token: string): number {
  const value = theme.get(token) ?? '';
  const named = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (named) return luminance(theme, named);
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value)?.[1];
  assert.ok(hex, `${token} is ${value}`);
  const six = hex.length === 3 ? [...hex].map(digit => digit + digit).join('') : hex;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map(i => {
    const channel = Number.parseInt(six.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(theme: Map<string, string>, one: string, two: string): number {
  const [a, b] = [luminance(theme, one), luminance(theme, two)].sort((x, y) => y - x) as [number, number];
  return (a + 0.05) / (b + 0.05);
}

/** Text and ground, with the ratio of WCAG 1.4.6 for reading text and of 1.4.3 and 1.4.11 for the rest. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ['--c-text', '--c-page', 7],
  ['--c-text', '--c-surface', 7],
  ['--c-text', '--c-sunken', 7],
  ['--c-text', '--c-light-soft', 7],
  ['--c-text', '--c-action-soft', 7],
  ['--c-text', '--c-care-soft', 7],
  ['--c-text-muted', '--c-page', 7],
  ['--c-text-muted', '--c-surface', 7],
  ['--c-text-muted', '--c-action-soft', 4.5],
  ['--c-text-muted', '--c-light-soft', 4.5],
  ['--c-on-action', '--c-action', 7],
  ['--c-action', '--c-page', 7],
  ['--c-action', '--c-surface', 7],
  ['--c-action', '--c-action-soft', 4.5],
  ['--c-right', '--c-surface', 4.5],
  ['--c-differ', '--c-surface', 4.5],
  ['--c-care', '--c-surface', 4.5],
  ['--c-light-text', '--c-page', 4.5],
  ['--c-line-strong', '--c-surface', 3],
  ['--c-line-strong', '--c-page', 3],
  ['--c-focus', '--c-page', 3],
  ['--c-focus', '--c-surface', 3],
  ['--c-focus', '--c-light-soft', 3],
];

for (const [name, theme] of [
  ['light', light],
  ['dark', dark],
] as const) {
  test(`every pair of text and ground has its contrast in ${name}`, () => {
    const short = PAIRS.map(([text, ground, least]) => ({
      text,
      ground,
      least,
      is: contrast(theme, text, ground),
    })).filter(({is, least}) => is < least);
    assert.deepEqual(short, []);
  });
}

test('every colour with a meaning has a value in dark or holds in both', () => {
  const meanings = [...light.keys()].filter(name => /^--(c|il|viz)-/.test(name));
  assert.ok(meanings.length > 40);
  assert.deepEqual(
    meanings.filter(name => !dark.has(name)),
    [],
  );
});
