/**
 * The parts of a record, each described once for writing and reading (see `Coder`). Reading starts from an empty learner, so
 * every value that is passed in is then disregarded.
 */
import type {Confidence} from '../model/facts.ts';
import type {Answer, Answers, Learner, Play, TestAttempt} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import {isLegal} from '../model/score.ts';
import {bestTest} from '../model/test-result.ts';
import {COVERED_SESSIONS, SESSIONS, type Watermark} from './facts.ts';
import type {Layout, LayoutCase, LayoutItem} from './layout.ts';
import {type Coder, FlagModel} from './range-coder.ts';
import {codeResponse, pick, ResponseModels} from './responses.ts';

/** Everything a record is made of. */
export interface RecordContent {
  readonly learner: Learner;
  /** Sessions and how far their facts are in the record. */
  readonly covered: Watermark;
  /** Step where the learner is, or '' for the overview. */
  readonly place: string;
}
type Part<K extends keyof Learner> = Pick<Learner, K>;

const SEQUENCES = 0x1000;
const COUNT = 256;
const SEED = 0x10000;
const DAYS = 0x8000;
const LATENCIES = 8;
const RATINGS = 16;
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

/** First and last answer to every item, attempts at the test, and the ratings of the evaluation. */
export function codeAnswers(
  coder: Coder,
  layout: Layout,
  outline: Outline,
  learner: Part<'answers' | 'tests' | 'evaluation'>,
): Part<'answers' | 'tests' | 'evaluation'> {
  const models = new AnswerModels();
  const answers: Record<string, Answers> = {};
  for (const item of layout.items) {
    const coded = codeItem(coder, models, item, outline, learner.answers[item.id]);
    if (coded) answers[item.id] = coded;
  }
  const tests = codeTests(coder, layout, outline, learner.tests);
  const evaluation: Record<string, number> = {};
  const rated = new FlagModel();
  for (const id of layout.questions) {
    const rating = learner.evaluation[id];
    if (coder.flag(rated, rating !== undefined)) evaluation[id] = coder.number(RATINGS, rating ?? 0);
  }
  return {answers, tests, evaluation};
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

/** The attempts that a record keeps: the first, the best and the last. */
export function keptTests(outline: Outline, tests: readonly TestAttempt[]): readonly TestAttempt[] {
  const kept = new Set([tests[0], bestTest(outline, tests), tests.at(-1)]);
  return tests.filter(test => kept.has(test));
}

/** The plays that a record keeps. */
export function keptPlays(plays: readonly Play[]): readonly Play[] {
  return plays.length > 2 ? [plays[0] as Play, plays.at(-1) as Play] : plays;
}

/** Attempts at the test. The drawn items are stored, so that a draw survives any change of the bank. */
function codeTests(coder: Coder, layout: Layout, outline: Outline, tests: readonly TestAttempt[]): TestAttempt[] {
  const bank = layout.items.filter(item => item.kind === 'test');
  const models = new ResponseModels();
  const answered = new FlagModel();
  const flag = new FlagModel();
  const count = coder.number(COUNT, tests.length);
  return Array.from({length: count}, (_, i): TestAttempt => {
    const test = tests[i];
    const attempt = coder.number(COUNT, test?.attempt ?? 0);
    const seed = coder.number(SEED, test?.seed ?? 0);
    const handedIn = codeDay(coder, flag, test?.handedIn ?? null);
    const drawn = new FlagModel();
    const items = bank.filter(item => coder.flag(drawn, test?.items.includes(item.id) === true));
    const answers = items.flatMap(item => {
      const given = usable(outline, item, test?.answers[item.id]);
      if (!coder.flag(answered, given !== undefined)) return [];
      const response = codeResponse(coder, models, item, outline.items[item.id], given?.response ?? []);
      return [[item.id, {response, latency: coder.number(LATENCIES, given?.latency ?? 0)}] as const];
    });
    return {attempt, seed, items: items.map(item => item.id), answers: Object.fromEntries(answers), handedIn};
  });
}

class AnswerModels extends ResponseModels {
  /** Whether an item is answered, given whether the one before it was: learners walk in order. */
  readonly answered = [new FlagModel(), new FlagModel()] as const;
  /** Whether sureness was said, for items that did not ask it and for those that did. */
  readonly sure = [new FlagModel(), new FlagModel()] as const;
  readonly again = new FlagModel();
  before = false;
}

function codeItem(
  coder: Coder,
  models: AnswerModels,
  item: LayoutItem,
  outline: Outline,
  answers: Answers | undefined,
): Answers | undefined {
  const first = usable(outline, item, answers?.first);
  const last = usable(outline, item, answers?.last) ?? first;
  models.before = coder.flag(models.answered[models.before ? 1 : 0], first !== undefined);
  if (!models.before) return undefined;
  const code = (answer: Answer | undefined) => codeAnswer(coder, models, item, outline, answer);
  const codedFirst = code(first);
  const isAgain = coder.flag(models.again, (answers?.tries ?? 0) > 1);
  return {first: codedFirst, last: isAgain ? code(last) : codedFirst, tries: isAgain ? 2 : 1};
}

function codeAnswer(
  coder: Coder,
  models: AnswerModels,
  item: LayoutItem,
  outline: Outline,
  answer: Answer | undefined,
): Answer {
  const response = codeResponse(coder, models, item, outline.items[item.id], answer?.response ?? []);
  const latency = coder.number(LATENCIES, answer?.latency ?? 0);
  if (!coder.flag(models.sure[item.confidence ? 1 : 0], answer?.confidence !== undefined)) return {response, latency};
  return {response, latency, confidence: (coder.number(3, (answer?.confidence ?? 1) - 1) + 1) as Confidence};
}

/** An answer that today's item can have; another is not worth its bits, for reading would drop it. */
function usable(outline: Outline, item: LayoutItem, answer: Answer | undefined): Answer | undefined {
  const known = outline.items[item.id];
  return answer && known?.kind === item.kind && isLegal(known, answer.response) ? answer : undefined;
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

function codeDay(coder: Coder, model: FlagModel, day: number | null): number | null {
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
