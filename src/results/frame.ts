/** What results know of the course: which id is which question, in which set it counts, and what its right answer is. */
import {latestId} from '../lms-exports/answers.ts';
import type {AttemptColumns} from '../lms-exports/attempts.ts';
import type {CaseChart} from '../model/case-chart.ts';
import {decisionId, evaluationId} from '../model/interactions.ts';
import type {CaseOutline, ItemKind, ItemOutline, Outline} from '../model/outline.ts';
import {score} from '../model/score.ts';
import {isSignal} from '../model/situations.ts';

export interface FrameItem {
  readonly id: string;
  readonly kind: ItemKind | 'decision' | 'evaluation' | 'other';
  /** Questions that are added up together; null: stands alone. */
  readonly set: string | null;
  readonly objectives: readonly string[];
  /** The right response, tokens joined with commas; null when nothing is right or wrong. */
  readonly key: string | null;
  /** Every option, where a response is one of them; empty where responses are combinations. */
  readonly options: readonly string[];
  /** For situations: is it one of trafficking? */
  readonly signal: boolean | null;
  readonly form: string | null;
  readonly lookalike: string | null;
  /** Thousandths that a response earns, by the course's own rules; null when that cannot be said. */
  credit(response: string): number | null;
}
/** Questions that are added up. */
export interface FrameSet {
  /** How many of them one learner gets; null: it differs. */
  readonly size: number | null;
  /** Everybody gets the same ones. */
  readonly isFixed: boolean;
}
export interface CaseFrame {
  readonly id: string;
  readonly chart: CaseChart;
  readonly roles: readonly string[];
  /** Interaction id of each node. */
  readonly nodeOf: ReadonlyMap<string, string>;
}
export interface Frame {
  /** Id and version of the course: sums of two releases are not added. '' for a course we do not know. */
  readonly course: string;
  readonly items: ReadonlyMap<string, FrameItem>;
  /** Id of the latest response to the id of its question. */
  readonly latest: ReadonlyMap<string, string>;
  readonly sets: ReadonlyMap<string, FrameSet>;
  readonly cases: readonly CaseFrame[];
  /** Interactions of the booster course: its attempts are a series of their own beside those of the course. */
  readonly boosterIds: ReadonlySet<string>;
  /** Share of the points, 0 to 1, from which an objective counts as reached. */
  readonly mastery: number;
}

/** A compiled edition of the course: the course itself, or its boosters. Charts are only needed for paths through cases. */
export interface Edition {
  readonly outline: Outline;
  readonly charts: Readonly<Record<string, CaseChart>>;
}

/** The frame of a compiled course, with that of its boosters where there are any. */
export function frameOf(outline: Outline, charts: Edition['charts'] = {}, booster?: Edition): Frame {
  const own = itemsOf(outline);
  const ownIds = new Set(own.filter(({set}) => !set?.startsWith('booster')).map(({id}) => id));
  const added = booster ? itemsOf(booster.outline).filter(({id}) => !ownIds.has(id)) : [];
  const items = new Map([...own, ...added].map(item => [item.id, item]));
  const ids = [...items.keys()];
  const cases = [...casesOf({outline, charts}), ...(booster ? casesOf(booster) : [])];
  return {
    course: `${outline.id}@${outline.version}`,
    items,
    latest: latestOf(ids),
    sets: setsOf(outline, [...items.values()]),
    cases: cases.filter(({id}, i) => cases.findIndex(one => one.id === id) === i),
    boosterIds: new Set(ids.filter(id => !ownIds.has(id))),
    mastery: outline.test.passMark / 100,
  };
}

function itemsOf(outline: Outline): FrameItem[] {
  return [
    ...Object.values(outline.items).map(item => ofItem(outline, item)),
    ...Object.values(outline.cases).flatMap(ofCase),
    ...Object.keys(outline.evaluation).map(ofQuestion),
  ];
}

function casesOf({outline, charts}: Edition): CaseFrame[] {
  return Object.values(outline.cases).flatMap(one => {
    const chart = charts[one.id];
    const nodeOf = new Map(Object.keys(one.nodes).map(node => [decisionId(one, node), node]));
    return chart ? [{id: one.id, chart, roles: one.roles, nodeOf}] : [];
  });
}

/** A frame for a course we do not know: all scored questions are one set, and a response earns what the source gave for it. */
export function frameOfData(columns: AttemptColumns): Frame {
  const ids = columns.items.filter(id => !/_(zeker|laatst)$/.test(id));
  const credits = creditsIn(columns);
  const keys = commonKeys(columns);
  const items = ids.map(id => ofUnknown(id, credits.get(id), keys.get(id) ?? null));
  return {
    course: '',
    items: new Map(items.map(item => [item.id, item])),
    latest: latestOf(ids),
    sets: new Map([['all', {size: items.filter(({set}) => set !== null).length, isFixed: true}]]),
    cases: [],
    boosterIds: new Set(),
    mastery: 0.8,
  };
}

