/**
 * The parts of a record, each described once for writing and reading (see `Coder`); answers are in `answer-section.ts`. Reading
 * starts from an empty learner, so every value that is passed in is then disregarded.
 */
import type {Learner, Play} from '../model/learner.ts';
import {COVERED_SESSIONS, SESSIONS, type Watermark} from './facts.ts';
import type {Layout, LayoutCase} from './layout.ts';
import {type Coder, FlagModel} from './range-coder.ts';
import {pick} from './responses.ts';

/** Everything a record is made of. */
export interface RecordContent {
  readonly learner: Learner;
  /** Sessions and how far their facts are in the record. */
  readonly covered: Watermark;
  /** Step where the learner is, or '' for the overview. */
  readonly place: string;
}

const SEQUENCES = 0x1000;
export const COUNT = 256;
export const SEED = 0x10000;
const DAYS = 0x8000;
/** A play keeps fewer moments than this. */
export const PATH = 64;
const LETTERS = 26;
/** A note of this many bytes or more is not kept. */
export const NOTE_BYTES = 2048;

/** Who, where and how far: small, first, with a checksum of its own, so that it survives a record that was cut. */
export function codeCore(coder: Coder, layout: Layout, {learner, covered, place}: RecordContent) {
  const flag = new FlagModel();
  const sessions = coder.number(COUNT, learner.sessions);
  const seed = coder.number(SEED, learner.seed);
  const watermark = codeWatermark(coder, covered);
  const where = pick(coder, ['', ...layout.steps], place);
  const completed = codeDay(coder, flag, learner.completed);
  const passed = codeDay(coder, flag, learner.passed);
  const profile = codeProfile(coder, layout, flag, learner.profile);
  const seen = codeSet(coder, layout.steps, learner.seen);
  const equivalents = codeSet(coder, layout.steps, learner.equivalents);
  return {covered: watermark, place: where, learner: {sessions, seed, completed, passed, profile, seen, equivalents}};
}

/** First and latest play of every case. */
export function codeCases(coder: Coder, layout: Layout, plays: Learner['plays']): Record<string, readonly Play[]> {
  const models = {again: new FlagModel(), isNext: new FlagModel(), ended: new FlagModel()};
  const coded: Record<string, readonly Play[]> = {};
  for (const one of layout.cases) {
    const kept = keptPlays(plays[one.id] ?? []);
    const count = coder.number(3, kept.length);
    if (count > 0) coded[one.id] = Array.from({length: count}, (_, i) => codePlay(coder, models, one, kept[i]));
  }
  return coded;
}

/** Own words, as UTF-8. */
export function codeNotes(coder: Coder, layout: Layout, notes: Learner['notes']): Learner['notes'] {
  const ids = [...layout.items.map(item => item.id), ...layout.questions];
  const present = new FlagModel();
  const coded: Record<string, {text: string; shared: boolean}> = {};
  for (const id of ids) {
    const note = notes[id];
    if (!coder.flag(present, note !== undefined)) continue;
    const bytes = new TextEncoder().encode(note?.text ?? '');
    const length = coder.number(NOTE_BYTES, bytes.length);
    const shared = coder.number(2, note?.shared ? 1 : 0) === 1;
    const text = Uint8Array.from({length}, (_, i) => coder.number(256, bytes[i] ?? 0));
    coded[id] = {text: new TextDecoder().decode(text), shared};
  }
  return coded;
}

/** The plays that a record keeps. */
export function keptPlays(plays: readonly Play[]): readonly Play[] {
  return plays.length > 2 ? [plays[0] as Play, plays.at(-1) as Play] : plays;
}

function codePlay(
  coder: Coder,
  models: {again: FlagModel; isNext: FlagModel; ended: FlagModel},
  one: LayoutCase,
  play: Play | undefined,
): Play {
  const variant = pick(coder, ['', ...one.variants], play?.variant);
  const seed = coder.number(SEED, play?.seed ?? 0);
  const path: {node: string; reply: string}[] = [];
  const length = coder.number(PATH, play?.path.length ?? 0);
  let place = -1;
  for (let i = 0; i < length; i++) {
    const moment = play?.path[i];
    const wanted = one.nodes.findIndex(node => node.id === moment?.node);
    // Conversations mostly run from one node to the next of the file.
    const isNext = coder.flag(models.isNext, wanted === place + 1);
    place = isNext ? place + 1 : coder.number(one.nodes.length, wanted);
    const node = one.nodes[place];
    path.push({node: node?.id ?? '', reply: pick(coder, node?.replies ?? [], moment?.reply)});
  }
  const ended = coder.flag(models.ended, play?.ending != null);
  return {variant, seed, path, ending: ended ? pick(coder, one.endings, play?.ending ?? '') : null};
}

function codeWatermark(coder: Coder, covered: Watermark): Watermark {
  const latest = [...covered].sort(([a], [b]) => a - b).slice(-COVERED_SESSIONS);
  const count = coder.number(COVERED_SESSIONS + 1, latest.length);
  return new Map(
    Array.from({length: count}, (_, i) => [
      coder.number(SESSIONS, latest[i]?.[0] ?? 0),
      coder.number(SEQUENCES, latest[i]?.[1] ?? 0),
    ]),
  );
}

/** A day since 1970, or none. */
export function codeDay(coder: Coder, model: FlagModel, day: number | null): number | null {
  return coder.flag(model, day !== null) ? coder.number(DAYS, day ?? 0) : null;
}

function codeProfile(coder: Coder, layout: Layout, model: FlagModel, profile: Learner['profile']): Learner['profile'] {
  if (!coder.flag(model, profile !== null)) return null;
  const role = pick(coder, layout.roles, profile?.role);
  const region = pick(coder, ['', ...layout.regions], profile?.region);
  const letter = (place: number) =>
    String.fromCharCode(97 + coder.number(LETTERS, (profile?.language.charCodeAt(place) ?? 97) - 97));
  return {role, region, language: letter(0) + letter(1)};
}

function codeSet(coder: Coder, ids: readonly string[], set: ReadonlySet<string>): ReadonlySet<string> {
  const models = [new FlagModel(), new FlagModel()] as const;
  let before = false;
  return new Set(
    ids.filter(id => {
      before = coder.flag(models[before ? 1 : 0], set.has(id));
      return before;
    }),
  );
}
