/** The item bank: enough for every draw, its keys spread, its items short; and enough situations for theirs. */
import type {TestItem} from '../../model/bank.schema.ts';
import type {Outline} from '../../model/outline.ts';
import {drawTest, isOnRoute} from '../../model/test-draw.ts';
import type {CourseSource} from '../course-source.ts';
import {type Problems, wholeFile} from '../problem.ts';
import {countWords} from '../prose.ts';
import {allActivities} from '../walk.ts';
import {type Located, placeIn} from '../yaml-source.ts';
import type {Check} from './context.ts';

/** From so many items on, spreads say something. */
const ENOUGH_ITEMS = 12;
/** Shares that the audit holds the bank to (issue 5, blueprint section 5). */
const BANK_RULES = {
  applied: 0.7,
  keyMost: 0.4,
  keyLeast: 0.25,
  longest: 0.4,
  shortest: 0.4,
  stemWords: 45,
  itemWords: 90,
  lengthSpread: 0.3,
} as const;
/** Draws tried, for every role in turn: with each of them forms, outcomes and route must come out. */
const SEEDS = 49;

/** Every cell of the draw has items, and every draw all forms and enough other outcomes. */
export const checkDraw: Check = ({source, course, problems}) => {
  const file = source.course;
  if (!file || isPartlyRead(source, 'test')) return;
  const bank = source.bank.map(({value}) => value).filter(({use}) => use === undefined || use === 'test');
  let enough = true;
  for (const [objective, levels] of Object.entries(file.value.test.draw)) {
    if (!file.value.objectives.some(({id}) => id === objective)) {
      problems.error(placeIn(file, 'test', 'draw', objective), `no objective \`${objective}\``);
    }
    for (const [level, drawn] of Object.entries(levels)) {
      const have = bank.filter(item => item.objective === objective && item.level === level).length;
      const place = placeIn(file, 'test', 'draw', objective, level);
      if (have < drawn) {
        enough = false;
        problems.error(
          place,
          `the bank has ${have} items for ${objective} ${level} and ${drawn} are drawn`,
          'Write more, or draw fewer.',
        );
      } else if (drawn > 0 && have < 2 * drawn) {
        problems.warn(
          place,
          `the bank has ${have} items for ${objective} ${level}, fewer than twice the ${drawn} drawn`,
          'A second attempt sees the same ones again.',
        );
      }
    }
  }
  for (const [i, {id}] of file.value.objectives.entries()) {
    if (!source.bank.some(({value}) => value.objective === id))
      problems.error(placeIn(file, 'objectives', i), `objective \`${id}\` has no items in the bank`);
  }
  if (!enough) return;
  const roles = course.outline.roles;
  const draws = Array.from({length: SEEDS}, (_, seed) => ({seed, role: roles[seed % roles.length] ?? ''}));
  const short = draws.map(draw => lacking(course.outline, draw)).filter(one => one !== '');
  if (short.length > 0)
    problems.error(
      placeIn(file, 'test', 'draw'),
      `${short.length} of ${SEEDS} draws lack ${short[0]}`,
      'Add such items to cells of which something is drawn.',
    );
};

/** What a draw with this seed for this role lacks, or ''. */
function lacking(outline: Outline, draw: {readonly seed: number; readonly role: string}): string {
  const items = drawTest(outline, draw).items.map(id => outline.items[id]);
  const form = ['sexual', 'labour', 'criminal', 'service'].find(one => !items.some(item => item?.form === one));
  if (form) return `an item of the form ${form}`;
  if (draw.role !== '' && !items.some(item => isOnRoute(item, draw.role)))
    return `an item on the route of \`${draw.role}\` (\`route\` in the bank, as in its role file)`;
  const others = items.filter(item => item?.outcome !== undefined).length;
  return others < 4 ? `4 items whose answer is not trafficking (they have ${others})` : '';
}

/** Spread of keys, lengths and levels. */
export const checkBankAudit: Check = ({source, problems}) => {
  const {bank} = source;
  for (const one of bank) checkItem(one, problems);
  if (bank.length < ENOUGH_ITEMS) return;
  const audit = auditBank(bank.map(({value}) => value));
  const place = wholeFile(`${source.root}/test`);
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  if (audit.applied < BANK_RULES.applied) {
    problems.error(
      place,
      `${percent(audit.applied)} of the items apply or judge (T, A); at least ${percent(BANK_RULES.applied)}`,
      'Write more cases, fewer facts.',
    );
  }
  for (const [letter, share] of Object.entries(audit.keys)) {
    if (share > BANK_RULES.keyMost)
      problems.error(
        place,
        `the key is \`${letter}\` in ${percent(share)} of the items; at most ${percent(BANK_RULES.keyMost)}`,
        'Move some keys.',
      );
    if ('abc'.includes(letter) && share < BANK_RULES.keyLeast)
      problems.error(
        place,
        `the key is \`${letter}\` in ${percent(share)} of the items; at least ${percent(BANK_RULES.keyLeast)}`,
        'Move some keys.',
      );
  }
  if (audit.longest > BANK_RULES.longest)
    problems.error(
      place,
      `the right answer is the longest in ${percent(audit.longest)} of the items; at most ${percent(BANK_RULES.longest)}`,
      'Lengthen others or shorten keys.',
    );
  if (audit.shortest > BANK_RULES.shortest)
    problems.error(
      place,
      `the right answer is the shortest in ${percent(audit.shortest)} of the items; at most ${percent(BANK_RULES.shortest)}`,
      'Shorten others or lengthen keys.',
    );
};

