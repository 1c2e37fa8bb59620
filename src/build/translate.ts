/**
 * A course in another language: the Dutch structure with the texts of the translation. A translation says texts by id and
 * nothing else; a key, target or condition in it is an error. What is not translated stays Dutch, with a warning.
 * Its first comment `# of: <hash>` names the Dutch file it was made from.
 */
import type {GenericSchema} from 'valibot';
import {LessonSchema} from '../model/content.schema.ts';
import type {CourseSource} from './course-source.ts';
import {BLOCK_SCHEMAS, type LessonFile, type LessonPart, type RawLesson} from './lesson-file.ts';
import {type Problems, pathText, wholeFile} from './problem.ts';
import {KINDS, SOURCE_LANGUAGE, type SourceFile, type YamlKind} from './source-file.ts';
import {textsOf} from './validate.ts';
import {type Located, placeIn, type YamlSource} from './yaml-source.ts';

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
    if (!translation) continue;
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
    : [merge.value(schema, dutch.entries[0]?.value, raw)];
  merge.report(translation.file);
  return {...translation, entries: dutch.entries.map((entry, i) => ({...entry, value: values[i]}))};
}

function translateLesson(dutch: LessonFile, raw: RawLesson, merge: Merge, problems: Problems): LessonFile {
  const front = {
    ...dutch.front,
    value: merge.value(LessonSchema, dutch.front.value, raw.front) as LessonFile['front']['value'],
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
    const {kind, ...value} = part.activity.value;
    const schema = BLOCK_SCHEMAS[kind] as GenericSchema;
    const merged = merge.value(schema, value, own.body) as object;
    return {type: 'activity', activity: {...part.activity, value: {kind, ...merged} as typeof part.activity.value}};
  });
  return {front, parts};
}

type Path = readonly PropertyKey[];

/** Lays texts over a Dutch value. */
class Merge {
  private readonly left: string[] = [];

  constructor(private readonly problems: Problems) {}

  value(schema: GenericSchema, dutch: unknown, raw: YamlSource): unknown {
    return this.one(schema, dutch, raw, raw.value, []);
  }

  list(schema: GenericSchema, dutch: readonly Located<unknown>[], raw: YamlSource): unknown {
    const values = dutch.map(({value}) => value);
    const byId = this.byId(values, raw.value, raw, []);
    return values.map(value => {
      const found = byId.get(idOf(value));
      return found ? this.one(schema, value, raw, found.value, found.path) : this.untranslated(value);
    });
  }

  /** One warning for all that is still Dutch in a file. */
  report(file: string): void {
    if (this.left.length === 0) return;
    this.problems.warn(
      wholeFile(file),
      `${this.left.length} texts are not translated, the first is ${this.left[0]}`,
      'Dutch is shown.',
    );
  }

  private one(schema: GenericSchema, dutch: unknown, raw: YamlSource, said: unknown, base: Path): unknown {
    const texts = textsOf(schema, dutch).map(({path}) => pathText(path));
    const holdsText = (path: Path) => {
      const text = pathText(path);
      return texts.some(one => one === text || one.startsWith(`${text}.`) || one.startsWith(`${text}[`));
    };
    const visit = (at: unknown, own: unknown, path: Path, ownPath: Path): unknown => {
      if (typeof at === 'string') {
        if (typeof own === 'string' && own.trim() !== '') return own.trim();
        if (texts.includes(pathText(path))) this.left.push(pathText(path));
        return at;
      }
      if (Array.isArray(at)) {
        if (!at.every(one => idOf(one) !== '')) {
          const list = Array.isArray(own) ? own : [];
          return at.map((one, i) => visit(one, list[i], [...path, i], [...ownPath, i]));
        }
        const found = this.byId(at, own, raw, ownPath);
        return at.map((one, i) => {
          const mine = found.get(idOf(one));
          return visit(one, mine?.value, [...path, i], mine?.path ?? ownPath);
        });
      }
      if (typeof at !== 'object' || at === null) return at;
      const mine = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
      for (const key of Object.keys(mine)) {
        if (key === 'id' || holdsText([...path, key])) continue;
        this.problems.error(
          raw.at([...ownPath, key], 'key'),
          `\`${key}\` in a translation`,
          'A translation holds ids and texts; keys, targets and rules stand in the Dutch file alone.',
        );
      }
      return Object.fromEntries(
        Object.entries(at).map(([key, one]) => [
          key,
          holdsText([...path, key]) ? visit(one, mine[key], [...path, key], [...ownPath, key]) : one,
        ]),
      );
    };
    return visit(dutch, said, [], base);
  }

  private byId(
    dutch: readonly unknown[],
    own: unknown,
    raw: YamlSource,
    base: Path,
  ): Map<string, {value: unknown; path: Path}> {
    const known = dutch.map(idOf);
    const found = new Map<string, {value: unknown; path: Path}>();
    for (const [i, value] of (Array.isArray(own) ? own : []).entries()) {
      const path = [...base, i];
      if (known.includes(idOf(value))) found.set(idOf(value), {value, path});
      else this.problems.error(raw.at(path), `no \`${idOf(value)}\` in the Dutch file`, `There: ${known.join(', ')}.`);
    }
    return found;
  }

  private untranslated(value: unknown): unknown {
    this.left.push(idOf(value));
    return value;
  }
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}
