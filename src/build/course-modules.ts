/** The compiled course as JavaScript modules: `virtual:course` and one module per lazy chunk. */
import type {CourseContent} from '../model/course-content.ts';
import {type PackedFront, packFront} from '../model/front.ts';
import {packOutline} from '../model/pack.ts';
import type {CourseText} from '../model/texts.ts';
import type {LanguageTexts} from './compile/texts.ts';
import type {CompiledCourse} from './compile-course.ts';

/** The module that `import {content} from 'virtual:course'` gets. */
export const COURSE_ID = 'virtual:course';

/** Code of every module, by id: `virtual:course` and ids such as `virtual:course/nl/lesson/m0_l1_welkom`. */
export type CourseModules = ReadonlyMap<string, string>;

/** What is asked of the whole course; who asks it of the beginning has the whole fetched first. */
const LOADERS = [
  'loadLesson',
  'loadChart',
  'loadCase',
  'loadSituations',
  'loadBank',
  'loadRole',
  'loadRegion',
  'loadReference',
] as const satisfies readonly (keyof CourseContent)[];

/** Writes the modules. `model`: where they find the folder `src/model`, as their bundler or server asks for it; a path may hold quotes. */
export function courseModules(course: CompiledCourse, model: string): CourseModules {
  const modules = new Map<string, string>();
  const lazy = (id: string, value: unknown): string => {
    modules.set(`${COURSE_ID}/${id}`, `export default ${literal(value)};\n`);
    return `() => import('${COURSE_ID}/${id}')`;
  };
  const all = (folder: string, record: Readonly<Record<string, unknown>>): string =>
    `{${Object.entries(record)
      .map(([id, value]) => `${id}: ${lazy(`${folder}/${id}`, value)}`)
      .join(', ')}}`;
  const each = (write: (language: string, texts: LanguageTexts) => string): string =>
    `{\n  ${Object.entries(course.texts)
      .map(([language, texts]) => `${language}: ${write(language, texts)}`)
      .join(',\n  ')}\n}`;
  // Not reached from `virtual:course`, so not in the learner's page; the results page imports it by its id.
  for (const [language, {guides}] of Object.entries(course.texts)) lazy(`${language}/guides`, guides);
  const front = packFront(course.outline);
  const beginning = each((language, texts) => lazy(`${language}/course`, wordsOf(texts.course, front)));
  modules.set(
    COURSE_ID,
    `import {unpackFront} from ${literal(`${model}/front.ts`)};
const words = ${beginning};
const loadWhole = async () => (await import('${COURSE_ID}/whole')).content;
const later = name => async (...asked) => (await loadWhole())[name](...asked);
export const load = async (loaders, id) => {
  const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!loader) throw new Error('the course has no ' + id);
  return (await loader()).default;
};
export const inLanguage = (texts, language) => texts[language] ?? Object.values(texts)[0];
export const content = {
  outline: unpackFront(${literal(front)}),
  loadWhole,
  loadCourse: async language => (await inLanguage(words, language)()).default,
  ${LOADERS.map(name => `${name}: later('${name}')`).join(',\n  ')},
};
`,
  );
  const route = (language: string, texts: LanguageTexts): string =>
    front.further ? lazy(`${language}/route`, texts.course) : `() => import('${COURSE_ID}/${language}/course')`;
  const perLanguage = each(
    (language, texts) => `{
    course: ${route(language, texts)},
    lesson: ${all(`${language}/lesson`, texts.lessons)},
    case: ${all(`${language}/case`, texts.cases)},
    situations: ${lazy(`${language}/situations`, texts.situations)},
    bank: ${lazy(`${language}/bank`, texts.bank)},
    role: ${all(`${language}/role`, texts.roles)},
    reference: ${lazy(`${language}/reference`, texts.reference)},
  }`,
  );
  modules.set(
    `${COURSE_ID}/whole`,
    `import {content as beginning, inLanguage, load} from '${COURSE_ID}';
import {unpackOutline} from ${literal(`${model}/pack.ts`)};
const texts = ${perLanguage};
const charts = ${all('chart', course.charts)};
const regions = ${all('region', course.regions)};
const of = language => inLanguage(texts, language);
export const content = {
  outline: unpackOutline(beginning.outline, ${literal(packOutline(course.outline))}),
  loadWhole: async () => content,
  loadCourse: language => load(of(language), 'course'),
  loadLesson: (step, language) => load(of(language).lesson, step),
  loadChart: id => load(charts, id),
  loadCase: (id, language) => load(of(language).case, id),
  loadSituations: language => load(of(language), 'situations'),
  loadBank: language => load(of(language), 'bank'),
  loadRole: (id, language) => load(of(language).role, id),
  loadRegion: id => load(regions, id),
  loadReference: language => load(of(language), 'reference'),
};
`,
  );
  return modules;
}

/** The words of the parts and steps that the first screen knows. */
function wordsOf(text: CourseText, {modules}: PackedFront): CourseText {
  const parts = modules.map(({id = ''}) => id);
  const steps = modules.flatMap(module => module.steps ?? []);
  const only = <T>(words: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> =>
    Object.fromEntries(Object.entries(words).filter(([id]) => ids.includes(id)));
  return {...text, modules: only(text.modules, parts), steps: only(text.steps, steps)};
}

/** A value as code: JSON is JavaScript since ES2019; `<` is kept from ending a script element. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
