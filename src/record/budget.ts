/** How many characters a course's record takes: the worst case (a proof), the mean, and how near it is to what it must hold. */

import type {Answer, Answers} from '../model/learner.ts';
import {emptyLearner, type Learner} from '../model/learner.ts';
import type {ItemOutline, Outline} from '../model/outline.ts';
import {estimateSteps, estimateToken} from '../model/score.ts';
import {BLOCK_HEAD, blocksOf, encode, HEADER, LIMITS} from './codec.ts';
import {COVERED_SESSIONS} from './facts.ts';
import {layoutOf} from './layout.ts';
import {BitBound} from './range-coder.ts';
import {PATH, type RecordContent} from './sections.ts';

export {LIMITS};

export interface Budget {
  /** No record of this course without notes is longer, whoever makes it. */
  readonly worstCase: number;
  /** What is then left for notes in SCORM 1.2. */
  readonly leftForNotes: number;
  /** Characters of the record of somebody who did everything once. */
  readonly typical: number;
  readonly answered: number;
  readonly charactersPerAnswer: number;
  /** What so many printable characters could hold (log2 95 bits each) over what they must (sum of log2 of the possibilities). */
  readonly ratio: number;
}

/** Reckons the budget of a course. */
export function budgetOf(outline: Outline): Budget {
  const all = everything(outline, true);
  const bound = blocksOf(outline, layoutOf(outline), all).map(write => {
    const coder = new BitBound();
    write(coder);
    // A block: its head, its bits in bytes (and at most one more from the coder), five characters for four bytes.
    return BLOCK_HEAD + Math.ceil(((coder.bits / 8 + 2) * 5) / 4);
  });
  const worstCase = HEADER + bound.reduce((sum, characters) => sum + characters, 0);
  const once = everything(outline, false);
  const {text, information} = encode(outline, once, LIMITS.scorm2004);
  const answered = countAnswers(once.learner);
  return {
    worstCase,
    leftForNotes: Math.max(0, LIMITS.scorm12 - worstCase),
    typical: text.length,
    answered,
    charactersPerAnswer: text.length / Math.max(1, answered),
    ratio: (text.length * Math.log2(95)) / Math.max(1, information),
  };
}

/** A learner who did all there is: `twice` for first and last answers, two plays a case and three attempts at the test. */
export function everything(outline: Outline, twice: boolean): RecordContent {
  const items = Object.values(outline.items);
  const bank = items.filter(item => item.kind === 'test');
  const drawn = Object.values(outline.test.draw).reduce((sum, {K, T, A}) => sum + K + T + A, 0);
  const attempts = twice ? 3 : 1;
  const learner: Learner = {
    profile: {role: outline.roles.at(-1) ?? '', region: outline.regions.at(-1) ?? '', language: 'nl'},
    sessions: 255,
    seed: 0xffff,
    seen: new Set(Object.keys(outline.steps)),
    equivalents: new Set(twice ? Object.keys(outline.steps) : []),
    answers: Object.fromEntries(
      items.filter(item => twice || item.kind !== 'test').map(item => [item.id, answersTo(item, twice)]),
    ),
    plays: Object.fromEntries(
      Object.values(outline.cases).map(one => [one.id, Array.from({length: twice ? 2 : 1}, () => playOf(one, twice))]),
    ),
    tests: Array.from({length: drawn > 0 ? attempts : 0}, (_, i) => ({
      attempt: i + 1,
      seed: 0xffff,
      items: bank.slice(0, drawn).map(item => item.id),
      answers: Object.fromEntries(bank.slice(0, drawn).map(item => [item.id, answerTo(item)])),
      handedIn: 20_000,
    })),
    notes: {},
    evaluation: Object.fromEntries(Object.keys(outline.evaluation).map(id => [id, 1])),
    completed: 20_000,
    passed: 20_000,
  };
  const sessions = twice ? COVERED_SESSIONS : 1;
  const covered = new Map(Array.from({length: sessions}, (_, i) => [1_000_000 + i, 4000]));
  return {learner: {...emptyLearner(), ...learner}, covered, place: ''};
}

function answersTo(item: ItemOutline, twice: boolean): Answers {
  return {first: answerTo(item), last: answerTo(item), tries: twice ? 2 : 1};
}

function answerTo(item: ItemOutline): Answer {
  const response = responseTo(item);
  return item.confidence ? {response, latency: 7, confidence: 3} : {response, latency: 7};
}

/** Some legal response; every response of an item takes the same room. */
function responseTo(item: ItemOutline): readonly string[] {
  switch (item.kind) {
    case 'choices':
    case 'mark':
    case 'scene':
      return [];
    case 'sort':
    case 'match':
    case 'rate':
      return [...item.options].sort().map(source => `${source}.${item.targets?.at(-1)}`);
    case 'order':
      return [...item.options].reverse();
    case 'estimate':
      return [estimateToken(item, item.range ? estimateSteps(item.range.min, item.range.max, item.range.step) : 0)];
    case 'reflect':
      return [];
    default:
      return [item.options.at(-1) ?? ''];
  }
}

/** The longest path that a record holds, against the order of the file, which costs most; else every node once, in order. */
function playOf(one: Outline['cases'][string], longest: boolean): Learner['plays'][string][number] {
  const nodes = Object.entries(one.nodes).map(([node, {replies}]) => ({node, reply: replies.at(-1) ?? ''}));
  const back = [...nodes].reverse();
  const path = longest
    ? Array.from({length: PATH - 1}, (_, i) => back[i % back.length] as (typeof back)[number])
    : nodes;
  return {variant: one.variants.at(-1) ?? '', seed: 0xffff, path, ending: one.endings.at(-1) ?? null};
}

function countAnswers(learner: Learner): number {
  const decisions = Object.values(learner.plays).flatMap(plays => plays.flatMap(play => play.path)).length;
  const asked = learner.tests.flatMap(test => Object.keys(test.answers)).length;
  return Object.keys(learner.answers).length + decisions + asked;
}
