/** What the whole outline adds to the first screen's, in its short form: what follows from the list of ids is left out. */
import {type PackedRoute, packFront, packRoute, partsInFront, unpackFront, unpackRoute, without} from './front.ts';
import {lockKey, lockNumbers, packLock, parentOf, unpackLock} from './lock.ts';
import type {CaseOutline, ItemOutline, LockEntry, Outline, StepOutline} from './outline.ts';

type Part<T> = Readonly<Partial<T>>;
type PackedCase = Part<Omit<CaseOutline, 'nodes'>> & {
  readonly nodes: Readonly<Record<string, Part<CaseOutline['nodes'][string]>>>;
};
export interface PackedOutline {
  /** The parts that the front does not know. */
  readonly further: PackedRoute;
  readonly steps: Readonly<Record<string, Part<StepOutline>>>;
  readonly items: Readonly<Record<string, Part<ItemOutline>>>;
  readonly cases: Readonly<Record<string, PackedCase>>;
  readonly lock: string;
}

/** Leaves out what `unpackOutline` puts back. */
export function packOutline(outline: Outline): PackedOutline {
  const known = new Known(outline.lock);
  const further = packRoute(outline, outline.modules.slice(partsInFront(outline)));
  const steps = {...unpackFront(packFront(outline)).steps, ...unpackRoute(further).steps};
  const all = <T extends object>(record: Readonly<Record<string, T>>, derived: (id: string) => Part<T>) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [id, without(value, derived(id))]));
  return {
    further,
    steps: all(outline.steps, id => ({...steps[id], ...known.step(id)})),
    items: all(outline.items, id => known.item(id)),
    cases: Object.fromEntries(
      Object.entries(outline.cases).map(([id, one]) => [
        id,
        {...without(one, known.case(id)), nodes: all(one.nodes, node => known.node(`${id}/${node}`))},
      ]),
    ),
    lock: packLock(outline.lock),
  };
}

/** The outline as it was. `front`: of the same compilation. */
export function unpackOutline({further: _, ...front}: Outline, packed: PackedOutline): Outline {
  const further = unpackRoute(packed.further);
  const steps = {...front.steps, ...further.steps};
  const lock = unpackLock(packed.lock);
  const known = new Known(lock);
  const all = <T>(record: Readonly<Record<string, Part<T>>>, derived: (id: string) => Part<T>) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [id, {...derived(id), ...value}]));
  return {
    ...front,
    modules: [...front.modules, ...further.modules].map(module => ({...module, ...known.module(module.id)})),
    steps: all(packed.steps, id => ({...steps[id], ...known.step(id)})),
    items: all(packed.items, id => known.item(id)),
    cases: Object.fromEntries(
      Object.entries(packed.cases).map(([id, one]) => [
        id,
        {...known.case(id), ...one, nodes: all(one.nodes, node => known.node(`${id}/${node}`))},
      ]),
    ),
    lock,
  } as Outline;
}

/** What the list of ids tells of each part, and what is usual. */
class Known {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly info = new Map<string, LockEntry['item']>();
  private readonly children = new Map<string, string[]>();

  constructor(lock: readonly LockEntry[]) {
    this.numbers = lockNumbers(lock);
    for (const {kind, path, item, gone} of lock) {
      if (gone) continue;
      if (item) this.info.set(path, item);
      const parent = parentOf(path);
      const family = `${kind} ${parent}`;
      const siblings = this.children.get(family) ?? [];
      siblings.push(path.slice(parent.length));
      this.children.set(family, siblings);
    }
  }

  module(id: string): {n?: number} {
    return this.number('module', id);
  }

  step(id: string): {n?: number} {
    return this.number('step', id);
  }

  item(id: string): Part<ItemOutline> {
    const {kind, confidence} = this.info.get(id) ?? {};
    const targets = this.children.get(`target ${id}/`);
    return {
      id,
      ...this.number('item', id),
      ...(kind && {kind}),
      ...(confidence !== undefined && {confidence}),
      options: this.children.get(`option ${id}/`) ?? [],
      ...(targets && {targets}),
    };
  }

  case(id: string): Part<CaseOutline> {
    const list = (kind: LockEntry['kind']) => this.children.get(`${kind} ${id}/`) ?? [];
    return {
      id,
      ...this.number('case', id),
      roles: [],
      variants: list('variant'),
      endings: list('ending'),
      interludes: [],
    };
  }

  node(path: string): Part<CaseOutline['nodes'][string]> {
    return {...this.number('node', path), replies: this.children.get(`reply ${path}/`) ?? []};
  }

  private number(kind: LockEntry['kind'], path: string): {n?: number} {
    const n = this.numbers.get(lockKey({kind, path}));
    return n === undefined ? {} : {n};
  }
}
