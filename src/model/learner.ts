/** What the list of facts comes to: the state of one learner. Folded by `applyAct`; nothing else changes it. */
import type {Act, ActOf, Confidence, Response} from './facts.ts';
import type {Outline} from './outline.ts';

export interface Answer {
  readonly response: Response;
  readonly confidence?: Confidence;
  /** Index into `LATENCY_CLASSES`. */
  readonly latency: number;
}
/** First and last answer to one item; the first counts for the signal profile, the last for progress and score. */
export interface Answers {
  readonly first: Answer;
  readonly last: Answer;
  readonly tries: number;
}
/** One play of a case; `ending` is null while it runs. */
export interface Play {
  readonly variant: string;
  readonly seed: number;
  readonly path: readonly {readonly node: string; readonly reply: string}[];
  readonly ending: string | null;
}
/** One attempt at the final test. Answers to its items are in `answers` of the attempt, not of the learner; without confidence. */
export interface TestAttempt {
  readonly attempt: number;
  readonly seed: number;
  /** The drawn items; their order on the screen follows from the seed (`testOrder`). */
  readonly items: readonly string[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** Day it was handed in, or null while it runs. */
  readonly handedIn: number | null;
}
export interface Learner {
  readonly profile: {readonly role: string; readonly region: string; readonly language: string} | null;
  readonly sessions: number;
  /** Seed of draws and display orders outside cases and tests; 0 until a session gave one. */
  readonly seed: number;
  readonly seen: ReadonlySet<string>;
  readonly equivalents: ReadonlySet<string>;
  readonly answers: Readonly<Record<string, Answers>>;
  /** Per case, plays in order; the first and the latest are kept in the record. */
  readonly plays: Readonly<Record<string, readonly Play[]>>;
  readonly tests: readonly TestAttempt[];
  readonly notes: Readonly<Record<string, {readonly text: string; readonly shared: boolean}>>;
  readonly evaluation: Readonly<Record<string, number>>;
  /** Days, or null. */
  readonly completed: number | null;
  readonly passed: number | null;
}

/** A learner of whom nothing is known yet. */
export function emptyLearner(): Learner {
  return {
    profile: null,
    sessions: 0,
    seed: 0,
    seen: new Set(),
    equivalents: new Set(),
    answers: {},
    plays: {},
    tests: [],
    notes: {},
    evaluation: {},
    completed: null,
    passed: null,
  };
}

/** How a learner's collections grow. A learner that others may hold never changes: then it is a copy that has the entry. */
export interface Collections {
  readonly put: <T>(record: Readonly<Record<string, T>>, key: string, value: T) => Readonly<Record<string, T>>;
  readonly add: (set: ReadonlySet<string>, id: string) => ReadonlySet<string>;
}
const COPIED: Collections = {
  put: (record, key, value) => ({...record, [key]: value}),
  add: (set, id) => new Set(set).add(id),
};

/**
 * Folds one act into a learner. Total: an act that cannot belong here (a reply without a play) changes nothing, and then
 * the same object comes back.
 */
export function applyAct(outline: Outline, learner: Learner, act: Act, {put, add} = COPIED): Learner {
  switch (act.type) {
    case 'session.opened':
      return {...learner, sessions: learner.sessions + 1, seed: learner.seed || (act.seed ?? 0)};
    case 'profile.set':
      return {...learner, profile: {role: act.role, region: act.region, language: act.language}};
    case 'step.seen':
      return {...learner, seen: add(learner.seen, act.step)};
    case 'equivalent.taken':
      return {...learner, equivalents: add(learner.equivalents, act.step)};
    case 'answer.given':
      return withAnswer(outline, learner, act, put);
    case 'case.started':
      return withPlays(learner, act.case, plays => [
        ...plays,
        {variant: act.variant, seed: act.seed, path: [], ending: null},
      ]);
    case 'reply.chosen':
      return withLatestPlay(learner, act.case, play => ({
        ...play,
        path: [...play.path, {node: act.node, reply: act.reply}],
      }));
    case 'case.ended':
      return withLatestPlay(learner, act.case, play => ({...play, ending: act.ending}));
    case 'test.drawn':
      return withDraw(learner, act);
    case 'test.handed_in':
      return withLatestTest(learner, test => ({...test, handedIn: act.day}));
    case 'note.written':
      return {...learner, notes: {...learner.notes, [act.item]: {text: act.text, shared: act.shared}}};
    case 'evaluation.given':
      return {...learner, evaluation: {...learner.evaluation, [act.question]: act.rating}};
    case 'course.completed':
      return {...learner, completed: learner.completed ?? act.day};
    case 'course.passed':
      return {...learner, passed: learner.passed ?? act.day};
  }
}

/** The attempt at the test that is drawn and not handed in. */
export function runningTest(learner: Learner): TestAttempt | undefined {
  const latest = learner.tests.at(-1);
  return latest?.handedIn === null ? latest : undefined;
}

function withAnswer(outline: Outline, learner: Learner, act: ActOf<'answer.given'>, put: Collections['put']): Learner {
  const {response, latency, confidence} = act;
  const answer: Answer = confidence === undefined ? {response, latency} : {response, latency, confidence};
  if (outline.items[act.item]?.kind === 'test' && runningTest(learner)?.items.includes(act.item)) {
    return withLatestTest(learner, test => ({...test, answers: {...test.answers, [act.item]: {response, latency}}}));
  }
  const earlier = learner.answers[act.item];
  const answers = {first: earlier?.first ?? answer, last: answer, tries: (earlier?.tries ?? 0) + 1};
  return {...learner, answers: put(learner.answers, act.item, answers)};
}

/** A second draw of the running attempt replaces items that left the bank; the answers to the others stay. */
function withDraw(learner: Learner, {attempt, seed, items}: ActOf<'test.drawn'>): Learner {
  const running = runningTest(learner);
  if (running?.attempt !== attempt) {
    return {...learner, tests: [...learner.tests, {attempt, seed, items, answers: {}, handedIn: null}]};
  }
  const answers = Object.fromEntries(Object.entries(running.answers).filter(([id]) => items.includes(id)));
  return withLatestTest(learner, test => ({...test, seed, items, answers}));
}

function withPlays(learner: Learner, id: string, change: (plays: readonly Play[]) => readonly Play[]): Learner {
  return {...learner, plays: {...learner.plays, [id]: change(learner.plays[id] ?? [])}};
}

function withLatestPlay(learner: Learner, id: string, change: (play: Play) => Play): Learner {
  const latest = learner.plays[id]?.at(-1);
  if (!latest || latest.ending !== null) return learner;
  return withPlays(learner, id, plays => [...plays.slice(0, -1), change(latest)]);
}

function withLatestTest(learner: Learner, change: (test: TestAttempt) => TestAttempt): Learner {
  const running = runningTest(learner);
  return running ? {...learner, tests: [...learner.tests.slice(0, -1), change(running)]} : learner;
}
