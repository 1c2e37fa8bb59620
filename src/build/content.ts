/** A compiled course as the player sees it, kept in memory: for tests and packagers. */
import type {CourseContent} from '../model/course-content.ts';
import type {LanguageTexts} from './compile/texts.ts';
import type {CompiledCourse} from './compile-course.ts';

/** The same loaders as `virtual:course`. A language that the course does not have gives Dutch, an unknown id an error. */
export function contentOf(course: CompiledCourse): CourseContent {
  const texts = (language: string): LanguageTexts => {
    const found = course.texts[language] ?? Object.values(course.texts)[0];
    if (!found) throw new Error('the course has no texts');
    return found;
  };
  const pick = <T>(record: Readonly<Record<string, T>>, id: string): T => {
    const found = record[id];
    if (found === undefined) throw new Error(`the course has no '${id}'`);
    return found;
  };
  const content: CourseContent = {
    outline: course.outline,
    loadWhole: async () => content,
    loadCourse: async language => texts(language).course,
    loadLesson: async (step, language) => pick(texts(language).lessons, step),
    loadChart: async id => pick(course.charts, id),
    loadCase: async (id, language) => pick(texts(language).cases, id),
    loadSituations: async language => texts(language).situations,
    loadBank: async language => texts(language).bank,
    loadRole: async (id, language) => pick(texts(language).roles, id),
    loadRegion: async id => pick(course.regions, id),
    loadReference: async language => texts(language).reference,
  };
  return content;
}
