/** Lessons, and what a trainer does with a group, as authors write them: Markdown with front matter. */
import * as v from 'valibot';
import {about, Id, ObjectiveId, Question, Sources, Text, Verify} from './text.schema.ts';

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

export type LessonFront = v.InferOutput<typeof LessonSchema>;
export type TrainerFront = v.InferOutput<typeof TrainerSchema>;
