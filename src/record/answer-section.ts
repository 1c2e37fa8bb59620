/** The part of a record that holds answers, tests and ratings; described as those in `sections.ts`. */
import type {Confidence} from '../model/facts.ts';
import type {Answer, Answers, Learner, TestAttempt} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import {isLegal} from '../model/score.ts';
import {bestTest} from '../model/test-result.ts';
import type {Layout, LayoutItem} from './layout.ts';
import {type Coder, FlagModel} from './range-coder.ts';
import {codeResponse, ResponseModels} from './responses.ts';
import {COUNT, codeDay, SEED} from './sections.ts';

type Answered = Pick<Learner, 'answers' | 'tests' | 'evaluation'>;

const LATENCIES = 8;
const RATINGS = 16;

/** First and last answer to every item, attempts at the test, and the ratings of the evaluation. */
export function codeAnswers(coder: Coder, layout: Layout, outline: Outline, learner: Answered): Answered {
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

/** The attempts that a record keeps: the first, the best and the last. */
export function keptTests(outline: Outline, tests: readonly TestAttempt[]): readonly TestAttempt[] {
  const kept = new Set([tests[0], bestTest(outline, tests), tests.at(-1)]);
  return tests.filter(test => kept.has(test));
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