/** How many of the questions in the data are of this course; another course's file has none. */
export function match(
  columns: AttemptColumns,
  frame: Frame,
): {readonly known: number; readonly unknown: readonly string[]} {
  const isKnown = (id: string) =>
    frame.items.has(id) || frame.latest.has(id) || frame.items.has(id.replace(/_zeker$/, ''));
  const unknown = columns.items.filter(id => !isKnown(id));
  return {known: columns.items.length - unknown.length, unknown};
}

function ofItem(outline: Outline, item: ItemOutline): FrameItem {
  const isOne = item.kind === 'choice' || item.kind === 'test' || item.kind === 'situation';
  return {
    id: item.id,
    kind: item.kind,
    set: setOf(outline, item),
    objectives: item.objectives,
    key: item.key?.join(',') ?? null,
    options: isOne ? item.options : [],
    signal: item.kind === 'situation' ? isSignal(item) : null,
    form: item.form ?? null,
    lookalike: item.lookalike ?? null,
    credit(response) {
      const share = score(item, response === '' ? [] : response.split(','));
      return share === null ? null : Math.round(1000 * share);
    },
  };
}

/** Only what everybody gets can be added up: not what stands in a step for one role. */
function setOf(outline: Outline, item: ItemOutline): string | null {
  if (!item.key) return null;
  if (item.kind === 'test') return item.use ?? 'test';
  if (item.kind === 'situation') return item.use === 'booster' ? 'booster_situations' : 'situations';
  const step = item.step === null ? undefined : outline.steps[item.step];
  return step && !step.roles && step.items.includes(item.id) ? 'lessons' : null;
}

/** Decisions: what an expert would say can differ per variant, so only a reply that all share is surely right. */
function ofCase(outline: CaseOutline): FrameItem[] {
  return Object.entries(outline.nodes).map(([node, {replies}]) => {
    const right = (variant: string) =>
      (outline.expert[variant] ?? []).filter(one => one.slice(0, -1) === node).map(one => one.slice(-1));
    const all = right('all');
    const variants = outline.variants.flatMap(right);
    return {
      ...unscored(decisionId(outline, node), 'decision'),
      objectives: outline.objectives,
      key: all.length === 1 && variants.length === 0 ? (all[0] ?? null) : null,
      options: replies,
      credit(response) {
        if (all.includes(response)) return 1000;
        return all.length + variants.length === 0 || variants.includes(response) ? null : 0;
      },
    };
  });
}

function ofQuestion(question: string): FrameItem {
  return unscored(evaluationId(question), 'evaluation');
}

function ofUnknown(id: string, credits: ReadonlyMap<string, number> | undefined, key: string | null): FrameItem {
  const credit = (response: string) => (response === key ? 1000 : (credits?.get(response) ?? null));
  return {...unscored(id, 'other'), set: credits ? 'all' : null, key, credit};
}

/** By question what the source gave for each response; only of questions that it scored. */
function creditsIn({code, codeItem, codeResponse, credit, items}: AttemptColumns): Map<string, Map<string, number>> {
  const ofCode = new Int16Array(codeItem.length).fill(-1);
  for (let place = 0; place < code.length; place++) {
    if ((credit[place] as number) >= 0) ofCode[code[place] as number] = credit[place] as number;
  }
  const found = new Map<string, Map<string, number>>();
  ofCode.forEach((given, one) => {
    if (given < 0) return;
    const id = items[codeItem[one] as number] ?? '';
    found.set(id, (found.get(id) ?? new Map<string, number>()).set(codeResponse[one] ?? '', given));
  });
  return found;
}

/** The first key that the source gave for each question. */
function commonKeys({code, codeItem, items, key, keys}: AttemptColumns): Map<string, string> {
  const found = new Map<string, string>();
  for (let place = code.length - 1; place >= 0; place--) {
    const word = keys[key[place] as number];
    if (word !== undefined) found.set(items[codeItem[code[place] as number] as number] ?? '', word);
  }
  return found;
}

function unscored(id: string, kind: FrameItem['kind']): FrameItem {
  return {
    id,
    kind,
    set: null,
    objectives: [],
    key: null,
    options: [],
    signal: null,
    form: null,
    lookalike: null,
    credit: () => null,
  };
}

function latestOf(ids: readonly string[]): Map<string, string> {
  return new Map(ids.map(id => [latestId(id), id]));
}

function setsOf(outline: Outline, items: readonly FrameItem[]): Map<string, FrameSet> {
  const count = (set: string) => items.filter(item => item.set === set).length;
  const test = Object.values(outline.test.draw).reduce((sum, {K, T, A}) => sum + K + T + A, 0);
  const draw = Object.values(outline.steps).find(step => step.draw && step.draw.round === undefined)?.draw;
  const sets: [string, FrameSet][] = [
    ['start', {size: count('start'), isFixed: true}],
    ['lessons', {size: count('lessons'), isFixed: true}],
    ['situations', {size: draw ? draw.signal + draw.lookalike : null, isFixed: false}],
    ['test', {size: test || null, isFixed: false}],
    ['booster', {size: count('booster'), isFixed: true}],
    ['booster_situations', {size: null, isFixed: false}],
  ];
  return new Map(sets.filter(([id]) => count(id) > 0));
}
