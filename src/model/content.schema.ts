/** Lessons, the course, vignettes, test items, roles, regions and sources as authors write them. */
import * as v from 'valibot';
import {Day, Form, Id, Letter, ObjectiveId, Question, RoleId, Sources, Text, Verify} from './text.schema.ts';

/** Front matter of `modules/<module>/<step>.nl.md`; `<step>.reading.nl.md` holds the reading version, with the same front matter. */
export const LessonSchema = v.strictObject({
  id: Id,
  title: Text,
  /** Objectives of this screen. */
  objectives: v.optional(v.array(ObjectiveId)),
  /** Neutral content note, shown small before the text. */
  note: v.optional(Text),
  /** Words allowed on the screen, activities not counted. Default 120. */
  max_words: v.optional(v.number()),
  sources: Sources,
  verify: Verify,
  question: Question,
});

/** A step by its id alone, or with more about it. */
const Step = v.union([
  Id,
  v.strictObject({
    id: Id,
    counted: v.optional(v.boolean()),
    roles: v.optional(v.array(RoleId)),
    /** Only there when settings.json switches this on; then it counts. Not study load. */
    setting: v.optional(v.literal('startMeasurement')),
  }),
]);

const LanguageMap = v.record(v.pipe(v.string(), v.regex(/^[a-z]{2}$/)), Text);

/** `modules/course.yaml`: order, prerequisites and plan; no running text. */
export const CourseSchema = v.strictObject({
  id: Id,
  title: LanguageMap,
  subtitle: LanguageMap,
  /** The promise to the learner, shown before any script runs. */
  promise: LanguageMap,
  languages: v.array(v.string()),
  /** Reading speed for the study load, words per minute. */
  words_per_minute: v.number(),
  objectives: v.array(v.strictObject({id: ObjectiveId, text: LanguageMap})),
  modules: v.array(
    v.strictObject({
      id: Id,
      title: LanguageMap,
      summary: LanguageMap,
      /** Net minutes in the plan; the build measures and differs at most 10 %. `0`: not counted. */
      minutes: v.number(),
      /** Modules that must be done before this one opens. */
      requires: v.optional(v.array(Id)),
      /** Steps may be taken in any order inside the module. */
      free: v.optional(v.boolean()),
      steps: v.array(Step),
    }),
  ),
  test: v.strictObject({
    /** Pass mark in percent when neither the LMS nor settings.json gives one. */
    pass_mark: v.number(),
    /** Items drawn per objective and level, for example LO1: {K: 1, T: 2, A: 0}. */
    draw: v.record(ObjectiveId, v.strictObject({K: v.number(), T: v.number(), A: v.number()})),
  }),
  /**
   * Short returns after the course: how many months later, with which small case, and whether with `followup.nl.yaml`. They are
   * practice in the course, and with their `steps` a small package of their own, which reports.
   */
  boosters: v.optional(
    v.array(
      v.strictObject({
        id: Id,
        months: v.pipe(v.number(), v.gtValue(0)),
        case: Id,
        followup: v.optional(v.literal(true)),
        title: LanguageMap,
        summary: LanguageMap,
        minutes: v.number(),
        steps: v.array(Step),
      }),
    ),
  ),
  /** How the package of the boosters calls itself. */
  booster_package: v.optional(v.strictObject({title: LanguageMap, subtitle: LanguageMap, promise: LanguageMap})),
  /** People; empty where nobody has been named yet. Never invent one. */
  authors: v.array(Text),
  reviewers: v.array(v.strictObject({domain: Text, name: v.nullable(Text), date: v.nullable(Day)})),
});

/** One of `modules/vignettes/*.nl.yaml`: a list of these. */
export const VignetteItemSchema = v.strictObject({
  id: Id,
  sector: RoleId,
  /** For a signal: its form. */
  form: v.optional(Form),
  /** For the rest: what it looks like. */
  lookalike: v.optional(
    v.picklist(['bad_work', 'domestic_violence', 'debt', 'puberty', 'own_choice', 'sex_work', 'smuggling', 'au_pair']),
  ),
  /** Kept for the boosters, so that it is new there; then never drawn in a lesson of the course. */
  use: v.optional(v.literal('booster')),
  person: v.strictObject({
    gender: v.picklist(['woman', 'man', 'other']),
    origin: v.picklist(['NL', 'EU', 'outside_EU', 'not_named']),
    age: v.number(),
  }),
  text: Text,
  /** s: signal of trafficking, z: other concern, g: no concern. */
  key: v.picklist(['s', 'z', 'g']),
  explanation: Text,
  /** Why the two other answers are less fitting; keyed by answer. */
  explanations: v.optional(v.record(v.picklist(['s', 'z', 'g']), Text)),
  sources: Sources,
  verify: Verify,
  question: Question,
});

