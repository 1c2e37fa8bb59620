/**
 * A course in another language: the Dutch structure with the texts of the translation. A translation says texts by id and
 * nothing else; a key, target or condition in it is an error. What is not translated stays Dutch, marked and with a warning: a
 * file, or the entry, block or case that lacks a text, as a whole, for nobody can judge answers in two languages.
 * Its first comment `# of: <hash>` names the Dutch file it was made from.
 */
import type {GenericSchema} from 'valibot';
import {LessonSchema} from '../model/lesson.schema.ts';
import type {CourseSource} from './course-source.ts';
import {BLOCK_SCHEMAS, type LessonFile, type LessonPart, type RawLesson} from './lesson-file.ts';
import {Merge} from './merge-texts.ts';
import {type Problems, wholeFile} from './problem.ts';
import {KINDS, SOURCE_LANGUAGE, type SourceFile, type YamlKind} from './source-file.ts';
import {untranslated} from './untranslated.ts';
import {type Located, placeIn} from './yaml-source.ts';

/** The course in a language; problems of its translations are added. */
export function inLanguage(source: CourseSource, language: string, problems: Problems): CourseSource {
  if (language === SOURCE_LANGUAGE) return source;
  const translations = new Map(
    source.files.filter(file => file.language === language && file.kind !== 'trainer').map(file => [keyOf(file), file]),
  );
  const used = new Set<SourceFile>();
  const files = source.files.filter(file => file.language === SOURCE_LANGUAGE && file.kind !== 'trainer');
  const found = new Map<SourceFile, SourceFile>();
  if (translations.size === 0) {
    const {course} = source;
    if (course)
      problems.error(
        placeIn(course, 'languages', course.value.languages.indexOf(language)),
        `no file in \`${language}\``,
        `Translate one, named as its Dutch file with .${language} for .nl, or take the language out.`,
      );
    return source;
  }
  const missing = files.filter(file => !translations.has(keyOf(file)));
  if (missing[0]) {
    problems.warn(
      wholeFile(missing[0].file),
      `no translation into '${language}', as of ${missing.length} files in all`,
      'Dutch is shown.',
    );
  }
  for (const file of files) {
    const translation = translations.get(keyOf(file));
    if (!translation) {
      found.set(file, untranslated(file));
      continue;
    }
    used.add(translation);
    if (translation.of !== file.hash) {
      problems.warn(
        {file: translation.file, line: 1, column: 1, path: ''},
        'the Dutch text changed since this was translated',
        `Look at it again, then write \`# of: ${file.hash}\` in its first lines.`,
      );
    }
    found.set(file, translate(file, translation, problems));
  }
  for (const file of translations.values()) {
    if (!used.has(file)) {
      problems.error(wholeFile(file.file), 'a translation of nothing', 'Name it as its Dutch file.');
    }
  }
  return {...source, ...replaced(source, found)};
}

function keyOf({kind, folder, name}: SourceFile): string {
  return `${kind} ${folder}/${name}`;
}

/** Lists of the source with translated entries in place of Dutch ones. */
function replaced(source: CourseSource, found: ReadonlyMap<SourceFile, SourceFile>): Partial<CourseSource> {
  const entryOf = new Map<Located<unknown>, Located<unknown>>();
  const lessonOf = new Map<LessonFile, LessonFile>();
  for (const [dutch, translated] of found) {
    dutch.entries.forEach((entry, i) => {
      entryOf.set(entry, translated.entries[i] ?? entry);
    });
    if (dutch.lesson && translated.lesson) lessonOf.set(dutch.lesson, translated.lesson);
  }
  const one = <T extends Located<unknown>>(entry: T): T => (entryOf.get(entry) ?? entry) as T;
  const lessons = (map: ReadonlyMap<string, LessonFile>) =>
    new Map([...map].map(([id, lesson]) => [id, lessonOf.get(lesson) ?? lesson]));
  const {aid, evaluation, followup} = source;
  return {
    lessons: lessons(source.lessons),
    readings: lessons(source.readings),
    cases: source.cases.map(one),
    situations: source.situations.map(one),
    bank: source.bank.map(one),
    roles: source.roles.map(one),
    claims: source.claims.map(one),
    terms: source.terms.map(one),
    law: source.law.map(one),
    rights: source.rights.map(one),
    ...(aid && {aid: one(aid)}),
    ...(evaluation && {evaluation: one(evaluation)}),
    ...(followup && {followup: one(followup)}),
  };
}

function translate(dutch: SourceFile, translation: SourceFile, problems: Problems): SourceFile {
  if (translation.problems.length > 0) return dutch;
  const merge = new Merge(problems);
  const {raw} = translation;
  if (dutch.lesson && raw && 'parts' in raw) {
    const lesson = translateLesson(dutch.lesson, raw, merge, problems);
    merge.report(translation.file);
    return {...translation, lesson};
  }
  if (!raw || 'parts' in raw) return dutch;
  const schema = KINDS[dutch.kind as YamlKind].schema;
  const isList = dutch.entries.some(({path}) => path.length > 0);
  const values = isList
    ? (merge.list(schema, dutch.entries, raw) as unknown[])
    : [merge.whole(dutch.entries[0]?.value, value => merge.value(schema, value, raw))];
  merge.report(translation.file);
  return {...translation, entries: dutch.entries.map((entry, i) => ({...entry, value: values[i]}))};
}

function translateLesson(dutch: LessonFile, raw: RawLesson, merge: Merge, problems: Problems): LessonFile {
  const front = {
    ...dutch.front,
    value: merge.whole(
      dutch.front.value,
      value => merge.value(LessonSchema, value, raw.front) as LessonFile['front']['value'],
    ),
  };
  const words = raw.parts.map(part => (part.type === 'prose' ? 'prose' : part.kind));
  const wanted = dutch.parts.map(part =>
    part.type === 'html' ? 'prose' : part.type === 'activity' ? part.activity.value.kind : part.type,
  );
  if (words.join() !== wanted.join()) {
    problems.error(
      {file: raw.front.file, line: 1, column: 1, path: ''},
      `its parts are ${words.join(', ')}; the Dutch file has ${wanted.join(', ')}`,
      'Keep text and blocks in the same order.',
    );
    return dutch;
  }
  const parts = dutch.parts.map((part, i): LessonPart => {
    const own = raw.parts[i];
    if (own?.type === 'prose' && part.type === 'html') return {type: 'html', prose: own.prose};
    if (own?.type !== 'block' || part.type !== 'activity') return part;
    const merged = merge.whole(part.activity.value, ({kind, ...value}) => {
      const texts = merge.value(BLOCK_SCHEMAS[kind] as GenericSchema, value, own.body) as object;
      return {kind, ...texts} as typeof part.activity.value;
    });
    return {type: 'activity', activity: {...part.activity, value: merged}};
  });
  return {front, parts};
}
