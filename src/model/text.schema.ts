/** Building blocks shared by every content schema. Build time only: the run time imports these files as types. */
import * as v from 'valibot';

/** A schema with a sentence for authors: editors show it from the JSON Schemas, `docs/author.md` prints it. */
export function about<T extends v.GenericSchema>(words: string, schema: T): T {
  // Metadata changes neither what is valid nor what comes out, so the type stays that of the schema.
  return v.pipe(schema as v.GenericSchema, v.description(words)) as unknown as T;
}

/** An id: a letter, then letters, digits and underscores; legal as interaction id in SCORM 1.2, 2004 and xAPI. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'expected an id: a letter, then letters, digits, _'),
);
/** An option id: one letter a-z (SCORM 1.2 allows a single character, standards: CMIFeedback choice). */
export const Letter = v.pipe(v.string(), v.regex(/^[a-z]$/, 'expected one letter a-z'));
/** Text for the learner: never empty. May hold tokens such as `{{region.care_coordinator.phone}}` or `{{role.first_call}}`. */
export const Text = v.pipe(v.string(), v.trim(), v.nonEmpty('expected text, found nothing'));
/** A calendar day, `YYYY-MM-DD`. */
export const Day = v.pipe(
  v.string(),
  v.isoDate('expected a day as YYYY-MM-DD'),
  v.check(isInCalendar, 'expected a day of the calendar'),
);

/** The clock moves the 31st of February on, so that it comes back as another day. */
function isInCalendar(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

export const Sources = about('What it rests on: ids of `sources.yaml`.', v.optional(v.array(Id)));
export const Verify = about(
  '`true` while an expert must still confirm it: shown with a mark, listed by `npm run check -- --to-verify`.',
  v.optional(v.literal(true)),
);
export const Question = about(
  'Number of the open question (E01, E02, …) in `questions.yaml` that an expert has to answer.',
  v.optional(v.pipe(v.string(), v.regex(/^E\d\d$/, 'expected a question number such as E05'))),
);

/** The seven roles of the course; the file name in `modules/roles/`. */
export const RoleId = v.picklist([
  'zorg_opvang',
  'jongerenwerk',
  'onderwijs',
  'gemeente_balie',
  'politie_boa',
  'arbeidsinspectie',
  'gezondheidszorg',
]);
/** Expressions a portrait can show; each can be told apart without colour. */
export const Face = v.picklist(['neutral', 'closed', 'wary', 'startled', 'angry', 'sad', 'open', 'relieved']);
/** Forms of exploitation. `mixed` only where a text speaks of several. */
export const Form = v.picklist(['sexual', 'labour', 'criminal', 'service', 'organ', 'mixed', 'none']);
/** Learning objectives LO1 to LO7, declared in `course.yaml`. */
export const ObjectiveId = v.pipe(v.string(), v.regex(/^LO[1-9]$/, 'expected an objective such as LO3'));

export type RoleId = v.InferOutput<typeof RoleId>;
export type Face = v.InferOutput<typeof Face>;
export type Form = v.InferOutput<typeof Form>;
