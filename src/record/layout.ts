/**
 * What a record can hold, in a fixed order: it follows from the first `generation` entries of the lock and from nothing
 * else. The lock only grows, so every later course can rebuild the layout of every earlier record.
 */
import {parentOf} from '../model/lock.ts';
import type {LockEntry, Outline} from '../model/outline.ts';
import {hash32} from '../model/shuffle.ts';

export interface LayoutItem {
  readonly id: string;
  readonly kind: NonNullable<LockEntry['item']>['kind'];
  /** Whether it asked how sure one was when it came. */
  readonly confidence: boolean;
  /** Steps of an estimate; it has one place more. */
  readonly steps: number;
  readonly options: string[];
  readonly targets: string[];
}
export interface LayoutCase {
  readonly id: string;
  readonly variants: string[];
  readonly nodes: {readonly id: string; readonly replies: string[]}[];
  readonly endings: string[];
}
export interface Layout {
  readonly generation: number;
  /** Hash of the course and the entries; a record made with other ones is never read by this layout. */
  readonly key: number;
  readonly roles: string[];
  readonly regions: string[];
  readonly steps: string[];
  readonly items: LayoutItem[];
  readonly cases: LayoutCase[];
  readonly questions: string[];
}

const made = new WeakMap<Outline, Map<number, Layout>>();

/** The layout of a generation; made once. */
export function layoutOf(outline: Outline, generation = outline.lock.length): Layout {
  const known = made.get(outline) ?? new Map<number, Layout>();
  made.set(outline, known);
  const layout = known.get(generation) ?? makeLayout(outline, generation);
  known.set(generation, layout);
  return layout;
}

function makeLayout({id, lock}: Outline, generation: number): Layout {
  const entries = lock.slice(0, generation);
  const key = hash32(`${id}\n${entries.map(entryText).join('\n')}`);
  const layout: Layout = {
    generation,
    key,
    roles: [],
    regions: [],
    steps: [],
    items: [],
    cases: [],
    questions: [],
  };
  const families = new Map<string, LayoutItem | LayoutCase | LayoutCase['nodes'][number]>();
  for (const entry of entries) {
    const parent = families.get(parentOf(entry.path).slice(0, -1));
    const last = entry.path.slice(parentOf(entry.path).length);
    const made = place(layout, parent, entry, last);
    if (made) families.set(entry.path, made);
  }
  return layout;
}

/** Puts one entry in its list; returns it when others can belong to it. Kinds that no record holds are passed over. */
function place(
  layout: Layout,
  parent: LayoutItem | LayoutCase | LayoutCase['nodes'][number] | undefined,
  {kind, path, item}: LockEntry,
  last: string,
): LayoutItem | LayoutCase | LayoutCase['nodes'][number] | undefined {
  if (kind === 'role') layout.roles.push(path);
  else if (kind === 'region') layout.regions.push(path);
  else if (kind === 'step') layout.steps.push(path);
  else if (kind === 'question') layout.questions.push(path);
  else if (kind === 'item' && item) return pushed(layout.items, newItem(path, item));
  else if (kind === 'case') return pushed(layout.cases, {id: path, variants: [], nodes: [], endings: []});
  else if (parent && 'options' in parent) placeInItem(parent, kind, last);
  else if (parent && 'nodes' in parent) return placeInCase(parent, kind, last);
  else if (parent && kind === 'reply') parent.replies.push(last);
  return undefined;
}

function newItem(id: string, {kind, confidence, steps = 0}: NonNullable<LockEntry['item']>): LayoutItem {
  return {id, kind, confidence, steps, options: [], targets: []};
}

function placeInItem(item: LayoutItem, kind: LockEntry['kind'], last: string): void {
  if (kind === 'option') item.options.push(last);
  else if (kind === 'target') item.targets.push(last);
}

function placeInCase(one: LayoutCase, kind: LockEntry['kind'], last: string): LayoutCase['nodes'][number] | undefined {
  if (kind === 'node') return pushed(one.nodes, {id: last, replies: []});
  if (kind === 'variant') one.variants.push(last);
  else if (kind === 'ending') one.endings.push(last);
  return undefined;
}

function pushed<T>(list: T[], one: T): T {
  list.push(one);
  return one;
}

/** Tombstones look as they did when they lived: a piece that is removed leaves the layout as it was. */
function entryText({kind, path, item}: LockEntry): string {
  return item ? `${kind} ${path} ${item.kind} ${item.confidence} ${item.steps ?? ''}` : `${kind} ${path}`;
}
