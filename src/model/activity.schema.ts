/** Activities as authors write them: a fenced block whose info word is the kind and whose body is this YAML. */
import * as v from 'valibot';
import {Id, Letter, ObjectiveId, Question, RoleId, Sources, Text, Verify} from './text.schema.ts';

const common = {
  /** Never changes and is never reused, for example `M1_A1_bouwstenen`. */
  id: Id,
  /** The question or task, in one or two sentences. */
  prompt: Text,
  /** Which objectives it practises; without it the lesson's own. */
  objectives: v.optional(v.array(ObjectiveId)),
  /** Ask how sure the learner is (zeker, redelijk zeker, gok). */
  confidence: v.optional(v.boolean()),
  /** One sentence after the feedback: what to take along. */
  takeaway: v.optional(Text),
  sources: Sources,
  verify: Verify,
  question: Question,
};
const Option = v.strictObject({
  id: Letter,
  text: Text,
  /** Mark the key. */
  correct: v.optional(v.literal(true)),
  /** Why experts weigh it so; every option has one. */
  explanation: Text,
});
const Labelled = v.strictObject({id: Letter, label: Text});

/** One of several. `scored: false` for a pre-question: no key is counted, the explanations still show. */
export const ChoiceSchema = v.strictObject({
  ...common,
  scored: v.optional(v.boolean()),
  options: v.pipe(v.array(Option), v.minLength(2)),
});
/** Several may be right. Partial credit: (right chosen - wrong chosen) / right, not below 0. */
export const ChoicesSchema = v.strictObject({...common, options: v.pipe(v.array(Option), v.minLength(3))});
/** Put every card in a bin. Partial credit: cards in the right bin / cards. */
export const SortSchema = v.strictObject({
  ...common,
  bins: v.pipe(v.array(Labelled), v.minLength(2)),
  cards: v.pipe(v.array(v.strictObject({id: Letter, text: Text, bin: Letter, explanation: Text})), v.minLength(3)),
});
/** Put steps in order; the file has them in the right order. Partial credit: neighbouring pairs in order / pairs. */
export const OrderSchema = v.strictObject({
  ...common,
  steps: v.pipe(v.array(v.strictObject({id: Letter, text: Text, explanation: Text})), v.minLength(3)),
});
/** Give every story its partner. A target may serve more than once. Partial credit: right pairs / pairs. */
export const MatchSchema = v.strictObject({
  ...common,
  targets: v.pipe(v.array(Labelled), v.minLength(2)),
  stories: v.pipe(v.array(v.strictObject({id: Letter, text: Text, target: Letter, explanation: Text})), v.minLength(2)),
});
/** Mark passages in a note or a chat. Passages with an id can be marked; `correct` ones should be. Credit as `choices`. */
export const MarkSchema = v.strictObject({
  ...common,
  form: v.picklist(['note', 'chat']),
  /** Which role sees this one; without it everybody. */
  passages: v.array(
    v.strictObject({
      id: v.optional(Letter),
      /** In a chat: who wrote it. */
      from: v.optional(Text),
      text: Text,
      correct: v.optional(v.literal(true)),
      explanation: v.optional(Text),
    }),
  ),
});
/** Find signals in a drawn place. Spots are buttons with neutral names; `correct` ones are signals. Credit as `choices`. */
export const SceneSchema = v.strictObject({
  ...common,
  /** The illustration, an id in `src/ui/scenes`. */
  scene: v.picklist(['greenhouse', 'hotel', 'living_room']),
  /** What the picture shows, for who does not see it. */
  description: Text,
  spots: v.array(v.strictObject({id: Letter, name: Text, correct: v.optional(v.literal(true)), explanation: Text})),
});
/** Estimate a number on a range. Credit: 1 within tolerance, then falling in a line to 0 at four times the tolerance. */
export const EstimateSchema = v.strictObject({
  ...common,
  min: v.number(),
  max: v.number(),
  step: v.pipe(v.number(), v.gtValue(0)),
  answer: v.number(),
  tolerance: v.number(),
  unit: Text,
  explanation: Text,
});
/** Statements on a five-point scale; no key, no score. */
export const RateSchema = v.strictObject({
  ...common,
  low: Text,
  high: Text,
  statements: v.pipe(v.array(v.strictObject({id: Letter, text: Text, explanation: Text})), v.minLength(1)),
});
/** Own words; private unless the learner shares. Considerations from several sides show afterwards. */
export const ReflectSchema = v.strictObject({
  ...common,
  placeholder: v.optional(Text),
  considerations: v.pipe(v.array(v.strictObject({voice: Text, text: Text})), v.minLength(1)),
});
/** Judge short situations drawn from `modules/vignettes`: signal, other concern or no concern, with confidence. */
export const VignetteSchema = v.strictObject({
  ...common,
  /** How many of each are drawn with the learner's seed, spread over the forms. */
  draw: v.strictObject({
    signal: v.number(),
    lookalike: v.number(),
    /** Which round of the boosters this is, from 1: drawn from those kept for them, and in no other round. */
    round: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
});
/** A case conversation. `by_role` picks the learner's own case; the rest stay open as practice. */
export const CaseBlockSchema = v.strictObject({
  id: v.optional(Id),
  by_role: v.optional(v.record(RoleId, Id)),
});
/** A view of the application inside a lesson. */
export const ShowSchema = v.strictObject({
  view: v.picklist([
    'profile',
    'directory',
    'route',
    'decision_aid',
    'action_card',
    'timeline',
    'signal_profile',
    'test',
    'evaluation',
    'action_plan',
    'self_care',
    'overview',
    'boosters',
    'who_to_call',
    'start_measurement',
    'proof',
    'law',
  ]),
});

/** Info word of the fenced block to its schema. */
export const ActivitySchemas = {
  choice: ChoiceSchema,
  choices: ChoicesSchema,
  sort: SortSchema,
  order: OrderSchema,
  match: MatchSchema,
  mark: MarkSchema,
  scene: SceneSchema,
  estimate: EstimateSchema,
  rate: RateSchema,
  reflect: ReflectSchema,
  vignette: VignetteSchema,
} as const;
export type ActivityKind = keyof typeof ActivitySchemas;
/** An activity with its kind; what elements receive as `activity`. */
export type Activity = {[K in ActivityKind]: {kind: K} & v.InferOutput<(typeof ActivitySchemas)[K]>}[ActivityKind];
export type ActivityOf<K extends ActivityKind> = Extract<Activity, {kind: K}>;
export type ShowView = v.InferOutput<typeof ShowSchema>['view'];
