/** The compiled course as the player gets it, without a page to load from. */
import type {CompiledCourse} from '../build/compile-course.ts';
import type {CourseContent} from '../model/outline.ts';

/** Loaders that answer at once; what the course does not have is an error, as in the page. */
export function contentOf({outline, charts, regions, texts}: CompiledCourse): CourseContent {
  const words = (language: string) => found(texts, language);
  return {
    outline,
    loadCourse: async language => words(language).course,
    loadLesson: async (step, language) => found(words(language).lessons, step),
    loadChart: async id => found(charts, id),
    loadCase: async (id, language) => found(words(language).cases, id),
    loadSituations: async language => words(language).situations,
    loadBank: async language => words(language).bank,
    loadRole: async (id, language) => found(words(language).roles, id),
    loadRegion: async id => found(regions, id),
    loadReference: async language => words(language).reference,
  };
}

function found<T>(record: Readonly<Record<string, T>>, id: string): T {
  const one = record[id];
  if (one === undefined) throw new Error(`the course has no ${id}`);
  return one;
}
