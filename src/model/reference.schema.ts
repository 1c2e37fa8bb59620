/** What lessons refer to, as authors write it: sources, claims, terms, law, rights, the decision aid and the evaluation. */
import * as v from 'valibot';
import {about, Day, Id, Letter, Question, Text, Verify} from './text.schema.ts';

/** `modules/sources.yaml`: a list of these. */
export const SourceSchema = v.strictObject({
  id: about('Name by which it is cited.', Id),
  publisher: about('Who published it.', Text),
  title: about('Its title.', Text),
  url: about('Where it can be read.', v.optional(v.string())),
  date: about('Date of the document, as precise as known: 2024, 2024-06 or 2024-06-13.', v.optional(v.string())),
});

/** `modules/claims.nl.yaml`: statements of fact that lessons link to as `[words](claim:estimate_2018)`. */
export const ClaimSchema = v.strictObject({
  id: about('Name by which lessons link to it.', Id),
  statement: about('The fact, in one sentence.', Text),
  sources: about('What it rests on: ids of `sources.yaml`.', v.array(Id)),
  reviewed: about('Day of the last review of this claim.', Day),
  verify: Verify,
  question: Question,
});

/** `modules/questions.yaml`: what experts must confirm. */
export const QuestionSchema = v.strictObject({
  id: about('E01, E02, …', v.pipe(v.string(), v.regex(/^E\d\d$/))),
  question: about('What must be confirmed.', Text),
  owner: about('Which kind of expert can say.', Text),
  confirmed: about(
    'Who confirmed it and when; empty until then.',
    v.optional(
      v.strictObject({
        by: about('Who.', Text),
        date: about('When.', Day),
      }),
    ),
  ),
});

/** `modules/glossary.nl.yaml`: terms that lessons link to as `[lvb](term:lvb)`. */
export const TermSchema = v.strictObject({
  id: about('Name by which lessons link to it.', Id),
  term: about('The word.', Text),
  explanation: about('What it means, in plain words.', Text),
});

/** `modules/law.nl.yaml`: what the law says now, with the day it was checked; fills `{{law.<id>}}`. */
export const LawSchema = v.strictObject({
  id: about('Name by which texts use it: `{{law.<id>}}`.', Id),
  title: about('Title.', Text),
  text: about('What the law says now.', Text),
  sources: about('What it rests on: ids of `sources.yaml`.', v.array(Id)),
  checked: about('Day on which it was checked.', Day),
  verify: Verify,
  question: Question,
});

/** `modules/rights.nl.yaml`: the timeline of phases; each entry says for whom it holds. */
export const RightSchema = v.strictObject({
  id: about('Name of the entry.', Id),
  phase: about('Phase on the timeline.', v.picklist(['signal', 'protection', 'criminal_case', 'compensation'])),
  title: about('Title.', Text),
  text: about('What somebody has a right to.', Text),
  for: about('For whom it holds.', v.array(v.picklist(['dutch', 'eu', 'non_eu', 'minor']))),
  sources: about('What it rests on: ids of `sources.yaml`.', v.array(Id)),
  reviewed: about('Day of the last review.', Day),
  verify: Verify,
  question: Question,
});

/** `modules/aid.nl.yaml`: the decision aid 'wat doe ik nu'. `call` names a contact of the region file; `role` the learner's route. */
export const AidSchema = v.strictObject({
  start: about('The first node.', Id),
  nodes: about(
    'Questions and advice.',
    v.array(
      v.strictObject({
        id: about('Name of the node.', Id),
        text: about('The question, or what the advice is about.', Text),
        answers: about(
          'Answers to the question.',
          v.optional(
            v.array(
              v.strictObject({
                id: about('A letter.', Letter),
                text: about('The answer.', Text),
                next: about('The node that follows.', Id),
              }),
            ),
          ),
        ),
        advice: about(
          'What to do; then there are no answers.',
          v.optional(
            v.strictObject({
              text: about('The advice.', Text),
              call: about('Contacts of the region file.', v.array(Id)),
              role_route: about("Also shows the route of the learner's role.", v.optional(v.boolean())),
            }),
          ),
        ),
      }),
    ),
  ),
});

/** `modules/evaluation.nl.yaml`: what the participant thinks of the course; `followup.nl.yaml`: what changed since. */
export const EvaluationSchema = v.strictObject({
  id: about('Name of the form.', Id),
  intro: about('Words above it.', Text),
  questions: about(
    'The questions.',
    v.array(
      v.strictObject({
        id: about('A letter.', Letter),
        text: about('The question.', Text),
        scale: about(
          'Five points, 1 to 10, 0 to 10, a number of minutes, or own words.',
          v.picklist(['five', 'ten', 'zero_to_ten', 'minutes', 'text']),
        ),
        low: about('Words at the low end.', v.optional(Text)),
        high: about('Words at the high end.', v.optional(Text)),
      }),
    ),
  ),
});

export type Source = v.InferOutput<typeof SourceSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type Term = v.InferOutput<typeof TermSchema>;
export type Law = v.InferOutput<typeof LawSchema>;
export type Right = v.InferOutput<typeof RightSchema>;
export type Aid = v.InferOutput<typeof AidSchema>;
export type Evaluation = v.InferOutput<typeof EvaluationSchema>;
