/**
 * What stays in the source language inside a translation carries a mark, so that the page can say in which language it is
 * (WCAG 2.2, success criterion 3.1.2). The mark goes with the value and is spread into what is compiled from it.
 */
import type {LessonFile, LessonPart} from './lesson-file.ts';
import {SOURCE_LANGUAGE, type SourceFile} from './source-file.ts';

/** The value with the mark. */
export function inSource<T>(value: T): T {
  return {...value, lang: SOURCE_LANGUAGE};
}

/** The mark of a value, or nothing. */
export function langOf(value: object): {readonly lang?: string} {
  return 'lang' in value ? {lang: String(value.lang)} : {};
}

/** A file that nobody translated, everything in it marked. */
export function untranslated(file: SourceFile): SourceFile {
  const entries = file.entries.map(entry => ({...entry, value: inSource(entry.value)}));
  return {...file, entries, ...(file.lesson && {lesson: untranslatedLesson(file.lesson)})};
}

function untranslatedLesson({front, parts}: LessonFile): LessonFile {
  return {front: {...front, value: inSource(front.value)}, parts: parts.map(untranslatedPart)};
}

/** Cases and views have no words of their own. */
function untranslatedPart(part: LessonPart): LessonPart {
  if (part.type === 'html') return inSource(part);
  if (part.type === 'activity') return {...part, activity: {...part.activity, value: inSource(part.activity.value)}};
  return part;
}
