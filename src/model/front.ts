/** The part of the outline that the first screen shows, in its short form: parts, steps and rules, without what one answers. */
import type {ModuleOutline, Outline, StepOutline} from './outline.ts';

type Part<T> = Readonly<Partial<T>>;
export interface PackedFront extends Omit<Outline, 'modules' | 'steps' | 'items' | 'cases' | 'lock'> {
  readonly modules: readonly Part<ModuleOutline>[];
  /** Only steps of which there is something to say. */
  readonly steps: Readonly<Record<string, Part<StepOutline>>>;
}

/** What the first screen asks of a step. */
const SHOWN = ['counted', 'roles', 'setting', 'views'] as const satisfies readonly (keyof StepOutline)[];
const MODULE = {requires: [], free: false} as const;

/** Leaves out what `unpackFront` puts back, and what comes with the whole outline. */
export function packFront({items: _, cases: __, lock: ___, ...outline}: Outline): PackedFront {
  const steps = Object.values(outline.steps).map(step => {
    const shown = Object.fromEntries(SHOWN.map(key => [key, step[key]]).filter(([, value]) => value !== undefined));
    return [step.id, without(shown, usual(step.id, step.module))] as const;
  });
  return {
    ...outline,
    modules: outline.modules.map(({n: _, ...module}) => without(module, MODULE)),
    steps: Object.fromEntries(steps.filter(([, step]) => Object.keys(step).length > 0)),
  };
}

/** The outline without items, cases, numbers and the list of ids. */
export function unpackFront(packed: PackedFront): Outline {
  const modules = packed.modules.map(module => ({...MODULE, ...module}) as ModuleOutline);
  const steps = modules.flatMap(({id: module, steps}) =>
    steps.map(id => [id, {...usual(id, module), ...packed.steps[id]}] as const),
  );
  return {...packed, modules, steps: Object.fromEntries(steps), items: {}, cases: {}, lock: []} as unknown as Outline;
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
