/** `modules/course.yaml`: what the course consists of, as authors write it. */
import * as v from 'valibot';
import {about, Day, Id, ObjectiveId, RoleId, Text} from './text.schema.ts';

/** A step by its id alone, or with more about it. */
const Step = v.union([
  Id,
  v.strictObject({
    id: about('The step: the name of its file.', Id),
    counted: about('`false`: no part of progress and study load.', v.optional(v.boolean())),
    roles: about('Only for these roles.', v.optional(v.array(RoleId))),
    setting: about(
      'Only there when settings.json switches this on; then it counts. Not study load.',
      v.optional(v.literal('startMeasurement')),
    ),
  }),
]);

const LanguageMap = v.record(v.pipe(v.string(), v.regex(/^[a-z]{2}$/)), Text);

/** `modules/course.yaml`: order, prerequisites and plan; no running text. */
export const CourseSchema = v.strictObject({
  id: about('The course; never changes.', Id),
  title: about('Title per language.', LanguageMap),
  subtitle: about('Subtitle per language.', LanguageMap),
  promise: about('The promise to the learner, shown before any script runs.', LanguageMap),
  languages: about(
    'Languages that are whole; the first is the source.',
    v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'expected a language of two letters, such as en'))),
  ),
  words_per_minute: about('Reading speed for the study load, words per minute.', v.number()),
  objectives: about(
    'The learning objectives.',
    v.array(
      v.strictObject({
        id: about('LO1 to LO9.', ObjectiveId),
        text: about('What one can do afterwards, per language.', LanguageMap),
      }),
    ),
  ),
  modules: about(
    'Modules in order.',
    v.array(
      v.strictObject({
        id: about('The module: the name of its folder.', Id),
        title: about('Title per language.', LanguageMap),
        summary: about('What it is about, per language.', LanguageMap),
        minutes: about(
          'Net minutes in the plan; the build measures and differs at most 10 %. `0`: not counted.',
          v.number(),
        ),
        requires: about('Modules that must be done before this one opens.', v.optional(v.array(Id))),
        free: about('Steps may be taken in any order inside the module.', v.optional(v.boolean())),
        steps: about('Lessons in order.', v.array(Step)),
      }),
    ),
  ),
  test: about(
    'The final test.',
    v.strictObject({
      pass_mark: about('Pass mark in percent when neither the LMS nor settings.json gives one.', v.number()),
      draw: about(
        'Items drawn per objective and level, for example LO1: {K: 1, T: 2, A: 0}.',
        v.record(
          ObjectiveId,
          v.strictObject({
            K: about('Know and understand.', v.number()),
            T: about('Apply.', v.number()),
            A: about('Analyse and judge.', v.number()),
          }),
        ),
      ),
    }),
  ),
  boosters: about(
    'Short returns after the course: how many months later, with which small case, and whether with `followup.nl.yaml`. They are practice in the course, and with their `steps` a small package of their own, which reports.',
    v.optional(
      v.array(
        v.strictObject({
          id: about('The round: the name of its folder.', Id),
          months: about('How many months after the course.', v.pipe(v.number(), v.gtValue(0))),
          case: about('The case that it plays.', Id),
          followup: about('Asks `followup.nl.yaml` as well.', v.optional(v.literal(true))),
          title: about('Title per language.', LanguageMap),
          summary: about('What it is about, per language.', LanguageMap),
          minutes: about(
            'Net minutes in the plan; the build measures and differs at most 10 %. The course says this number wherever it names one.',
            v.number(),
          ),
          steps: about('Lessons in order.', v.array(Step)),
        }),
      ),
    ),
  ),
  booster_package: about(
    'How the package of the boosters calls itself.',
    v.optional(
      v.strictObject({
        title: about('Title per language.', LanguageMap),
        subtitle: about('Subtitle per language.', LanguageMap),
        promise: about('Promise per language.', LanguageMap),
      }),
    ),
  ),
  authors: about('People; empty where nobody has been named yet. Never invent one.', v.array(Text)),
  reviewers: about(
    'Who reviewed what; `name: null` where nobody has yet.',
    v.array(
      v.strictObject({
        domain: about('Field of the review.', Text),
        name: about('Name, or null.', v.nullable(Text)),
        date: about('Day of the review, or null.', v.nullable(Day)),
      }),
    ),
  ),
});

export type CourseFile = v.InferOutput<typeof CourseSchema>;
