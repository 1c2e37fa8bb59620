/** Regions: files with the sums of organisations, added by a coordinator. No learner's row is in them. */
import type {Frame} from './frame.ts';
import {FEWEST_LEARNERS, publish} from './publish.ts';
import {addSums, type Counts, NO_COUNTS, own, type Sums} from './sums.ts';
import {countsIn} from './sums-file.ts';

/** What an organisation hands over. */
export interface SumsFile {
  readonly format: 'ogen-open-sums';
  readonly version: 1;
  /** A name that the organisation chose. Hostile text. */
  readonly organisation: string;
  readonly sums: Sums;
}
/** Organisations behind any figure of a region, and the most that one of them may weigh. */
export const FEWEST_ORGANISATIONS = 3;
export const LARGEST_SHARE = 0.8;

/** The file of an organisation, or null when it has too few learners to hand over anything. */
export function sumsFile(organisation: string, sums: Sums, frame: Frame): SumsFile | null {
  const published = publish(sums, frame);
  return published && {format: 'ogen-open-sums', version: 1, organisation, sums: published};
}

export type SumsFileResult =
  | {readonly ok: true; readonly file: SumsFile}
  | {readonly ok: false; readonly reason: string; readonly cure: string};

/** Reads a file that somebody sent. Everything in it is checked: it is added to figures that people act on. */
export function readSumsFile(text: string): SumsFileResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused('Dit is geen geldig bestand met tellingen.');
  }
  const {format, version, organisation, sums} = (json ?? {}) as Record<string, unknown>;
  if (format !== 'ogen-open-sums' || version !== 1)
    return refused('Dit is geen bestand met tellingen van een organisatie.');
  const {course, rule, counts} = (sums ?? {}) as Record<string, unknown>;
  const checked = countsIn(counts);
  if (typeof course !== 'string' || (rule !== 'first' && rule !== 'last' && rule !== 'best') || !checked) {
    return refused('De tellingen in dit bestand kloppen niet.');
  }
  if (checked.learners < FEWEST_LEARNERS)
    return refused(`Dit bestand gaat over minder dan ${FEWEST_LEARNERS} deelnemers.`);
  const name = typeof organisation === 'string' ? organisation.slice(0, 200) : '';
  return {ok: true, file: {format, version, organisation: name, sums: {course, rule, counts: checked}}};
}

export interface Pool {
  /** Sums of all; figures that fewer than three organisations carry, or one for the most part, are left out. */
  readonly sums: Sums | null;
  readonly organisations: readonly string[];
  /** Files that do not belong in this pool, with the reason. */
  readonly refused: readonly {readonly organisation: string; readonly reason: string}[];
  /** Questions that were left out for the rule of three organisations. */
  readonly hidden: readonly string[];
}

/** Adds files. The first one says which course and attempt rule it is about; an organisation counts once. */
export function pool(files: readonly SumsFile[]): Pool {
  const [first] = files;
  const members: SumsFile[] = [];
  const refusedFiles: {organisation: string; reason: string}[] = [];
  for (const file of files) {
    const {organisation, sums} = file;
    const isSame = sums.course === first?.sums.course && sums.rule === first.sums.rule;
    if (!isSame)
      refusedFiles.push({organisation, reason: 'gaat over een andere versie van de cursus of over andere pogingen'});
    else if (members.some(one => one.organisation === organisation))
      refusedFiles.push({organisation, reason: 'deed al mee'});
    else members.push(file);
  }
  const all = members.map(({sums}) => sums);
  const whole = first && all.reduce(addSums, {...first.sums, counts: NO_COUNTS});
  const ids = Object.keys(whole?.counts.items ?? {});
  const hidden = ids.filter(id => !isCarried(all.map(({counts}) => own(counts.items, id)?.n ?? 0)));
  const isEnough = isCarried(all.map(({counts}) => counts.learners));
  return {
    sums: whole && isEnough ? {...whole, counts: carried(whole.counts, all, new Set(hidden))} : null,
    organisations: members.map(({organisation}) => organisation),
    refused: refusedFiles,
    hidden,
  };
}

/** At least three organisations, and none with more than four fifths. */
function isCarried(parts: readonly number[]): boolean {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.filter(part => part > 0).length >= FEWEST_ORGANISATIONS && Math.max(...parts) <= LARGEST_SHARE * whole;
}

function carried(counts: Counts, all: readonly Sums[], hidden: ReadonlySet<string>): Counts {
  const keep = <T>(record: Readonly<Record<string, T>>, partOf: (one: Counts, id: string) => number) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => isCarried(all.map(one => partOf(one.counts, id)))));
  return {
    ...counts,
    items: Object.fromEntries(Object.entries(counts.items).filter(([id]) => !hidden.has(id))),
    pairs: keep(counts.pairs, (one, id) => own(one.pairs, id)?.n ?? 0),
    objectives: keep(counts.objectives, (one, id) => own(one.objectives, id)?.n ?? 0),
    cases: keep(counts.cases, (one, id) => own(one.cases, id)?.plays ?? 0),
  };
}

function refused(reason: string): SumsFileResult {
  return {
    ok: false,
    reason,
    cure: 'Vraag de organisatie om het bestand opnieuw te maken op de pagina Resultaten, bij ‘Tellingen delen’.',
  };
}
