/** Walks over all located things of a course, for checks. */
import type {Activity} from '../model/activity.schema.ts';
import type {CourseSource} from './course-source.ts';
import {activitiesOf, interludesOf} from './declared-ids.ts';
import type {LessonFile, MarkdownFile} from './lesson-file.ts';
import type {Located} from './yaml-source.ts';

/** An activity and where it stands. */
export interface Placed {
  readonly activity: Located<Activity>;
  readonly where: 'lesson' | 'reading' | 'interlude';
  /** Step of the lesson, or id of the case. */
  readonly owner: string;
  /** Objectives it counts for. */
  readonly objectives: readonly string[];
}

/** Every activity of the course. */
export function allActivities({lessons, readings, cases}: CourseSource): Placed[] {
  const inLessons = (map: ReadonlyMap<string, LessonFile>, where: 'lesson' | 'reading') =>
    [...map].flatMap(([owner, lesson]) =>
      activitiesOf(lesson).map(
        (activity): Placed => ({
          activity,
          where,
          owner,
          objectives:
            activity.value.objectives ??
            lesson.front.value.objectives ??
            lessons.get(owner)?.front.value.objectives ??
            [],
        }),
      ),
    );
  return [
    ...inLessons(lessons, 'lesson'),
    ...inLessons(readings, 'reading'),
    ...cases.flatMap(one =>
      interludesOf(one).map(
        ({activity, path}): Placed => ({
          activity: {value: activity, source: one.source, path},
          where: 'interlude',
          owner: one.value.id,
          objectives: activity.objectives ?? one.value.objectives,
        }),
      ),
    ),
  ];
}

/** Lessons, reading versions and trainer's guides. */
function allLessons({lessons, readings, guides}: CourseSource): MarkdownFile<unknown>[] {
  return [...lessons.values(), ...readings.values(), ...guides.map(({guide}) => guide)];
}

/** Every entry of every file: YAML entries, front matters and blocks of lessons. Interludes are inside their cases. */
export function allLocated(source: CourseSource): Located<unknown>[] {
  return [
    ...source.files.flatMap(file => file.entries),
    ...allLessons(source).flatMap(lesson => [
      lesson.front,
      ...lesson.parts.flatMap((part): Located<unknown>[] => {
        if (part.type === 'activity') return [part.activity];
        return part.type === 'html' ? [] : [part.block];
      }),
    ]),
  ];
}
