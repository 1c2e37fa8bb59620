/** The list of ids (`modules/ids.lock`): its numbers, and the short text in which the outline carries it. */
import type {LockEntry} from './outline.ts';

const LETTERS: Readonly<Record<LockEntry['kind'], string>> = {
  role: 'R',
  region: 'g',
  module: 'm',
  step: 's',
  item: 'i',
  draw: 'd',
  option: 'o',
  target: 't',
  case: 'c',
  variant: 'v',
  node: 'n',
  reply: 'r',
  ending: 'e',
  question: 'q',
};
const KINDS = Object.fromEntries(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind])) as Readonly<
  Record<string, LockEntry['kind']>
>;
/** Kinds whose last part is one character, so that neighbours share a line: `o/abcd`. */
const SINGLE: ReadonlySet<LockEntry['kind']> = new Set(['option', 'target', 'variant', 'reply', 'question']);

/** The parent's path with its `/`; '' at the top. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Kind and path as one key. */
export function lockKey({kind, path}: Pick<LockEntry, 'kind' | 'path'>): string {
  return `${kind} ${path}`;
}

/** Number of every entry by `lockKey`: its rank among siblings of one parent and kind, tombstones included. */
export function lockNumbers(lock: readonly LockEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    lock.map(entry => {
      const family = `${entry.kind} ${parentOf(entry.path)}`;
      const n = counts.get(family) ?? 0;
      counts.set(family, n + 1);
      return [lockKey(entry), n];
    }),
  );
}

/**
 * One line per entry or run of siblings: kind letter, `!` when gone, path (a parent that is the entry above is left out),
 * and for an item its kind, `+` for confidence and its steps: `iM1_A4_hoeveel estimate 60`.
 */
export function packLock(lock: readonly LockEntry[]): string {
  const lines: string[] = [];
  let parent = '';
  let run = '';
  for (const {kind, path, gone, item} of lock) {
    const own = parentOf(path);
    const last = path.slice(own.length);
    const head = `${LETTERS[kind]}${gone ? '!' : ''}${own === '' ? '' : own === parent ? '/' : own}`;
    if (SINGLE.has(kind) && head === run) {
      lines[lines.length - 1] += last;
      continue;
    }
    const info = item
      ? ` ${item.kind}${item.confidence ? '+' : ''}${item.steps === undefined ? '' : ` ${item.steps}`}`
      : '';
    lines.push(`${head}${last}${info}`);
    run = SINGLE.has(kind) ? head : '';
    if (kind === 'item' || kind === 'case' || kind === 'node') parent = `${path}/`;
  }
  return lines.join('\n');
}

/** What `packLock` packed. */
export function unpackLock(packed: string): LockEntry[] {
  let parent = '';
  return packed.split('\n').flatMap(line => {
    const [head = '', itemKind, steps] = line.split(' ');
    const kind = KINDS[head[0] ?? ''];
    if (!kind) return [];
    const gone = head[1] === '!' ? ({gone: true} as const) : {};
    const rest = head.slice(gone.gone ? 2 : 1);
    const path = rest.startsWith('/') ? parent + rest.slice(1) : rest;
    if (SINGLE.has(kind)) {
      const own = parentOf(path);
      return [...path.slice(own.length)].map(last => ({kind, path: own + last, ...gone}));
    }
    if (kind === 'item' || kind === 'case' || kind === 'node') parent = `${path}/`;
    const item = itemKind && {
      item: {
        kind: itemKind.replace('+', ''),
        confidence: itemKind.endsWith('+'),
        ...(steps !== undefined && {steps: Number(steps)}),
      } as LockEntry['item'] & {},
    };
    return [{kind, path, ...(item || {}), ...gone}];
  });
}
