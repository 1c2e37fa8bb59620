/** All modules of a course file: those of the course, and after them the rounds of its boosters. */
import type {CourseFile} from '../model/course.schema.ts';

export interface PlannedModule {
  readonly module: CourseFile['modules'][number];
  /** Where it stands in the file. */
  readonly path: readonly PropertyKey[];
  /** A round of the boosters: not part of the course itself. */
  readonly isRound: boolean;
}

/** In order of the file. A round opens when the one before it is done. */
export function plannedModules({modules, boosters = []}: CourseFile): PlannedModule[] {
  return [
    ...modules.map((module, m) => ({module, path: ['modules', m], isRound: false})),
    ...boosters.map(({id, title, summary, minutes, steps}, b) => {
      const before = boosters[b - 1];
      const module = {id, title, summary, minutes, steps, free: true, ...(before && {requires: [before.id]})};
      return {module, path: ['boosters', b], isRound: true};
    }),
  ];
}
