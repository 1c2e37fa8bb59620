import type {LessonBlock} from '../../model/texts.ts';
import {plainText} from '../plain-text.ts';

/** The words of a lesson for the browser's voice: title, text and questions; not what only makes sense to the eye. */
export function spokenText(title: string, blocks: readonly LessonBlock[]): string {
  const spoken = blocks.map(block => {
    if (block.type === 'html') return plainText(block.html);
    return block.type === 'activity' ? block.activity.prompt : '';
  });
  return [title, ...spoken].filter(Boolean).join('. ');
}
