/** The closing table, and the limits that a package may not pass. */
import type {NamedPackage} from './course-packages.ts';
import {callsBeforeInteractive} from './lms-calls.ts';
import type {Package} from './package.ts';
import {zip} from './zip.ts';

const KIB = 1024;
const LIMITS = {firstScreenBytes: 60 * KIB, firstScreenRequests: 12, engineBytes: 45 * KIB, calls: 20} as const;

export interface Weighed extends Pick<Package, 'firstScreenBytes' | 'firstScreenRequests' | 'engineBytes'> {
  /** What the table calls it. */
  readonly name: string;
  readonly zip: Uint8Array;
  readonly calls: number | null;
}

/** A package as its zip, with what it weighs. */
export async function weigh(one: NamedPackage): Promise<Weighed> {
  return {...one, name: one.label, zip: zip(one.files), calls: await callsBeforeInteractive(one.name)};
}

/** @returns a line for every limit that is passed */
export function overBudget(packages: readonly Weighed[]): string[] {
  return packages.flatMap(one =>
    (Object.keys(LIMITS) as (keyof typeof LIMITS)[])
      .filter(key => (one[key] ?? 0) > LIMITS[key])
      .map(key => `${one.name}: ${key} is ${one[key]}, the limit is ${LIMITS[key]}`),
  );
}

/** The table at the end of `npm run package`. */
export function table(packages: readonly Weighed[]): string {
  const kib = (bytes: number): string => `${(bytes / KIB).toFixed(1)} KiB`;
  const rows = [
    ['package', 'zip', 'first screen (max 60 KiB)', 'requests (12)', 'engine (45 KiB)', 'LMS calls (20)'],
    ...packages.map(one => [
      one.name,
      kib(one.zip.length),
      kib(one.firstScreenBytes),
      String(one.firstScreenRequests),
      kib(one.engineBytes),
      one.calls === null ? '-' : String(one.calls),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length))) ?? [];
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
