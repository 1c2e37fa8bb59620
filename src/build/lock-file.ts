/**
 * `modules/ids.lock`: one line per id, in the order in which ids came. Lines are appended, never moved or removed.
 *
 *     item M1_A4_hoeveel estimate steps=60 confidence
 *     gone option M1_A1_bouwstenen/d        removed; its number is never given again
 *
 * Two branches may both append: git keeps the lines of both (`merge=union`), and the numbers of the branch that was not
 * published yet follow from where its lines come to stand. A line that was published never moves.
 */

import {lockKey} from '../model/lock.ts';
import type {ItemKind, LockEntry} from '../model/outline.ts';
import type {Problem} from './problem.ts';

const LOCK_HEADER = `# Every id that a learner's record can hold, in the order in which it came. The place of a line is the id's number.
# Made by \`npm run ids\`. Only append: never move or remove a line, or records already kept are read wrongly.
`;

const LINE =
  /^(?:(gone) )?(module|step|item|draw|option|target|case|node|reply|ending|variant|role|region|question) (\S+)((?: \S+)*)$/;

/** Reads the list. */
export function parseLock(text: string, file: string): {entries: LockEntry[]; problems: Problem[]} {
  const problems: Problem[] = [];
  const known = new Map<string, number>();
  const entries = text.split('\n').flatMap((line, i): LockEntry[] => {
    const problem = (message: string, cure: string): LockEntry[] => {
      problems.push({severity: 'error', place: {file, line: i + 1, column: 1, path: ''}, message, cure});
      return [];
    };
    if (line === '' || line.startsWith('#')) return [];
    const match = LINE.exec(line);
    if (!match) return problem(`not a line of this list: '${line.slice(0, 60)}'`, 'Restore it from git.');
    const [, mark, kind, path = '', rest = ''] = match as unknown as [
      string,
      string?,
      LockEntry['kind']?,
      string?,
      string?,
    ];
    if (!kind) return [];
    const entry: LockEntry = {kind, path, ...itemInfo(rest.trim()), ...(mark === 'gone' && {gone: true as const})};
    const before = known.get(lockKey(entry));
    if (before) return problem(`\`${path}\` stands on line ${before} already`, 'Remove the line that was added last.');
    known.set(lockKey(entry), i + 1);
    return [entry];
  });
  return {entries, problems};
}

/** The list as text. */
export function printLock(entries: readonly LockEntry[]): string {
  return LOCK_HEADER + entries.map(entry => `${printEntry(entry)}\n`).join('');
}

export interface LockUpdate {
  readonly entries: LockEntry[];
  readonly added: readonly LockEntry[];
  readonly gone: readonly LockEntry[];
}

/**
 * The list with what the content declares now: new ids are appended, ids that are no longer there are
 * marked. A mark is never taken away.
 */
export function updateLock(lock: readonly LockEntry[], declared: readonly LockEntry[]): LockUpdate {
  const now = new Map(declared.map(one => [lockKey(one), one]));
  const known = new Set(lock.map(lockKey));
  const gone = lock.filter(entry => !entry.gone && !now.has(lockKey(entry)));
  const entries: LockEntry[] = lock.map(entry => (gone.includes(entry) ? {...entry, gone: true} : entry));
  const added: LockEntry[] = [];
  for (const {kind, path, item} of now.values()) {
    if (known.has(lockKey({kind, path}))) continue;
    const entry: LockEntry = {kind, path, ...(item && {item})};
    entries.push(entry);
    added.push(entry);
  }
  return {entries, added, gone};
}

function printEntry({kind, path, item, gone}: LockEntry): string {
  const mark = gone ? 'gone ' : '';
  const steps = item?.steps === undefined ? '' : ` steps=${item.steps}`;
  return `${mark}${kind} ${path}${item ? ` ${item.kind}${steps}${item.confidence ? ' confidence' : ''}` : ''}`;
}

function itemInfo(text: string): Pick<LockEntry, 'item'> {
  if (text === '') return {};
  const [kind, ...rest] = text.split(' ');
  const steps = rest.find(word => word.startsWith('steps='));
  return {
    item: {
      kind: kind as ItemKind,
      confidence: rest.includes('confidence'),
      ...(steps && {steps: Number(steps.slice('steps='.length))}),
    },
  };
}
