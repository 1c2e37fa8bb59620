/** One lazy chunk per language and dictionary. A language we do not have falls back to Dutch, the source. */
import type {LessonMessages} from './lesson.ts';
import type {Messages} from './messages.ts';
import type {PanelMessages} from './panel.ts';

export async function loadMessages(language: string): Promise<Messages> {
  return language === 'en' ? (await import('./en.ts')).messages : (await import('./nl.ts')).messages;
}

export async function loadLessonMessages(language: string): Promise<LessonMessages> {
  return language === 'en'
    ? (await import('./lesson.en.ts')).lessonMessages
    : (await import('./lesson.nl.ts')).lessonMessages;
}

export async function loadPanelMessages(language: string): Promise<PanelMessages> {
  return language === 'en'
    ? (await import('./panel.en.ts')).panelMessages
    : (await import('./panel.nl.ts')).panelMessages;
}
