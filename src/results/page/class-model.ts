/** What the screens show: sums with the words for them, and for a class also its learners. */
import type {AttemptColumns} from '../../lms-exports/attempts.ts';
import type {Filter} from '../choose-attempts.ts';
import {fold} from '../fold.ts';
import {type Frame, frameOf, frameOfData, match} from '../frame.ts';
import type {Sums} from '../sums.ts';
import type {CourseWords} from './course-words.ts';

/** Enough for every screen without learners; a region has no more than this. */
export interface Shown {
  readonly sums: Sums;
  readonly frame: Frame;
  readonly words: CourseWords;
}
/** A class: its attempts are on this machine. */
export interface ClassModel extends Shown {
  readonly columns: AttemptColumns;
  readonly filter: Filter;
  /** None of the questions is of this course: shown with their ids, and all added up. */
  readonly isForeign: boolean;
  /** Questions that this course does not know, in data that is otherwise of this course. */
  readonly unknown: readonly string[];
}

/** The frame of the course that the page carries. */
export function courseFrame({course}: CourseWords): Frame {
  return frameOf(course.outline, course.charts);
}

export function classModel(columns: AttemptColumns, filter: Filter, words: CourseWords): ClassModel {
  const own = courseFrame(words);
  const {known, unknown} = match(columns, own);
  const isForeign = known === 0 && columns.items.length > 0;
  const frame = isForeign ? frameOfData(columns) : own;
  return {columns, filter, words, frame, isForeign, unknown, sums: fold(columns, frame, filter)};
}
