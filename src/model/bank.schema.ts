/** Situations and test items as authors write them. */
import * as v from 'valibot';
import {about, Day, Form, Id, Letter, ObjectiveId, Question, RoleId, Sources, Text, Verify} from './text.schema.ts';

/** One of `modules/vignettes/*.nl.yaml`: a list of these. */
export const VignetteItemSchema = v.strictObject({
  id: about('Never changes, for example `v01`.', Id),
  sector: about('Role whose work it shows.', RoleId),
  form: about('For a signal: its form.', v.optional(Form)),
  lookalike: about(
    'For the rest: what it looks like.',
    v.optional(
      v.picklist([
        'bad_work',
        'domestic_violence',
        'debt',
        'puberty',
        'own_choice',
        'sex_work',
        'smuggling',
        'au_pair',
      ]),
    ),
  ),
  use: about(
    'Kept for the boosters, so that it is new there; then never drawn in a lesson of the course.',
    v.optional(v.literal('booster')),
  ),
  person: about(
    'Whom it is about.',
    v.strictObject({
      gender: about('Gender of the person.', v.picklist(['woman', 'man', 'other'])),
      origin: about('Where the person comes from.', v.picklist(['NL', 'EU', 'outside_EU', 'not_named'])),
      age: about('Age in years.', v.number()),
    }),
  ),
  text: about('The situation, in a few sentences.', Text),
  key: about('s: signal of trafficking, z: other concern, g: no concern.', v.picklist(['s', 'z', 'g'])),
  explanation: about('Why this is the fitting answer.', Text),
  explanations: about(
    'Why the two other answers are less fitting; keyed by answer.',
    v.optional(v.record(v.picklist(['s', 'z', 'g']), Text)),
  ),
  sources: Sources,
  verify: Verify,
  question: Question,
});

/** One of `modules/test/*.nl.yaml`: a list of these. */
export const TestItemSchema = v.strictObject({
  id: about('Never changes.', Id),
  objective: about('The objective that it tests.', ObjectiveId),
  level: about('K know and understand, T apply, A analyse and judge.', v.picklist(['K', 'T', 'A'])),
  form: about('Form of exploitation in it.', v.optional(Form)),
  outcome: about(
    "What the right answer comes to, where it is not 'trafficking'.",
    v.optional(v.picklist(['not_trafficking', 'other_care', 'not_yet_known'])),
  ),
  route: about(
    "Contacts that the right answer leads to. Every final test has an item with a contact on the route of the learner's role. Not `emergency`: 112 is everybody's.",
    v.optional(v.pipe(v.array(Id), v.minLength(1))),
  ),
  use: about(
    'Reserved for the start measurement or the boosters; then never drawn in the final test.',
    v.optional(v.picklist(['test', 'start', 'booster'])),
  ),
  stem: about('The situation and the question.', Text),
  options: about(
    'Three or more answers, one of them right.',
    v.pipe(
      v.array(
        v.strictObject({
          id: about('A letter, once in its list; never changes.', Letter),
          text: about('The answer.', Text),
          correct: about('Marks the right answer.', v.optional(v.literal(true))),
          explanation: about('Why experts weigh it so.', Text),
        }),
      ),
      v.minLength(3),
    ),
  ),
  step: about('The step where it is explained.', Id),
  sources: Sources,
  verify: Verify,
  question: Question,
  reviewed: about('Day of the last review.', v.optional(Day)),
});

export type VignetteItem = v.InferOutput<typeof VignetteItemSchema>;
export type TestItem = v.InferOutput<typeof TestItemSchema>;
