/** The words of a lesson screen and its reading version. */
import type {LessonBlock, LessonText} from '../../model/texts.ts';
import type {LessonFile, LessonPart} from '../lesson-file.ts';
import {langOf} from '../untranslated.ts';
import {type OpenTest, withVerify} from './open.ts';

export function compileLessonText(lesson: LessonFile, reading: LessonFile | undefined, isOpen: OpenTest): LessonText {
  const {title, note} = lesson.front.value;
  return {
    title,
    ...langOf(lesson.front.value),
    ...(note && {note}),
    ...(isOpen(lesson.front.value) && {verify: true as const}),
    blocks: lesson.parts.map(part => block(part, isOpen)),
    ...(reading && {equivalent: reading.parts.map(part => block(part, isOpen))}),
  };
}

/** Cases that a block opens, the learner's own to be picked among them by role. */
export function casesOf(part: Extract<LessonPart, {type: 'case'}>): string[] {
  const {id, by_role} = part.block.value;
  return [...new Set([...(id ? [id] : []), ...Object.values(by_role ?? {}).filter(one => one !== undefined)])];
}

function block(part: LessonPart, isOpen: OpenTest): LessonBlock {
  switch (part.type) {
    case 'html':
      return {type: 'html', html: part.prose.html, ...langOf(part)};
    case 'activity':
      return {
        type: 'activity',
        activity: withVerify(part.activity.value, isOpen),
        ...langOf(part.activity.value),
      };
    case 'case':
      return {type: 'case', cases: casesOf(part)};
    case 'show':
      return {type: 'show', view: part.block.value.view};
  }
}
