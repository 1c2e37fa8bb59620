/** The outline: what the model must know of the course without its texts. */

import type {Case} from '../../model/case.schema.ts';
import {lockKey, lockNumbers} from '../../model/lock.ts';
import type {CaseOutline, ItemOutline, LockEntry, ModuleOutline, Outline, StepOutline} from '../../model/outline.ts';
import type {Evaluation} from '../../model/reference.schema.ts';
import type {RoleId} from '../../model/text.schema.ts';
import type {CourseSource} from '../course-source.ts';
import {activitiesOf, interludesOf, stepId} from '../declared-ids.ts';
import type {LessonFile} from '../lesson-file.ts';
import {plannedModules} from '../planned-modules.ts';
import type {Located} from '../yaml-source.ts';
import {activityItem, type ItemCore, isSingle, situationItem, testItem} from './item.ts';
import {casesOf} from './lesson-text.ts';
import {regionIds} from './regions.ts';

/** Points of the scales of the evaluation; what is written has none. */
const SCALE_POINTS = {five: 5, ten: 10, zero_to_ten: 11, minutes: 0, text: 0} as const;

export interface OutlineInput {
  readonly source: CourseSource;
  /** Read from `ids.lock`. */
  readonly lock: readonly LockEntry[];
  readonly version: string;
  readonly draft: boolean;
}

/** Compiles the outline. Ids that have no number yet get -1; the check of ids reports them. */
export function compileOutline({source, lock, version, draft}: OutlineInput): Outline {
  const course = source.course?.value;
  const numbers = lockNumbers(lock);
  const number = (kind: LockEntry['kind'], path: string) => numbers.get(lockKey({kind, path})) ?? -1;
  const items: Record<string, ItemOutline> = {};
  const add = (core: ItemCore, step: string | null, objectives: readonly string[]) => {
    items[core.id] = {...core, n: number('item', core.id), step, objectives};
  };

  const steps: Record<string, StepOutline> = {};
  const modules: ModuleOutline[] = [];
  for (const {module} of course ? plannedModules(course) : []) {
    const present = module.steps.filter(step => source.lessons.has(stepId(step)));
    modules.push({
      id: module.id,
      n: number('module', module.id),
      steps: present.map(stepId),
      requires: module.requires ?? [],
      free: module.free ?? false,
      minutes: module.minutes,
    });
    for (const step of present) {
      const id = stepId(step);
      const {counted, roles, setting} = typeof step === 'string' ? {counted: true} : step;
      const lesson = source.lessons.get(id);
      const reading = source.readings.get(id);
      if (!lesson) continue;
      addItems(lesson, id, add);
      if (reading) addItems(reading, id, add, lesson.front.value.objectives);
      steps[id] = {
        id,
        n: number('step', id),
        module: module.id,
        counted: counted ?? true,
        ...(roles && {roles}),
        ...(setting && {setting}),
        ...stepParts(lesson, number),
        ...(reading && {equivalentItems: singleIds(reading)}),
      };
    }
  }

  const stepOfCase = new Map(Object.values(steps).flatMap(step => step.cases.map(one => [one, step.id] as const)));
  for (const one of source.cases) {
    for (const {activity} of interludesOf(one)) {
      if (!isSingle(activity)) continue;
      add(activityItem(activity), stepOfCase.get(one.value.id) ?? null, activity.objectives ?? one.value.objectives);
    }
  }
  const judged = situationObjectives(source);
  for (const {value} of source.situations) add(situationItem(value), null, judged);
  for (const {value} of source.bank) {
    const route = rolesOnRoute(source, value.route ?? []);
    add({...testItem(value), ...(route.length > 0 && {route})}, value.step, [value.objective]);
  }

  return {
    id: course?.id ?? '',
    version,
    hash: source.hash,
    draft,
    languages: course?.languages ?? [],
    objectives: course?.objectives.map(({id}) => id) ?? [],
    modules,
    steps,
    items,
    cases: Object.fromEntries(source.cases.map(one => [one.value.id, caseOutline(one, number)])),
    roles: source.roles.map(({value}) => value.id),
    regions: regionIds(source),
    evaluation: scales(source.evaluation?.value),
    ...(source.followup && {followup: scales(source.followup.value)}),
    ...(course?.boosters && {
      boosters: course.boosters.map(({id, months, case: one, followup, minutes}) => ({
        id,
        months,
        case: one,
        followup: followup ?? false,
        minutes,
      })),
    }),
    test: {passMark: course?.test.pass_mark ?? 0, draw: course?.test.draw ?? {}},
    lock,
  };
}

