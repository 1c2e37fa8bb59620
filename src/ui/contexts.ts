/** All that travels by context: the course actor, and the words of the interface. Everything else is a property. */
import {createContext} from '@lit/context';
import type {CourseActor} from './host.ts';
import type {LessonMessages} from './messages/lesson.ts';
import type {Messages} from './messages/messages.ts';

export const courseContext = createContext<CourseActor>('oo-course');
/** Words of the shell and of home; there from the first screen on. */
export const messagesContext = createContext<Messages>('oo-messages');
/** Words of everything inside a lesson; `oo-lesson-view` gives them before it renders its blocks. */
export const lessonMessagesContext = createContext<LessonMessages>('oo-lesson-messages');