/** One of `modules/test/*.nl.yaml`: a list of these. */
export const TestItemSchema = v.strictObject({
  id: Id,
  objective: ObjectiveId,
  /** K know and understand, T apply, A analyse and judge. */
  level: v.picklist(['K', 'T', 'A']),
  form: v.optional(Form),
  /** What the right answer comes to, where it is not 'trafficking'. */
  outcome: v.optional(v.picklist(['not_trafficking', 'other_care', 'not_yet_known'])),
  /** Reserved for the start measurement or the boosters; then never drawn in the final test. */
  use: v.optional(v.picklist(['test', 'start', 'booster'])),
  stem: Text,
  options: v.pipe(
    v.array(v.strictObject({id: Letter, text: Text, correct: v.optional(v.literal(true)), explanation: Text})),
    v.minLength(3),
  ),
  /** The step where it is explained. */
  step: Id,
  sources: Sources,
  verify: Verify,
  question: Question,
  /** Day of the last review. */
  reviewed: v.optional(Day),
});

/** `modules/roles/<role>.nl.yaml`: fills `{{role.…}}`. Core text stays the same for all. */
export const RoleSchema = v.strictObject({
  id: RoleId,
  name: Text,
  /** How the role is named in a sentence: 'als docent'. */
  as: Text,
  /** What you see in your sector: one paragraph. */
  sees: Text,
  /** Four signals for the action card. */
  signals: v.pipe(v.array(Text), v.length(4)),
  /** First phone call in three sentences. */
  first_call: v.pipe(v.array(Text), v.length(3)),
  /** Whom you call first, and then: names of functions in order. */
  route: v.pipe(v.array(v.strictObject({who: Text, why: Text, contact: v.optional(Id)})), v.minLength(2)),
  secrecy: Text,
  reporting_code: Text,
  /** Short role note for the activity M4_A1_notitie. */
  example: Text,
  sources: Sources,
  verify: Verify,
  question: Question,
});

const Contact = v.strictObject({
  id: Id,
  name: Text,
  /** What for, in one sentence. */
  purpose: Text,
  /** Situations it fits; the directory filters on them. */
  situations: v.array(
    v.picklist(['acute', 'minor', 'work', 'sex_work', 'shelter', 'legal', 'chat', 'anonymous', 'advice', 'health']),
  ),
  phone: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(\+?[0-9][0-9 -]{1,14}[0-9])$/, 'expected a phone number: digits, spaces and hyphens'),
    ),
  ),
  /** Host and path without protocol, shown as text; never fetched. */
  web: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.[a-z]{2,}(\/[\w./-]*)?$/, 'expected a host such as fairwork.nu')),
  ),
  hours: v.optional(Text),
  /** Text instead of a number where none is known. */
  instead: v.optional(Text),
  sources: v.array(Id),
  /** Day on which someone checked it with the organisation; null: never. Older than 90 days: national fallback beside it. */
  checked: v.nullable(Day),
  verify: Verify,
  question: Question,
});
/** `modules/regions/<region>.yaml`: fills `{{region.<contact id>.phone}}` and the like. Empty beats guessed. */
export const RegionSchema = v.strictObject({
  id: Id,
  name: Text,
  municipalities: v.array(Text),
  /** Contacts every region file has: emergency, care_coordinator, safe_at_home, police, inspection, anonymous, national_desk. */
  contacts: v.array(Contact),
  languages: v.array(v.string()),
  verify: Verify,
  question: Question,
});