/** Roles whose own route has one of these contacts. */
function rolesOnRoute({roles}: CourseSource, contacts: readonly string[]): RoleId[] {
  return roles.flatMap(({value: {id, route}}) =>
    route.some(({contact}) => contact !== undefined && contacts.includes(contact)) ? [id] : [],
  );
}

type Number = (kind: LockEntry['kind'], path: string) => number;
type Add = (core: ItemCore, step: string, objectives: readonly string[]) => void;

/** An activity counts for its own objectives, else for those of its page; a reading version has its lesson's. */
function addItems(page: LessonFile, step: string, add: Add, inherited: readonly string[] = []): void {
  for (const {value} of activitiesOf(page)) {
    if (isSingle(value)) add(activityItem(value), step, value.objectives ?? page.front.value.objectives ?? inherited);
  }
}

function singleIds(lesson: LessonFile): string[] {
  return activitiesOf(lesson).flatMap(({value}) => (isSingle(value) ? [value.id] : []));
}

function stepParts(
  lesson: LessonFile,
  number: Number,
): Pick<StepOutline, 'items' | 'cases' | 'caseByRole' | 'draw' | 'views'> {
  const cases = lesson.parts.filter(part => part.type === 'case');
  const byRole = cases.map(part => part.block.value.by_role).find(one => one !== undefined);
  const draw = activitiesOf(lesson).find(({value}) => value.kind === 'vignette')?.value;
  return {
    items: singleIds(lesson),
    cases: [...new Set(cases.flatMap(casesOf))],
    ...(byRole && {caseByRole: byRole as Partial<Record<RoleId, string>>}),
    ...(draw?.kind === 'vignette' && {draw: {id: draw.id, n: number('draw', draw.id), ...draw.draw}}),
    views: lesson.parts.flatMap(part => (part.type === 'show' ? [part.block.value.view] : [])),
  };
}

function caseOutline({value}: Located<Case>, number: Number): CaseOutline {
  const {id} = value;
  return {
    id,
    n: number('case', id),
    roles: value.roles ?? [],
    objectives: value.objectives,
    variants: (value.variants ?? []).map(one => one.id),
    nodes: Object.fromEntries(
      value.nodes.map(node => [
        node.id,
        {n: number('node', `${id}/${node.id}`), name: node.name, replies: node.replies.map(reply => reply.id)},
      ]),
    ),
    endings: value.endings.map(ending => ending.id),
    expert: value.expert,
    interludes: (value.interludes ?? []).flatMap(({sort, choice}) => [
      ...(sort ? [sort.id] : []),
      ...(choice ? [choice.id] : []),
    ]),
  };
}

function scales(evaluation: Evaluation | undefined): Record<string, number> {
  return Object.fromEntries(evaluation?.questions.map(({id, scale}) => [id, SCALE_POINTS[scale]]) ?? []);
}

/** Situations count for the objectives of the activity that draws them. */
function situationObjectives({lessons}: CourseSource): readonly string[] {
  for (const lesson of lessons.values()) {
    for (const {value} of activitiesOf(lesson)) {
      if (value.kind === 'vignette') return value.objectives ?? lesson.front.value.objectives ?? [];
    }
  }
  return [];
}
