/**
 * The learner's answers and decisions as interactions that a trainer can read in the LMS.
 *
 * `<item>` is the first response, `<item>_zeker` how sure the learner was of it (likert 1 to 3), `<item>_laatst` the latest
 * response where there were more. A decision in a case is `NOOR_n01_noor_binnenkomst`; a shared note is a fill-in; the
 * evaluation is likert. Test items are told when the attempt is handed in.
 */
import {LATENCY_CLASSES} from './facts.ts';
import type {Answer, Learner, Play} from './learner.ts';
import type {CaseOutline, ItemOutline, LockEntry, Outline} from './outline.ts';
import type {Interaction} from './port.ts';
import {resultOf, score} from './score.ts';

/** A fixed place in the list of all interactions. Pieces that left the course keep theirs, so that no index shifts. */
export interface InteractionSlot {
  readonly id: string;
  readonly type: Interaction['type'];
}

const SURE = '_zeker';
const LATEST = '_laatst';

/** All fixed places in order of `modules/ids.lock`; the index is the slot. */
export function interactionSlots(outline: Outline): readonly InteractionSlot[] {
  return outline.lock.flatMap(entry => slotsOf(outline, entry));
}

/**
 * All interactions of a learner up to now. `at` (milliseconds since 1970) is put on every one: the record keeps no times, so
 * the caller sends what is new and leaves the rest as it was sent.
 */
export function interactionsOf(outline: Outline, learner: Learner, at: number): readonly Interaction[] {
  const slots = new Map(interactionSlots(outline).map(({id}, slot) => [id, slot]));
  const drafts = [
    ...Object.values(outline.items).flatMap(item => ofItem(item, learner)),
    ...Object.values(outline.cases).flatMap(one => ofCase(one, learner.plays[one.id] ?? [])),
    ...Object.keys(outline.evaluation).flatMap(id => ofEvaluation(id, learner)),
  ];
  return drafts.map(draft => ({description: '', at, slot: slots.get(draft.id) ?? -1, ...draft}));
}

/** Readable id of a decision: the case, the node and its name. */
export function decisionId(outline: CaseOutline, node: string): string {
  return legalId(`${outline.id.replace(/^CASE_/, '')}_${node}_${outline.nodes[node]?.name ?? ''}`);
}

/** Readable id of a question of the evaluation. */
export function evaluationId(question: string): string {
  return legalId(`EVALUATIE_${question}`);
}

type Draft = Omit<Interaction, 'slot' | 'description' | 'at'>;

function ofItem(item: ItemOutline, learner: Learner): Draft[] {
  const note = learner.notes[item.id];
  if (note) return note.shared ? [ofNote(item.id, note.text, item.objectives)] : [];
  const [first, ...later] = answersTo(item, learner);
  if (!first || item.kind === 'reflect') return [];
  const drafts: Draft[] = [{...ofAnswer(item, item.id, first), isFirst: true}];
  if (first.confidence !== undefined) {
    drafts.push({...likert(legalId(item.id, SURE), first.confidence, item.objectives), isFirst: true});
  }
  const latest = later.at(-1);
  if (latest) drafts.push(ofAnswer(item, legalId(item.id, LATEST), latest));
  return drafts;
}

/** First and latest answer, in the lesson or else in handed-in tests. */
function answersTo(item: ItemOutline, learner: Learner): readonly Answer[] {
  const given = learner.answers[item.id];
  if (given) return given.tries > 1 ? [given.first, given.last] : [given.first];
  return learner.tests.flatMap(test => (test.handedIn === null ? [] : (test.answers[item.id] ?? [])));
}

function ofAnswer(item: ItemOutline, id: string, answer: Answer): Draft {
  const credit = score(item, answer.response);
  const draft: Draft = {
    id,
    type: typeOf(item.kind),
    response: answer.response,
    correct: item.key ?? null,
    result: resultOf(credit),
    credit,
    latencySeconds: LATENCY_CLASSES[answer.latency] ?? 0,
    objectives: item.objectives,
  };
  return item.kind === 'estimate' ? {...draft, ...acceptedRange(item)} : draft;
}

