/** Every id that the content declares and that has a number, in a fixed order, with its place. */
import type {Activity} from '../model/activity.schema.ts';
import type {Case} from '../model/case.schema.ts';
import type {LockEntry} from '../model/outline.ts';
import {estimateSteps} from '../model/score.ts';
import {activityItem, type ItemCore, isSingle, situationItem, testItem} from './compile/item.ts';
import type {CourseSource} from './course-source.ts';
import type {LessonFile} from './lesson-file.ts';
import {plannedModules} from './planned-modules.ts';
import type {Place} from './problem.ts';
import {type Located, placeIn} from './yaml-source.ts';

export interface Declared extends LockEntry {
  readonly at: () => Place;
}
type Row = (kind: LockEntry['kind'], path: string, at: () => Place, item?: LockEntry['item']) => Declared;

const row: Row = (kind, path, at, item) => ({kind, path, at, ...(item && {item})});

const known = new WeakMap<CourseSource, readonly Declared[]>();

/** All ids with numbers. Duplicates are in it twice; the check of ids reports them. */
export function declaredIds(source: CourseSource): readonly Declared[] {
  const ids = known.get(source) ?? collectIds(source);
  known.set(source, ids);
  return ids;
}

function collectIds(source: CourseSource): Declared[] {
  return [
    ...source.roles.map(role => row('role', role.value.id, () => placeIn(role, 'id'))),
    ...source.regions.map(region => row('region', region.value.id, () => placeIn(region, 'id'))),
    ...modules(source),
    ...source.cases.flatMap(caseIds),
    ...source.situations.flatMap(one => itemIds(situationItem(one.value), () => placeIn(one, 'id'))),
    ...source.bank.flatMap(one => itemIds(testItem(one.value), () => placeIn(one, 'id'))),
    ...questions(source),
  ];
}

function modules({course, lessons, readings}: CourseSource): Declared[] {
  if (!course) return [];
  return plannedModules(course.value).flatMap(({module, path}) => [
    row('module', module.id, () => placeIn(course, ...path, 'id')),
    ...module.steps.flatMap((step, s) => {
      const id = stepId(step);
      return [
        row('step', id, () => placeIn(course, ...path, 'steps', s)),
        ...lessonIds(lessons.get(id)),
        ...lessonIds(readings.get(id)),
      ];
    }),
  ]);
}

/** Steps are written as an id alone or with more about it. */
export function stepId(step: string | {id: string}): string {
  return typeof step === 'string' ? step : step.id;
}

/** Activities of a lesson in order of the page. */
export function activitiesOf(lesson: LessonFile | undefined): Located<Activity>[] {
  return lesson?.parts.flatMap(part => (part.type === 'activity' ? [part.activity] : [])) ?? [];
}

function lessonIds(lesson: LessonFile | undefined): Declared[] {
  return activitiesOf(lesson).flatMap(activity => {
    const at = () => placeIn(activity, 'id');
    const {value} = activity;
    return isSingle(value) ? itemIds(activityItem(value), at) : [row('draw', value.id, at)];
  });
}

export interface Interlude {
  readonly activity: Activity;
  readonly path: readonly PropertyKey[];
  readonly after: string;
  readonly optional: boolean;
}

/** The activities between moments of a case, with their kind. */
export function interludesOf(one: Located<Case>): Interlude[] {
  return (one.value.interludes ?? []).flatMap(({after, optional, sort, choice}, i): Interlude[] => {
    const common = {after, optional: optional ?? false};
    if (sort) return [{...common, activity: {kind: 'sort', ...sort}, path: ['interludes', i, 'sort']}];
    if (choice) return [{...common, activity: {kind: 'choice', ...choice}, path: ['interludes', i, 'choice']}];
    return [];
  });
}

function caseIds(one: Located<Case>): Declared[] {
  const {id, nodes, endings, variants} = one.value;
  const at =
    (...path: PropertyKey[]) =>
    () =>
      placeIn(one, ...path);
  return [
    row('case', id, at('id')),
    ...(variants ?? []).map((variant, i) => row('variant', `${id}/${variant.id}`, at('variants', i, 'id'))),
    ...nodes.flatMap((node, n) => [
      row('node', `${id}/${node.id}`, at('nodes', n, 'id')),
      ...node.replies.map((reply, r) =>
        row('reply', `${id}/${node.id}/${reply.id}`, at('nodes', n, 'replies', r, 'id')),
      ),
    ]),
    ...endings.map((ending, e) => row('ending', `${id}/${ending.id}`, at('endings', e, 'id'))),
    ...interludesOf(one).flatMap(({activity, path}) =>
      isSingle(activity) ? itemIds(activityItem(activity), at(...path, 'id')) : [],
    ),
  ];
}

function itemIds(item: ItemCore, at: () => Place): Declared[] {
  const {id, kind, confidence, range} = item;
  const steps = range && {steps: estimateSteps(range.min, range.max, range.step)};
  return [
    row('item', id, at, {kind, confidence, ...steps}),
    ...item.options.map(option => row('option', `${id}/${option}`, at)),
    ...(item.targets ?? []).map(target => row('target', `${id}/${target}`, at)),
  ];
}

function questions({evaluation, followup}: CourseSource): Declared[] {
  return [evaluation, followup].flatMap(one =>
    one ? one.value.questions.map(({id}, i) => row('question', id, () => placeIn(one, 'questions', i, 'id'))) : [],
  );
}
