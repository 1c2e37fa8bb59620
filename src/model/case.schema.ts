/** A case conversation as a chart: `modules/cases/<ID>.nl.yaml`. */
import * as v from 'valibot';
import {ChoiceSchema, SortSchema} from './activity.schema.ts';
import {Face, Form, Id, Letter, ObjectiveId, Question, RoleId, Sources, Text, Verify} from './text.schema.ts';

/**
 * A condition over the case's hidden values (0 to 10), flags, `variant` and `role`.
 * Grammar: `and or not ( ) >= <= < > ==` with names, whole numbers, variants and roles: `trust >= 5 and not promise`.
 * Parsed by the build; never evaluated as code.
 */
export const Guard = v.pipe(v.string(), v.trim(), v.nonEmpty('expected a condition, found nothing'));
/** `END`, a node, or a list of which the first true one wins; the last one has no `if`. */
const Next = v.union([
  Id,
  v.pipe(
    v.array(v.strictObject({if: v.optional(Guard), to: Id, set: v.optional(v.record(Id, v.boolean()))})),
    v.minLength(1),
  ),
]);
const Reply = v.strictObject({
  id: Letter,
  /** What the learner says or does. */
  text: Text,
  /** Change of hidden values, for example `{trust: 1, safety: -1}`; values stay within 0 and 10. */
  effects: v.optional(v.record(Id, v.pipe(v.number(), v.integer()))),
  set: v.optional(v.record(Id, v.boolean())),
  /** What happens then, in words; understandable without the portrait. */
  reaction: Text,
  face: v.optional(Face),
  /** How experts weigh this reply. */
  explanation: Text,
  next: Next,
});
const Node = v.strictObject({
  id: Id,
  /** Readable name for reports, for example `noor_binnenkomst`; becomes the interaction id. */
  name: Id,
  face: Face,
  text: Text,
  /** Other text when the guard holds. */
  text_when: v.optional(v.strictObject({if: Guard, text: Text})),
  /** Only reached in this variant; the proof checks it. */
  variant: v.optional(Letter),
  /** Question above the replies; default 'Wat zeg je?' */
  ask: v.optional(Text),
  replies: v.pipe(v.array(Reply), v.minLength(2)),
  verify: Verify,
  question: Question,
});
const Ending = v.strictObject({
  id: Id,
  /** First ending whose guard holds; the last one has none. */
  if: v.optional(Guard),
  title: Text,
  text: Text,
  /** What one can still do now. No ending stops the course. */
  repair: Text,
});

export const CaseSchema = v.strictObject({
  id: Id,
  title: Text,
  /** The learner's role and situation. */
  situation: Text,
  goal: Text,
  /** Neutral content note before the start. */
  note: Text,
  /** Who one talks with. `names` are variants drawn by seed, so that a name is never the cue; text uses `{{name}}`. */
  person: v.strictObject({
    name: Text,
    names: v.optional(v.array(Text)),
    age: v.number(),
    /** Caption under the portrait, for example 'Eerste gesprek, in jouw lokaal'. */
    caption: Text,
    /** A portrait id in `src/ui/portraits`. */
    portrait: v.picklist(['noor', 'lisa', 'marek', 'yassin', 'mira', 'ana']),
  }),
  /** For the audit of the case mix. */
  mix: v.strictObject({
    sector: v.array(RoleId),
    gender: v.picklist(['woman', 'man', 'other']),
    origin: v.picklist(['NL', 'EU', 'outside_EU', 'not_named']),
    form: Form,
    trafficking: v.picklist(['possible', 'no', 'not_yet_known']),
  }),
  objectives: v.array(ObjectiveId),
  /** Roles for which this is the case in m9. */
  roles: v.optional(v.array(RoleId)),
  /** Start of the hidden values, 0 to 10. `label` is shown in the debrief, for example 'Vertrouwen'. */
  values: v.record(Id, v.strictObject({start: v.pipe(v.number(), v.integer()), label: Text})),
  flags: v.optional(v.array(Id)),
  /** Variants, drawn per play; a second play takes the other one. */
  variants: v.optional(v.array(v.strictObject({id: Letter, label: Text}))),
  start: Id,
  /** The expert's route per variant (or `all`): node and reply, for example `n01a`. */
  expert: v.record(Id, v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]+[a-z]$/)))),
  nodes: v.pipe(v.array(Node), v.minLength(2)),
  endings: v.pipe(v.array(Ending), v.minLength(1)),
  /** Small activities between moments, for example 'Wat weet je? Wat denk je?' */
  interludes: v.optional(
    v.array(
      v.strictObject({
        after: Id,
        optional: v.optional(v.boolean()),
        sort: v.optional(SortSchema),
        choice: v.optional(ChoiceSchema),
      }),
    ),
  ),
  debrief: v.strictObject({
    /** What to look at in the debrief. */
    text: Text,
    /** A question to think about; answers stay on the screen. */
    reflection: Text,
    /** Who decides, who holds the money, can they leave: the row of this case in the table that compares cases. */
    three_questions: v.strictObject({decides: Text, money: Text, leave: Text}),
  }),
  sources: Sources,
  verify: Verify,
  question: Question,
});
export type Case = v.InferOutput<typeof CaseSchema>;
