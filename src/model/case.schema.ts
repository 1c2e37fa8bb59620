/** A case conversation as a chart: `modules/cases/<ID>.nl.yaml`. */
import * as v from 'valibot';
import {ChoiceSchema, SortSchema} from './activity.schema.ts';
import {about, Face, Form, Id, Letter, ObjectiveId, Question, RoleId, Sources, Text, Verify} from './text.schema.ts';

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
    v.array(
      v.strictObject({
        if: about('Condition, for example `trust >= 5 and not promise`.', v.optional(Guard)),
        to: about('A node, or `END`.', Id),
        set: about('Flags set on the way.', v.optional(v.record(Id, v.boolean()))),
      }),
    ),
    v.minLength(1),
  ),
]);
const Reply = v.strictObject({
  id: about('A letter, once in its node.', Letter),
  text: about('What the learner says or does.', Text),
  effects: about(
    'Change of hidden values, for example `{trust: 1, safety: -1}`; values stay within 0 and 10.',
    v.optional(v.record(Id, v.pipe(v.number(), v.integer()))),
  ),
  set: about('Flags that this reply sets, for example `{promise: true}`.', v.optional(v.record(Id, v.boolean()))),
  reaction: about('What happens then, in words; understandable without the portrait.', Text),
  face: about('Expression after the reply.', v.optional(Face)),
  explanation: about('How experts weigh this reply.', Text),
  next: about('Where it goes: a node, `END`, or a list of which the first true one wins; the last has no `if`.', Next),
});
const Node = v.strictObject({
  id: about('Name of the node in the chart, for example `n01`.', Id),
  name: about('Readable name for reports, for example `noor_binnenkomst`; becomes the interaction id.', Id),
  face: about('Expression of the portrait.', Face),
  text: about('What happens or is said.', Text),
  text_when: about(
    'Other text when a condition holds.',
    v.optional(
      v.strictObject({
        if: about('Condition, for example `trust >= 5 and not promise`.', Guard),
        text: about('Text when it holds.', Text),
      }),
    ),
  ),
  variant: about('Only reached in this variant; the proof checks it.', v.optional(Letter)),
  ask: about("Question above the replies; default 'Wat zeg je?'", v.optional(Text)),
  replies: about('Two or more things that the learner can say or do.', v.pipe(v.array(Reply), v.minLength(2))),
  verify: Verify,
  question: Question,
});
const Ending = v.strictObject({
  id: about('Name of the ending.', Id),
  if: about('The first ending whose condition holds comes; the last one has none.', v.optional(Guard)),
  title: about('Title of the ending.', Text),
  text: about('How it ended.', Text),
  repair: about('What one can still do now. No ending stops the course.', Text),
});

export const CaseSchema = v.strictObject({
  id: about('Name of the file, for example `CASE_NOOR`; never changes.', Id),
  title: about('Title of the conversation.', Text),
  situation: about("The learner's role and situation.", Text),
  goal: about('What the learner tries to reach.', Text),
  note: about('Neutral content note before the start.', Text),
  person: about(
    'Who one talks with. `names` are variants drawn by seed, so that a name is never the cue; text uses `{{name}}`.',
    v.strictObject({
      name: about('First name, invented.', Text),
      names: about(
        'Variants drawn by seed, so that a name is never the cue; text uses `{{name}}`.',
        v.optional(v.array(Text)),
      ),
      age: about('Age in years.', v.number()),
      caption: about("Caption under the portrait, for example 'Eerste gesprek, in jouw lokaal'.", Text),
      portrait: about(
        'A portrait id in `src/ui/portrait`.',
        v.picklist(['noor', 'lisa', 'marek', 'yassin', 'mira', 'ana', 'tygo', 'ruud', 'fenna']),
      ),
    }),
  ),
  mix: about(
    'For the audit of the case mix.',
    v.strictObject({
      sector: about('Roles whose work it shows.', v.array(RoleId)),
      gender: about('Gender of the person.', v.picklist(['woman', 'man', 'other'])),
      origin: about('Where the person comes from.', v.picklist(['NL', 'EU', 'outside_EU', 'not_named'])),
      form: about('Form of exploitation.', Form),
      trafficking: about('What it turns out to be.', v.picklist(['possible', 'no', 'not_yet_known'])),
    }),
  ),
  objectives: about('Objectives that it practises.', v.array(ObjectiveId)),
  roles: about('Roles for which this is the case in m9.', v.optional(v.array(RoleId))),
  values: about(
    "Start of the hidden values, 0 to 10. `label` is shown in the debrief, for example 'Vertrouwen'.",
    v.record(
      Id,
      v.strictObject({
        start: about('Where it starts, 0 to 10.', v.pipe(v.number(), v.integer())),
        label: about("Shown in the debrief, for example 'Vertrouwen'.", Text),
      }),
    ),
  ),
  flags: about('Names of things that can be true, set by replies and asked by conditions.', v.optional(v.array(Id))),
  variants: about(
    'Variants, drawn per play; a second play takes the other one.',
    v.optional(
      v.array(
        v.strictObject({
          id: about('A letter; conditions ask `variant == a`.', Letter),
          label: about('What is different, for the author.', Text),
        }),
      ),
    ),
  ),
  start: about('The first node.', Id),
  expert: about(
    "The expert's route per variant (or `all`): node and reply, for example `n01a`.",
    v.record(Id, v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]+[a-z]$/)))),
  ),
  nodes: about('The moments of the conversation.', v.pipe(v.array(Node), v.minLength(2))),
  endings: about('How it can end; the first whose condition holds.', v.pipe(v.array(Ending), v.minLength(1))),
  interludes: about(
    "Small activities between moments, for example 'Wat weet je? Wat denk je?'",
    v.optional(
      v.array(
        v.strictObject({
          after: about('The node after which it comes.', Id),
          optional: about('It may be skipped.', v.optional(v.boolean())),
          sort: about('A sort activity.', v.optional(SortSchema)),
          choice: about('A choice activity.', v.optional(ChoiceSchema)),
        }),
      ),
    ),
  ),
  debrief: about(
    'What is shown afterwards.',
    v.strictObject({
      text: about('What to look at in the debrief.', Text),
      reflection: about('A question to think about; answers stay on the screen.', Text),
      three_questions: about(
        'Who decides, who holds the money, can they leave: the row of this case in the table that compares cases.',
        v.strictObject({
          decides: about('Who decides?', Text),
          money: about('Who holds the money?', Text),
          leave: about('Can the person leave?', Text),
        }),
      ),
    }),
  ),
  sources: Sources,
  verify: Verify,
  question: Question,
});
export type Case = v.InferOutput<typeof CaseSchema>;