function checkItem(one: Located<TestItem>, problems: Problems): void {
  const {stem, options, outcome} = one.value;
  const stemWords = countWords(stem);
  const allWords = stemWords + options.reduce((sum, {text}) => sum + countWords(text), 0);
  if (stemWords > BANK_RULES.stemWords)
    problems.warn(placeIn(one, 'stem'), `a question of ${stemWords} words`, `At most ${BANK_RULES.stemWords}.`);
  if (allWords > BANK_RULES.itemWords)
    problems.warn(placeIn(one, 'options'), `an item of ${allWords} words`, `At most ${BANK_RULES.itemWords}.`);
  const lengths = options.map(({text}) => text.length);
  const longest = Math.max(...lengths);
  const shortest = Math.min(...lengths);
  // Of very short answers ('112') the difference says nothing.
  if (longest > 40 && (longest - shortest) / longest > BANK_RULES.lengthSpread) {
    problems.warn(
      placeIn(one, 'options'),
      `answers of ${shortest} to ${longest} characters`,
      'Keep them within 30 % of each other.',
    );
  }
  if (outcome === undefined && one.value.form === 'none')
    problems.warn(placeIn(one, 'form'), 'form `none` without an outcome', 'Say what the answer comes to in `outcome`.');
}

export interface BankAudit {
  readonly applied: number;
  readonly keys: Readonly<Record<string, number>>;
  readonly longest: number;
  readonly shortest: number;
}

/** Shares of the bank. A key counts as longest only when it is longer than every other answer. */
export function auditBank(bank: readonly TestItem[]): BankAudit {
  const share = (test: (item: TestItem) => boolean) => bank.filter(test).length / Math.max(1, bank.length);
  const key = (item: TestItem) => item.options.find(({correct}) => correct);
  const others = (item: TestItem) => item.options.filter(({correct}) => !correct).map(({text}) => text.length);
  return {
    applied: share(({level}) => level !== 'K'),
    keys: Object.fromEntries(['a', 'b', 'c', 'd'].map(letter => [letter, share(item => key(item)?.id === letter)])),
    longest: share(item => (key(item)?.text.length ?? 0) > Math.max(...others(item))),
    shortest: share(item => (key(item)?.text.length ?? 0) < Math.min(...others(item))),
  };
}

/** Situations: enough of both kinds for each draw, every form and every look-alike there, no group the cue. */
export const checkSituations: Check = ({source, problems}) => {
  if (isPartlyRead(source, 'vignettes')) return;
  const all = source.situations.map(({value}) => value);
  const signals = all.filter(({key}) => key === 's');
  for (const {activity} of allActivities(source)) {
    const {value} = activity;
    if (value.kind !== 'vignette') continue;
    const {round} = value.draw;
    const pool = all.filter(({use}) => (use === 'booster') === (round !== undefined));
    const inPool = pool.filter(({key}) => key === 's').length;
    const have = {signal: inPool, lookalike: pool.length - inPool};
    for (const kind of ['signal', 'lookalike'] as const) {
      const drawn = value.draw[kind] * (round ?? 1);
      if (have[kind] < drawn)
        problems.error(
          placeIn(activity, 'draw', kind),
          `${drawn} are drawn and there are ${have[kind]}`,
          'Write more, or draw fewer.',
        );
    }
  }
  if (all.length < ENOUGH_ITEMS) return;
  const place = wholeFile(`${source.root}/vignettes`);
  const most = (what: string, count: number, of: number, limit: number) => {
    if (count / Math.max(1, of) > limit)
      problems.warn(
        place,
        `${count} of ${of} signals are ${what}; at most ${Math.round(100 * limit)} %`,
        'A group must not be the cue.',
      );
  };
  for (const form of new Set(signals.map(one => one.form ?? '')))
    most(`of the form ${form}`, signals.filter(one => one.form === form).length, signals.length, 0.4);
  for (const origin of new Set(signals.map(one => one.person.origin)))
    most(`of origin ${origin}`, signals.filter(one => one.person.origin === origin).length, signals.length, 0.6);
  most('men', signals.filter(one => one.person.gender === 'man').length, signals.length, 0.6);
  most('women', signals.filter(one => one.person.gender === 'woman').length, signals.length, 0.6);
  const abroad = (list: typeof all) =>
    list.filter(one => ['EU', 'outside_EU'].includes(one.person.origin)).length / Math.max(1, list.length);
  const rest = all.filter(({key}) => key !== 's');
  if (Math.abs(abroad(signals) - abroad(rest)) > 0.15)
    problems.warn(
      place,
      'people from abroad are more or less often a signal than a look-alike, by over 15 points',
      'A group must not be the cue.',
    );
};

/** Of a file with mistakes the rest is not there to be counted. */
function isPartlyRead({files}: CourseSource, kind: 'test' | 'vignettes'): boolean {
  return files.some(file => file.kind === kind && file.problems.length > 0);
}