function acceptedRange(item: ItemOutline): {range: readonly [number, number]} {
  const answer = Number(item.key?.[0] ?? 0);
  const tolerance = item.range?.tolerance ?? 0;
  return {range: [answer - tolerance, answer + tolerance]};
}

function ofCase(outline: CaseOutline, plays: readonly Play[]): Draft[] {
  const [first, ...later] = plays;
  const latest = later.at(-1);
  return [...(first ? ofPlay(outline, first, '') : []), ...(latest ? ofPlay(outline, latest, LATEST) : [])];
}

/** Decisions of one play; of a node that came twice the first. */
function ofPlay(outline: CaseOutline, play: Play, suffix: string): Draft[] {
  const expert = [...(outline.expert.all ?? []), ...(outline.expert[play.variant] ?? [])];
  const once = play.path.filter(({node}, i) => play.path.findIndex(one => one.node === node) === i);
  return once.map(({node, reply}) => {
    const good = expert.filter(one => one.slice(0, -1) === node).map(one => one.slice(-1));
    const credit = good.length === 0 ? null : good.includes(reply) ? 1 : 0;
    // One reply is chosen, so one is told as the key, also where experts would take several.
    const key = good.includes(reply) ? reply : good[0];
    return {
      id: legalId(decisionId(outline, node), suffix),
      type: 'choice',
      response: [reply],
      correct: key === undefined ? null : [key],
      result: resultOf(credit),
      credit,
      latencySeconds: 0,
      objectives: outline.objectives,
      ...(suffix === '' && {isFirst: true}),
    };
  });
}

function ofEvaluation(question: string, learner: Learner): Draft[] {
  const rating = learner.evaluation[question];
  const note = learner.notes[question];
  if (note) return note.shared ? [ofNote(evaluationId(question), note.text, [])] : [];
  return rating === undefined ? [] : [likert(evaluationId(question), rating, [])];
}

function ofNote(id: string, text: string, objectives: readonly string[]): Draft {
  return {...unscored, id, type: 'fill-in', response: [text], objectives};
}

function likert(id: string, value: number, objectives: readonly string[]): Draft {
  return {...unscored, id, type: 'likert', response: [String(value)], objectives};
}

const unscored = {correct: null, result: 'neutral', credit: null, latencySeconds: 0} as const satisfies Partial<Draft>;

function slotsOf(outline: Outline, entry: LockEntry): InteractionSlot[] {
  const {kind, path} = entry;
  if (kind === 'item' && entry.item) return itemSlots(path, entry.item);
  if (kind === 'question') return [{id: evaluationId(path), type: 'likert'}];
  if (kind !== 'node') return [];
  const [caseId = '', node = ''] = path.split('/');
  const known = outline.cases[caseId]?.nodes[node] && outline.cases[caseId];
  return [{id: known ? decisionId(known, node) : legalId(path.replace('/', '_')), type: 'choice'}];
}

/** Latest responses have a fixed place for lesson items only: a list of all would be too long to fill. */
function itemSlots(id: string, {kind, confidence}: NonNullable<LockEntry['item']>): InteractionSlot[] {
  const type = typeOf(kind);
  const slots: InteractionSlot[] = [{id, type}];
  if (confidence) slots.push({id: legalId(id, SURE), type: 'likert'});
  if (kind !== 'test' && kind !== 'situation' && kind !== 'reflect') slots.push({id: legalId(id, LATEST), type});
  return slots;
}

function typeOf(kind: ItemOutline['kind']): Interaction['type'] {
  if (kind === 'sort' || kind === 'match' || kind === 'rate') return 'matching';
  if (kind === 'order') return 'sequencing';
  if (kind === 'estimate') return 'numeric';
  return kind === 'reflect' ? 'fill-in' : 'choice';
}

/** At most 64 characters of `[A-Za-z0-9_]`: legal in every standard. */
function legalId(id: string, suffix = ''): string {
  return `${id.replace(/\W/g, '_').slice(0, 64 - suffix.length)}${suffix}`;
}
