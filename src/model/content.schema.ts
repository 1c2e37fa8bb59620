/** Lessons, vignettes, test items, roles, regions and sources as authors write them. */
import * as v from 'valibot';
import {about, Day, Form, Id, Letter, ObjectiveId, Question, RoleId, Sources, Text, Verify} from './text.schema.ts';

/** Front matter of `modules/<module>/<step>.nl.md`; `<step>.reading.nl.md` holds the reading version, with the same front matter. */
export const LessonSchema = v.strictObject({
  id: about('The step: the name of the file.', Id),
  title: about('Title of the screen.', Text),
  objectives: about('Objectives of this screen.', v.optional(v.array(ObjectiveId))),
  note: about('Neutral content note, shown small before the text.', v.optional(Text)),
  max_words: about('Words allowed on the screen, activities not counted. Default 120.', v.optional(v.number())),
  sources: Sources,
  verify: Verify,
  question: Question,
});

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

/** `modules/roles/<role>.nl.yaml`: fills `{{role.…}}`. Core text stays the same for all. */
export const RoleSchema = v.strictObject({
  id: about('The role: the name of the file.', RoleId),
  name: about('Name in a list.', Text),
  as: about("How the role is named in a sentence: 'als docent'.", Text),
  sees: about('What you see in your sector: one paragraph.', Text),
  signals: about('Four signals for the action card.', v.pipe(v.array(Text), v.length(4))),
  first_call: about('First phone call in three sentences.', v.pipe(v.array(Text), v.length(3))),
  route: about(
    'Whom you call first, and then: names of functions in order.',
    v.pipe(
      v.array(
        v.strictObject({
          who: about('A function, not a person.', Text),
          why: about('What for.', Text),
          contact: about('A contact of the region file.', v.optional(Id)),
        }),
      ),
      v.minLength(2),
    ),
  ),
  secrecy: about('Professional secrecy, for this role.', Text),
  reporting_code: about('The reporting code (meldcode), for this role.', Text),
  example: about('Short role note for the activity M4_A1_notitie.', Text),
  sources: Sources,
  verify: Verify,
  question: Question,
});

const Contact = v.strictObject({
  id: about('Name that texts use: `{{region.police.phone}}`.', Id),
  name: about('Name of the organisation or function.', Text),
  purpose: about('What for, in one sentence.', Text),
  situations: about(
    'Situations it fits; the directory filters on them.',
    v.array(
      v.picklist(['acute', 'minor', 'work', 'sex_work', 'shelter', 'legal', 'chat', 'anonymous', 'advice', 'health']),
    ),
  ),
  phone: about(
    'Digits, spaces and hyphens.',
    v.optional(
      v.pipe(
        v.string(),
        v.regex(/^(\+?[0-9][0-9 -]{1,14}[0-9])$/, 'expected a phone number: digits, spaces and hyphens'),
      ),
    ),
  ),
  web: about(
    'Host and path without protocol, shown as text; never fetched.',
    v.optional(
      v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.[a-z]{2,}(\/[\w./-]*)?$/, 'expected a host such as fairwork.nu')),
    ),
  ),
  hours: about('When it can be reached.', v.optional(Text)),
  instead: about('Text instead of a number where none is known.', v.optional(Text)),
  sources: about('Where it was found: ids of `sources.yaml`.', v.array(Id)),
  checked: about(
    'Day on which someone checked it with the organisation; null: never. Older than 90 days: national fallback beside it.',
    v.nullable(Day),
  ),
  verify: Verify,
  question: Question,
});
/** `modules/regions/<region>.yaml`: fills `{{region.<contact id>.phone}}` and the like. Empty beats guessed. */
export const RegionSchema = v.strictObject({
  id: about('The region: the name of the file.', Id),
  name: about('As people call it.', Text),
  municipalities: about('Full names, in order of the alphabet.', v.array(Text)),
  contacts: about(
    'Contacts every region file has: emergency, care_coordinator, safe_at_home, police, inspection, anonymous, national_desk.',
    v.array(Contact),
  ),
  languages: about("Languages in which this region's own texts exist.", v.array(v.string())),
  verify: Verify,
  question: Question,
});

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
/** Front matter of `modules/trainer/<id>.nl.md`: what a trainer does with a group. Learners do not see it; it is not study load. */
export const TrainerSchema = v.strictObject({
  id: about('Name of the file.', Id),
  title: about('Title of the assignment.', Text),
  minutes: about('How long it takes.', v.number()),
  tied_to: about(
    'What it talks about: cases, nodes as `CASE_NOOR/n02`, activities, situations, test items or other guides.',
    v.array(v.pipe(v.string(), v.regex(/^[A-Za-z]\w*(\/[A-Za-z]\w*)?$/, 'expected an id, or a node as CASE_NOOR/n02'))),
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

type Out<T extends v.GenericSchema> = v.InferOutput<T>;
export type LessonFront = Out<typeof LessonSchema>;
export type VignetteItem = Out<typeof VignetteItemSchema>;
export type TestItem = Out<typeof TestItemSchema>;
export type Role = Out<typeof RoleSchema>;
/** Compiled, a contact says in which language its region wrote it (`lang`). */
export type Contact = Out<typeof Contact> & {readonly lang?: string};
export type Region = Omit<Out<typeof RegionSchema>, 'contacts'> & {readonly contacts: readonly Contact[]};
export type Source = Out<typeof SourceSchema>;
export type Claim = Out<typeof ClaimSchema>;
export type Term = Out<typeof TermSchema>;
export type Law = Out<typeof LawSchema>;
export type Right = Out<typeof RightSchema>;
export type Aid = Out<typeof AidSchema>;
export type Evaluation = Out<typeof EvaluationSchema>;
export type TrainerFront = Out<typeof TrainerSchema>;