/** `modules/sources.yaml`: a list of these. */
export const SourceSchema = v.strictObject({
  id: Id,
  publisher: Text,
  title: Text,
  url: v.optional(v.string()),
  /** Date of the document, as precise as known: 2024, 2024-06 or 2024-06-13. */
  date: v.optional(v.string()),
});
/** `modules/claims.nl.yaml`: statements of fact that lessons link to as `[words](claim:estimate_2018)`. */
export const ClaimSchema = v.strictObject({
  id: Id,
  statement: Text,
  sources: v.array(Id),
  /** Day of the last review of this claim. */
  reviewed: Day,
  verify: Verify,
  question: Question,
});
/** `modules/questions.yaml`: what experts must confirm. */
export const QuestionSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^E\d\d$/)),
  question: Text,
  owner: Text,
  /** Who confirmed it and when; empty until then. */
  confirmed: v.optional(v.strictObject({by: Text, date: Day})),
});
/** `modules/glossary.nl.yaml`: terms that lessons link to as `[lvb](term:lvb)`. */
export const TermSchema = v.strictObject({id: Id, term: Text, explanation: Text});
/** `modules/law.nl.yaml`: what the law says now, with the day it was checked; fills `{{law.<id>}}`. */
export const LawSchema = v.strictObject({
  id: Id,
  title: Text,
  text: Text,
  sources: v.array(Id),
  checked: Day,
  verify: Verify,
  question: Question,
});
/** `modules/rights.nl.yaml`: the timeline of phases; each entry says for whom it holds. */
export const RightSchema = v.strictObject({
  id: Id,
  phase: v.picklist(['signal', 'protection', 'criminal_case', 'compensation']),
  title: Text,
  text: Text,
  for: v.array(v.picklist(['dutch', 'eu', 'non_eu', 'minor'])),
  sources: v.array(Id),
  reviewed: Day,
  verify: Verify,
  question: Question,
});
/** `modules/aid.nl.yaml`: the decision aid 'wat doe ik nu'. `call` names a contact of the region file; `role` the learner's route. */
export const AidSchema = v.strictObject({
  start: Id,
  nodes: v.array(
    v.strictObject({
      id: Id,
      text: Text,
      answers: v.optional(v.array(v.strictObject({id: Letter, text: Text, next: Id}))),
      advice: v.optional(v.strictObject({text: Text, call: v.array(Id), role_route: v.optional(v.boolean())})),
    }),
  ),
});
/** Front matter of `modules/trainer/<id>.nl.md`: what a trainer does with a group. Learners do not see it; it is not study load. */
export const TrainerSchema = v.strictObject({
  id: Id,
  title: Text,
  minutes: v.number(),
  /** What it talks about: cases, nodes as `CASE_NOOR/n02`, activities, situations, test items or other guides. */
  tied_to: v.array(
    v.pipe(v.string(), v.regex(/^[A-Za-z]\w*(\/[A-Za-z]\w*)?$/, 'expected an id, or a node as CASE_NOOR/n02')),
  ),
});
/** `modules/evaluation.nl.yaml`: what the participant thinks of the course; `followup.nl.yaml`: what changed since. */
export const EvaluationSchema = v.strictObject({
  id: Id,
  intro: Text,
  questions: v.array(
    v.strictObject({
      id: Letter,
      text: Text,
      scale: v.picklist(['five', 'ten', 'zero_to_ten', 'text']),
      low: v.optional(Text),
      high: v.optional(Text),
    }),
  ),
});

type Out<T extends v.GenericSchema> = v.InferOutput<T>;
export type LessonFront = Out<typeof LessonSchema>;
export type CourseFile = Out<typeof CourseSchema>;
export type VignetteItem = Out<typeof VignetteItemSchema>;
export type TestItem = Out<typeof TestItemSchema>;
export type Role = Out<typeof RoleSchema>;
export type Contact = Out<typeof Contact>;
export type Region = Out<typeof RegionSchema>;
export type Source = Out<typeof SourceSchema>;
export type Claim = Out<typeof ClaimSchema>;
export type Term = Out<typeof TermSchema>;
export type Law = Out<typeof LawSchema>;
export type Right = Out<typeof RightSchema>;
export type Aid = Out<typeof AidSchema>;
export type Evaluation = Out<typeof EvaluationSchema>;
export type TrainerFront = Out<typeof TrainerSchema>;
