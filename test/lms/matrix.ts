/** Every personality on every standard: the first table of `docs/lms-matrix.md`. `write-matrix.ts` writes that page. */
import {apiPersonalities} from './api-personalities.ts';
import {cmi5Personalities} from './cmi5-personalities.ts';
import {tryCmi5} from './cmi5-trial.ts';
import type {Run} from './course-run.ts';
import {tryScorm} from './scorm-trial.ts';
import {storePersonalities} from './store-personalities.ts';

export const COLUMNS = ['scorm12', 'scorm2004', 'cmi5'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Trial {
  readonly title: string;
  readonly column: Column;
  /** @param store base address of the real record store */
  run(store: string): Promise<Outcome>;
}
export interface Outcome {
  /** Broken promises; empty: green. */
  readonly broken: readonly string[];
  /** What the LMS has in the end. */
  readonly cell: string;
}

export const trials: readonly Trial[] = [
  ...(['scorm12', 'scorm2004'] as const).flatMap(column =>
    [...storePersonalities, ...apiPersonalities]
      .filter(({standards}) => standards?.includes(column) ?? true)
      .map(one => ({title: one.title, column, run: async () => outcome(await tryScorm(column, one))})),
  ),
  ...cmi5Personalities.map(one => ({
    title: one.title,
    column: 'cmi5' as const,
    run: async (store: string) => outcome(await tryCmi5(store, one)),
  })),
];

interface Tried {
  readonly runs: readonly Run[];
  readonly broken: readonly string[];
  readonly kept: {readonly record: boolean; readonly result: boolean; readonly answers: boolean};
}
export function outcome({runs, broken, kept}: Tried): Outcome {
  const found = runs[0]?.launch.standard !== 'browser';
  const parts = (['record', 'result', 'answers'] as const).filter(part => kept[part]);
  const words = !found ? 'no LMS' : parts.length === 3 ? 'all' : parts.length === 0 ? 'nothing' : parts.join(', ');
  return {broken, cell: broken.length === 0 ? `✓ ${words}` : `✗ ${broken.join('; ')}`};
}
