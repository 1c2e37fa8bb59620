/** The report of a run: for the eye as a page without scripts, for the terminal as lines, for programs as JSON. */
import {createHash} from 'node:crypto';
import {escapeXml} from '../../scorm/xml.ts';
import {documentPolicy} from '../../src/results/node/report-html.ts';
import type {Measure} from './measure.ts';
import {PEERS, type Peer} from './peers.ts';

export interface Room {
  readonly name: string;
  readonly heading: string;
  /** How long measuring took. */
  readonly seconds: number;
  readonly measures: readonly Measure[];
  /** It ended before it had measured; the terminal says why. */
  readonly failed: boolean;
}
export interface Report {
  readonly version: string;
  readonly commit: string;
  /** ISO 8601. */
  readonly date: string;
  readonly machine: string;
  readonly quick: boolean;
  readonly rooms: readonly Room[];
}

const STYLE = `
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:80rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;inline-size:100%;margin-block:1rem}
.wide{overflow-x:auto}
th,td{text-align:start;vertical-align:top;border-block-end:1px solid;padding:.4rem .8rem .4rem 0}
th[scope=row]{font-weight:400;overflow-wrap:anywhere;min-inline-size:12rem}
small{display:block}
td.number{text-align:end;white-space:nowrap}
th.number{text-align:end}
.missed{font-weight:700}
`;

/** `3.14`, `31.4`, `314`: as many digits as a measure is worth. */
export function figure(value: number): string {
  const digits = Number.isInteger(value) || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
}

/** Met, or by how much not; empty where there is nothing to meet. */
export function verdict({value, limit}: Measure): string {
  if (limit === undefined) return '';
  if (value <= limit) return 'met';
  return limit === 0 ? `missed: ${figure(value)}` : `missed by ${Math.max(1, Math.round((value / limit - 1) * 100))} %`;
}

const isMissed = (measure: Measure): boolean => verdict(measure).startsWith('missed');

/** `17 of 19 targets met.`, and what went wrong. */
export function summaryText({rooms}: Report): string {
  const judged = rooms.flatMap(({measures}) => measures).filter(({limit}) => limit !== undefined);
  const failed = rooms.filter(room => room.failed).map(({name}) => name);
  const met = judged.filter(measure => !isMissed(measure)).length;
  return `${met} of ${judged.length} targets met.${failed.length > 0 ? ` Not measured: ${failed.join(', ')}.` : ''}`;
}

/** A room as lines. */
export function reportText({heading, seconds, measures, failed}: Room): string {
  const rows = measures.map(one => [
    one.name,
    `${figure(one.value)} ${one.unit}`.trim(),
    one.limit === undefined ? '' : `max ${figure(one.limit)}`,
    verdict(one),
  ]);
  const width = (column: number): number => Math.max(0, ...rows.map(row => row[column]?.length ?? 0));
  const [name, value, limit] = [width(0), width(1), width(2)];
  const lines = rows.map(([a = '', b = '', c = '', d = '']) =>
    `  ${a.padEnd(name)}  ${b.padStart(value)}  ${c.padEnd(limit)}  ${d}`.trimEnd(),
  );
  const ending = failed ? ['  NOT MEASURED: see above'] : [];
  return [`${heading} (${Math.round(seconds)} s)`, ...lines, ...ending, ''].join('\n');
}

/** A whole HTML document. */
export function reportHtml(report: Report): string {
  const {version, commit, date, machine, quick, rooms} = report;
  const policy = documentPolicy(createHash('sha256').update(STYLE).digest('base64'));
  const missed = rooms.flatMap(room => room.measures.filter(isMissed).map(one => ({room, one})));
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>Benchmark of Ogen open ${escapeXml(version)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>Benchmark of Ogen open ${escapeXml(version)}</h1>`,
    `<p>${escapeXml(`Commit ${commit || 'unknown'}, ${date}. ${machine}.`)}${quick ? ' A quick run: fewer repeats.' : ''}</p>`,
    `<p>${escapeXml(summaryText(report))} A figure with an x is a ratio of two of the same run; times by themselves depend on the machine.</p>`,
    missed.length > 0
      ? `<h2>Missed</h2><ul>${missed.map(({room, one}) => `<li>${escapeXml(`${room.heading}: ${one.name}, ${verdict(one)}`)}</li>`).join('')}</ul>`
      : '',
    ...rooms.map(room => `<h2>${escapeXml(room.heading)}</h2>${roomHtml(room)}`),
    '</main></body></html>',
  ].join('\n');
}

function roomHtml({name, heading, failed, measures}: Room): string {
  if (failed) return '<p class="missed">Not measured: it ended before its time.</p>';
  const single = measures.filter(one => !one.name.includes(': '));
  const rows = single.map(one => [
    `${escapeXml(one.name)}${one.note ? `<small>${escapeXml(one.note)}</small>` : ''}`,
    valueHtml(one, one.value),
    one.limit === undefined ? '' : valueHtml(one, one.limit),
    verdictHtml(one),
  ]);
  const main = table(heading, ['What', 'Measured', 'At most', 'Target'], rows);
  return main + compared(heading, measures, name === 'page' ? PEERS : []);
}

/** What several things have in common, `thing: what`, as a row for each thing; peers below, for they were measured earlier. */
function compared(heading: string, measures: readonly Measure[], peers: readonly Peer[]): string {
  const things = new Map<string, Map<string, string>>();
  const whats = new Set<string>();
  for (const one of measures) {
    const [thing = '', what] = one.name.split(': ');
    if (what === undefined) continue;
    whats.add(what);
    const most = one.limit === undefined ? '' : `<small>at most ${figure(one.limit)}: ${verdictHtml(one)}</small>`;
    const cells = things.get(thing) ?? new Map<string, string>();
    things.set(thing, cells.set(what, valueHtml(one, one.value) + most));
  }
  if (things.size === 0) return '';
  const rows = [...things].map(([thing, cells]) => [
    escapeXml(thing),
    ...[...whats].map(what => cells.get(what) ?? ''),
  ]);
  const earlier = peers.map(peer => [
    `${escapeXml(peer.name)}<small>measured earlier, not in this run</small>`,
    ...[...whats].map(what => escapeXml(peer.measured[what] ?? '')),
  ]);
  const head = ['', ...[...whats].map(escapeXml)];
  return table(`${heading}, side by side`, head, [...rows, ...earlier]);
}

function valueHtml({unit}: Measure, value: number): string {
  return `${figure(value)} ${escapeXml(unit)}`.trim();
}

function verdictHtml(one: Measure): string {
  return isMissed(one) ? `<span class="missed">${verdict(one)}</span>` : verdict(one);
}

/** Cells are HTML; the first of each row is its heading. */
function table(name: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const [first, ...others] = head;
  const corner = first ? `<th scope="col">${first}</th>` : '<td></td>';
  const heads = others.map(word => `<th scope="col" class="number">${word}</th>`).join('');
  const lines = rows.map(
    ([heading, ...cells]) =>
      `<tr><th scope="row">${heading}</th>${cells.map(one => `<td class="number">${one}</td>`).join('')}</tr>`,
  );
  const label = escapeXml(name);
  return `<div class="wide" role="region" aria-label="${label}" tabindex="0"><table aria-label="${label}"><thead><tr>${corner}${heads}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`;
}
