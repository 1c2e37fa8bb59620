/**
 * Who is drawn. All from the same few parts, so nobody becomes a type; looks are never tied to a part in a story.
 * Skins, hair and clothes name a class in `portrait.tokens.css.ts`.
 */
export type Shape = 'oval' | 'round' | 'square';
export type Hair = 'long' | 'bob' | 'short' | 'crop' | 'curls' | 'tail';
export type Clothes = 'hood' | 'jumper' | 'shirt';

export interface Person {
  readonly shape: Shape;
  readonly skin: 1 | 2 | 3 | 4 | 5 | 6;
  readonly hair: Hair;
  readonly hairColour: 'black' | 'dark' | 'brown' | 'red' | 'grey';
  readonly clothes: Clothes;
  readonly cloth: 'heath' | 'ink' | 'light' | 'clay' | 'moss' | 'mist';
  /** Teenagers: rounder jaw, larger eyes, no lines. */
  readonly young?: true;
  readonly glasses?: true;
  readonly beard?: true;
}

export const PEOPLE = {
  noor: {shape: 'oval', skin: 2, hair: 'long', hairColour: 'dark', clothes: 'hood', cloth: 'heath', young: true},
  lisa: {shape: 'round', skin: 1, hair: 'bob', hairColour: 'red', clothes: 'shirt', cloth: 'ink', glasses: true},
  marek: {shape: 'square', skin: 2, hair: 'short', hairColour: 'grey', clothes: 'shirt', cloth: 'moss', beard: true},
  yassin: {shape: 'oval', skin: 3, hair: 'crop', hairColour: 'black', clothes: 'hood', cloth: 'ink', young: true},
  mira: {shape: 'oval', skin: 3, hair: 'tail', hairColour: 'brown', clothes: 'jumper', cloth: 'clay'},
  ana: {shape: 'round', skin: 5, hair: 'curls', hairColour: 'black', clothes: 'jumper', cloth: 'light'},
  tygo: {shape: 'round', skin: 1, hair: 'short', hairColour: 'brown', clothes: 'jumper', cloth: 'moss', young: true},
  ruud: {shape: 'oval', skin: 4, hair: 'crop', hairColour: 'grey', clothes: 'jumper', cloth: 'ink', glasses: true},
  fenna: {shape: 'square', skin: 2, hair: 'curls', hairColour: 'brown', clothes: 'shirt', cloth: 'mist'},
} as const satisfies Record<string, Person>;
type PersonId = keyof typeof PEOPLE;

/** True for an id that is drawn; content of a later version may name another. */
export function isPersonId(id: string): id is PersonId {
  return Object.hasOwn(PEOPLE, id);
}
