/** The compiled course as JavaScript modules: `virtual:course` and one module per lazy chunk. */
import {packFront} from '../model/front.ts';
import {packOutline} from '../model/pack.ts';
import type {CompiledCourse} from './compile-course.ts';

/** The module that `import {content} from 'virtual:course'` gets. */
export const COURSE_ID = 'virtual:course';

/** Code of every module, by id: `virtual:course` and ids such as `virtual:course/nl/lesson/m0_l1_welkom`. */
export type CourseModules = ReadonlyMap<string, string>;

/** Writes the modules. `model`: where they find the folder `src/model`, as their bundler or server asks for it. */
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
  // Not reached from `virtual:course`, so not in the learner's page; the results page imports it by its id.
  for (const [language, {guides}] of Object.entries(course.texts)) lazy(`${language}/guides`, guides);
  const perLanguage = Object.entries(course.texts).map(
    ([language, texts]) => `${language}: {
    course: ${lazy(`${language}/course`, texts.course)},
    lesson: ${all(`${language}/lesson`, texts.lessons)},
    case: ${all(`${language}/case`, texts.cases)},
    situations: ${lazy(`${language}/situations`, texts.situations)},
    bank: ${lazy(`${language}/bank`, texts.bank)},
    role: ${all(`${language}/role`, texts.roles)},
    reference: ${lazy(`${language}/reference`, texts.reference)},
  }`,
  );
  modules.set(
    `${COURSE_ID}/outline`,
    `import {unpackOutline} from '${model}/pack.ts';
export default front => unpackOutline(front, ${literal(packOutline(course.outline))});
`,
  );
  modules.set(
    COURSE_ID,
    `import {unpackFront} from '${model}/front.ts';
const texts = {
  ${perLanguage.join(',\n  ')}
};
const charts = ${all('chart', course.charts)};
const regions = ${all('region', course.regions)};
const inLanguage = language => texts[language] ?? Object.values(texts)[0];
const load = async (loaders, id) => {
  const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!loader) throw new Error('the course has no ' + id);
  return (await loader()).default;
};
const outline = unpackFront(${literal(packFront(course.outline))});
export const content = {
  outline,
  loadOutline: async () => (await import('${COURSE_ID}/outline')).default(outline),
  loadCourse: language => load(inLanguage(language), 'course'),
  loadLesson: (step, language) => load(inLanguage(language).lesson, step),
  loadChart: id => load(charts, id),
  loadCase: (id, language) => load(inLanguage(language).case, id),
  loadSituations: language => load(inLanguage(language), 'situations'),
  loadBank: language => load(inLanguage(language), 'bank'),
  loadRole: (id, language) => load(inLanguage(language).role, id),
  loadRegion: id => load(regions, id),
  loadReference: language => load(inLanguage(language), 'reference'),
};
`,
  );
  return modules;
}

/** JSON is JavaScript since ES2019; `<` is kept from ending a script element. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
