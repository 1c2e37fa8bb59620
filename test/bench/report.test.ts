import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import {figure, type Report, type Room, reportHtml, reportText, summaryText, verdict} from './report.ts';

const room: Room = {
  name: 'page',
  heading: 'The course page',
  seconds: 12,
  failed: false,
  measures: [
    {name: 'first paint', value: 400, unit: 'ms'},
    {name: 'requests', value: 12, unit: 'requests', limit: 12},
    {name: 'course: calls', value: 21, unit: 'calls', limit: 20},
    {name: 'empty: calls', value: 3, unit: 'calls'},
    {name: 'bytes <b>', value: 75, unit: 'KiB', limit: 60, note: 'a "note" & more'},
  ],
};
const report: Report = {
  version: '1.0.0',
  commit: 'abc',
  date: '2026-01-01T00:00:00.000Z',
  machine: '2 × <processor>',
  quick: false,
  rooms: [room, {...room, name: 'scale', heading: 'Scale', measures: [], failed: true}],
};

test('a target is met up to its limit, and missed by a share of it', () => {
  assert.deepEqual(room.measures.map(verdict), ['', 'met', 'missed by 5 %', '', 'missed by 25 %']);
  assert.equal(verdict({name: '', value: 1.801, unit: 'x', limit: 1.8}), 'missed by 1 %');
  assert.equal(verdict({name: '', value: 2, unit: '', limit: 0}), 'missed: 2');
});

test('a figure has the digits that it is worth', () => {
  assert.deepEqual([0.1234, 2.345, 31.4159, 314.159, 4448, 20].map(figure), [
    '0.12',
    '2.35',
    '31.4',
    '314',
    '4,448',
    '20',
  ]);
});

test('the summary counts targets, and names a room that did not measure', () => {
  assert.equal(summaryText(report), '1 of 3 targets met. Not measured: scale.');
  assert.match(reportText(room), /bytes <b> +75 KiB {2}max 60 {2}missed by 25 %/);
});

test('the page has one style by its hash, no script, and every word escaped', () => {
  const html = reportHtml(report);
  const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  assert.ok(html.includes(`style-src 'sha256-${hash}'`));
  assert.ok(html.includes("trusted-types 'none'"));
  assert.ok(html.includes('bytes &#60;b&#62;') && html.includes('2 × &#60;processor&#62;'));
  assert.ok(!html.includes('<script') && !html.includes('<b>'));
  assert.match(html, /<th scope="row">empty<\/th><td class="number">3 calls<\/td>/);
  assert.ok(html.includes('Adapt') && html.includes('Not measured'));
});
