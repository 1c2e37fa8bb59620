/**
 * The part of the outline that the first screen shows, in its short form: parts, steps and rules, without what one answers. Of a long
 * course it knows the first parts only, so that no course is slower to begin with for being long.
 */
import type {ModuleOutline, Outline, StepOutline} from './outline.ts';

type Part<T> = Readonly<Partial<T>>;
/** Parts and their steps in a short form. */
export interface PackedRoute {
  readonly modules: readonly Part<ModuleOutline>[];
  /** Only steps of which there is something to say. */
  readonly steps: Readonly<Record<string, Part<StepOutline>>>;
}
export interface PackedFront
  extends PackedRoute,
    Omit<Outline, 'modules' | 'steps' | 'items' | 'cases' | 'lock' | 'further'> {
  readonly further?: Outline['further'];
}

/** Steps that the first screen has room for. */
const ROOM = 60;
/** What the first screen asks of a step. */
const SHOWN = ['counted', 'roles', 'setting', 'views'] as const satisfies readonly (keyof StepOutline)[];
const MODULE = {requires: [], free: false} as const;

/** How many parts the first screen knows: as many as there is room for, and so many that everybody has a step to begin with. */
export function partsInFront({modules, steps}: Outline): number {
  const isForAll = (id: string): boolean => steps[id] !== undefined && !steps[id].roles;
  let room = ROOM;
  const isFull = modules.findIndex((module, i) => {
    room -= module.steps.length;
    return room < 0 && modules.slice(0, i).some(one => one.steps.some(isForAll));
  });
  return isFull < 0 ? modules.length : isFull;
}

/** Leaves out what `unpackFront` puts back, and what comes with the whole outline. */
export function packFront({items: _, cases: __, lock: ___, ...outline}: Outline): PackedFront {
  const parts = partsInFront(outline as Outline);
  const beyond = outline.modules.slice(parts);
  const minutes = beyond.reduce((sum, module) => sum + module.minutes, 0);
  return {
    ...outline,
    ...packRoute(outline, outline.modules.slice(0, parts)),
    ...(beyond.length > 0 && {further: {parts: beyond.length, minutes}}),
  };
}

/** The outline without items, cases, numbers and the list of ids. */
export function unpackFront(packed: PackedFront): Outline {
  return {...packed, ...unpackRoute(packed), items: {}, cases: {}, lock: []} as unknown as Outline;
}

/** Some modules of an outline with their steps. */
export function packRoute(outline: Pick<Outline, 'steps'>, modules: readonly ModuleOutline[]): PackedRoute {
  const steps = modules
    .flatMap(module => module.steps.map(id => outline.steps[id]))
    .filter(step => step !== undefined)
    .map(step => {
      const shown = Object.fromEntries(SHOWN.map(key => [key, step[key]]).filter(([, value]) => value !== undefined));
      return [step.id, without(shown, usual(step.id, step.module))] as const;
    });
  return {
    modules: modules.map(({n: _, ...module}) => without(module, MODULE)),
    steps: Object.fromEntries(steps.filter(([, step]) => Object.keys(step).length > 0)),
  };
}

/** What `packRoute` packed. */
export function unpackRoute(packed: PackedRoute): Pick<Outline, 'modules' | 'steps'> {
  const modules = packed.modules.map(module => ({...MODULE, ...module}) as ModuleOutline);
  const steps = modules.flatMap(({id: module, steps}) =>
    steps.map(id => [id, {...usual(id, module), ...packed.steps[id]} as StepOutline] as const),
  );
  return {modules, steps: Object.fromEntries(steps)};
}

function usual(id: string, module: string): Part<StepOutline> {
  return {id, module, counted: true, items: [], cases: [], views: []};
}

/** The value without what is derived anyway. */
export function without<T extends object>(value: T, derived: Part<T>): Part<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([key, one]) => JSON.stringify(one) !== JSON.stringify(derived[key as keyof T])),
  ) as Part<T>;
}
