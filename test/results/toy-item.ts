/** A question of a toy course: `a` is right, everything else wrong. */
import type {FrameItem} from '../../src/results/frame.ts';

export function toyItem(id: string, more: Partial<FrameItem> = {}): FrameItem {
  return {
    ...{id, kind: 'choice', set: 'lessons', objectives: ['LO1'], key: 'a', options: ['a', 'b', 'c', 'd']},
    ...{signal: null, form: null, lookalike: null, credit: (response: string) => (response === 'a' ? 1000 : 0)},
    ...more,
  };
}
