/** The eight expressions as numbers: brow, lid, gaze, mouth, head and shoulders. No tears, no open-mouthed fear. */
import type {Face} from '../../model/text.schema.ts';

export type Mouth = 'flat' | 'tight' | 'askew' | 'parted' | 'firm' | 'down' | 'smile' | 'breath';

/** Distances in units of the 320 by 400 picture; down and to the inline end of the picture are positive. */
export interface Expression {
  /** Opening of the lid: 1 is wide awake, 0 is shut. */
  readonly lid: number;
  /** How far the lower lid comes up. */
  readonly squint: number;
  readonly gaze: readonly [x: number, y: number];
  /** Brow at the nose and at the temple. */
  readonly brow: readonly [inner: number, outer: number];
  /** How much higher one brow stands. */
  readonly doubt: number;
  /** Degrees. */
  readonly tilt: number;
  readonly turn: number;
  readonly chin: number;
  readonly shoulders: number;
  readonly mouth: Mouth;
}

/** Two cues or more differ between any pair, so that no pair rests on the mouth alone: relieved has its eyes shut. */
export const EXPRESSIONS: Readonly<Record<Face, Expression>> = {
  neutral: {
    lid: 0.8,
    squint: 0,
    gaze: [0, 0],
    brow: [0, 0],
    doubt: 0,
    tilt: 0,
    turn: 3,
    chin: 0,
    shoulders: 0,
    mouth: 'flat',
  },
  closed: {
    lid: 0.36,
    squint: 0,
    gaze: [-6, 6],
    brow: [3, 1],
    doubt: 0,
    tilt: -6,
    turn: -15,
    chin: 11,
    shoulders: -12,
    mouth: 'tight',
  },
  wary: {
    lid: 0.68,
    squint: 1.5,
    gaze: [7.5, 0],
    brow: [2, 1],
    doubt: 8,
    tilt: 4,
    turn: -9,
    chin: 2,
    shoulders: -5,
    mouth: 'askew',
  },
  startled: {
    lid: 1.42,
    squint: -2,
    gaze: [0, -1],
    brow: [-11, -10],
    doubt: 0,
    tilt: 0,
    turn: 0,
    chin: -4,
    shoulders: -15,
    mouth: 'parted',
  },
  angry: {
    lid: 0.66,
    squint: 2.4,
    gaze: [0, 0],
    brow: [9, -5],
    doubt: 0,
    tilt: 0,
    turn: 2,
    chin: 4,
    shoulders: -3,
    mouth: 'firm',
  },
  sad: {
    lid: 0.56,
    squint: 0,
    gaze: [3, 5],
    brow: [-11, 7],
    doubt: 0,
    tilt: 8,
    turn: 6,
    chin: 8,
    shoulders: 6,
    mouth: 'down',
  },
  open: {
    lid: 1,
    squint: 0.8,
    gaze: [0, 0],
    brow: [-4, -3],
    doubt: 0,
    tilt: 3,
    turn: 3,
    chin: -1,
    shoulders: 4,
    mouth: 'smile',
  },
  relieved: {
    lid: 0,
    squint: 0,
    gaze: [0, 0],
    brow: [-5, 1],
    doubt: 0,
    tilt: -9,
    turn: -3,
    chin: -3,
    shoulders: 12,
    mouth: 'breath',
  },
};
