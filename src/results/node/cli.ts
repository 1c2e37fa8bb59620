/** The same figures in Node: `npm run results -- FILES…`. Composition only. */
import {readFileSync, writeFileSync} from 'node:fs';
import type {AttemptColumns} from '../../lms-exports/attempts.ts';
import type {Filter} from '../choose-attempts.ts';
import {answersCsv, matrixCsv} from '../csv.ts';
import {fold} from '../fold.ts';
import {type Frame, frameOfData, match} from '../frame.ts';
import {type ImportedSource, Importer} from '../importer.ts';
import type {ItemWords} from '../item-words.ts';
import {responseWords} from '../item-words.ts';
import {pool, readSumsFile, sumsFile} from '../pool.ts';
import {summarise} from '../summary.ts';
import type {Sums} from '../sums.ts';
import {countWords, RULE_WORDS} from '../words.ts';
import {diskFile} from './disk-file.ts';
import {type Options, readOptions, USAGE} from './options.ts';
import {reportHtml} from './report-html.ts';

/** The course, for frame and words. */
export interface CliCourse {
  readonly frame: Frame;
  readonly words: ReadonlyMap<string, ItemWords>;
}
export interface CliInput {
  readonly args: readonly string[];
  /** Compiles the course; only asked for when there is something to read. */
  readonly course: () => CliCourse;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For what is not the result itself: progress and reports. */
  readonly tell: (line: string) => void;
}

/** Runs; returns the exit code: 0 done, 1 something could not be read, 2 wrong arguments. */
export async function run({say, tell, ...rest}: CliInput): Promise<number> {
  // Files come from others: nothing that steers a terminal reaches it.
  const plain = (line: string) => line.replace(/[^\P{Cc}\n]/gu, '?');
  const input: CliInput = {...rest, say: line => say(plain(line)), tell: line => tell(plain(line))};
  const options = readOptions(input.args);
  if (typeof options === 'string' || options.help) {
    input.tell(typeof options === 'string' ? `${options}\n\n${USAGE}` : USAGE);
    return typeof options === 'string' ? 2 : 0;
  }
  if (options.pool) return runPool(options, input);
  const importer = new Importer();
  const sources = await read(importer, options, input);
  const columns = importer.columns();
  for (const source of sources) for (const line of reportLines(source)) input.tell(line);
  const isRefused = sources.some(({report}) => report.refused);
  if (options.clickhouse) {
    const {runClickHouse} = await import('./run-clickhouse.ts');
    return (await runClickHouse(options.clickhouse, columns, options, input)) && !isRefused ? 0 : 1;
  }
  if (columns.learner.length > 0) show(columns, sources, options, input);
  return isRefused || columns.learner.length === 0 ? 1 : 0;
}

async function read(importer: Importer, options: Options, {env}: CliInput): Promise<ImportedSource[]> {
  const sources: ImportedSource[] = [];
  const files = options.files.map(diskFile);
  // Text is read by the chunk: on disk the size of a file is no reason to refuse it.
  const steps = importer.files(files, {maxBytes: Number.POSITIVE_INFINITY});
  for (let step = await steps.next(); ; step = await steps.next()) {
    if (!step.done) continue;
    sources.push(...step.value);
    break;
  }
  if (options.lrs) {
    const pull = importer.lrs({
      endpoint: options.lrs,
      user: options['lrs-user'] ?? '',
      password: env.LRS_PASSWORD ?? '',
      ...(options['lrs-activity'] ? {activity: options['lrs-activity']} : {}),
      ...(options['lrs-cursor'] ? {cursor: options['lrs-cursor']} : {}),
    });
    for (let step = await pull.next(); ; step = await pull.next()) {
      if (!step.done) continue;
      const {cursor, ...source} = step.value;
      const next = cursor ? [`Volgende keer: --lrs-cursor ${cursor}`] : [];
      sources.push({...source, report: {...source.report, advice: [...source.report.advice, ...next]}});
      break;
    }
  }
  return sources;
}

function show(columns: AttemptColumns, sources: readonly ImportedSource[], options: Options, input: CliInput): void {
  const course = input.course();
  const {known, unknown} = match(columns, course.frame);
  const isOurs = known > 0 || columns.items.length === 0;
  const frame = isOurs ? course.frame : frameOfData(columns);
  const filter: Filter = {
    rule: options.rule,
    ...(options.organisation === undefined ? {} : {organisation: options.organisation}),
    ...(options.cohort === undefined ? {} : {cohort: options.cohort}),
  };
  const notes = notesOf(isOurs, known, unknown.length);
  const sums = fold(columns, frame, filter);
  const {simulated, attempts} = sums.counts;
  if (simulated > 0 && simulated === attempts) notes.push('Deze deelnemers zijn verzonnen (gesimuleerd).');
  else if (simulated > 0)
    notes.push(`${simulated} van de ${attempts} pogingen zijn van verzonnen deelnemers, en tellen mee.`);
  if (options.csv) writeFileSync(options.csv, answersCsv(columns, filter, options.names));
  if (options.matrix) writeFileSync(options.matrix, matrixCsv(columns, frame, filter));
  if (options.share !== undefined && options.out !== undefined) share(options.share, options.out, sums, frame, input);
  output(sums, frame, isOurs ? course.words : new Map(), sources, notes, options, input);
}

function output(
  sums: Sums,
  frame: Frame,
  words: CliCourse['words'],
  sources: readonly ImportedSource[],
  notes: readonly string[],
  options: Options,
  {say, tell}: CliInput,
): void {
  const summary = summarise(sums, frame, words);
  if (options.report) writeFileSync(options.report, reportHtml('Resultaten', summary, notes));
  if (options.json) {
    say(JSON.stringify({sources, notes, summary, sums}, null, 2));
    return;
  }
  for (const note of notes) tell(note);
  say(`${summary.learners} deelnemers, ${summary.attempts} pogingen (${RULE_WORDS[summary.rule]})`);
  if (summary.score !== null) say(`Gemiddelde score: ${Math.round(summary.score)}%`);
  say(
    summary.talk.basis === 'sure'
      ? '\nBespreek morgen (fout en toch zeker):'
      : '\nBespreek morgen (vaakst fout; zekerheid staat niet in de bron):',
  );
  for (const {item, n, wrong, sureWrong, popular} of summary.talk.points.slice(0, 8)) {
    const found = words.get(item);
    say(`- ${found?.question ?? item}`);
    say(
      `  ${countWords(n - wrong, n)}${sureWrong === null ? '' : `, ${sureWrong} fout en zeker`}${popular ? `; ${popular.amongSure ? 'wie zeker was' : 'wie het fout had'}, koos vaakst: ${responseWords(popular.response, found)}` : ''}`,
    );
  }
}

function notesOf(isOurs: boolean, known: number, unknown: number): string[] {
  if (!isOurs) return ['Deze vragen zijn niet van deze cursus. De cijfers kloppen, maar zonder teksten en doelen.'];
  return unknown > known
    ? [`${unknown} van de ${known + unknown} vragen horen niet bij deze versie van de cursus.`]
    : [];
}

function share(organisation: string, out: string, sums: Sums, frame: Frame, {tell}: CliInput): void {
  if (sums.rule === 'all') {
    tell('Tellingen delen kan niet met alle pogingen: kies first, last of best.');
    return;
  }
  const file = sumsFile(organisation, sums, frame);
  if (file) writeFileSync(out, JSON.stringify(file));
  else tell('Er zijn minder dan tien deelnemers: er is niets om te delen.');
}

function runPool(options: Options, input: CliInput): number {
  const read = options.files.map(path => ({path, result: readSumsFile(readFileSync(path, 'utf8'))}));
  for (const {path, result} of read) if (!result.ok) input.tell(`${path}: ${result.reason} ${result.cure}`);
  const {sums, organisations, refused, hidden} = pool(read.flatMap(({result}) => (result.ok ? [result.file] : [])));
  for (const {organisation, reason} of refused) input.tell(`${organisation}: ${reason}`);
  if (!sums) {
    input.tell('Er zijn minder dan drie organisaties, of één organisatie weegt te zwaar: er is niets te laten zien.');
    return 1;
  }
  const {frame, words} = input.course();
  const notes = [`Opgeteld uit ${organisations.length} organisaties.`];
  if (hidden.length > 0) notes.push(`${hidden.length} vragen zijn weggelaten: te weinig organisaties.`);
  output(sums, frame, words, [], notes, options, input);
  return read.every(({result}) => result.ok) ? 0 : 1;
}

function reportLines({name, report}: ImportedSource): string[] {
  const {source, rows, kept, merged, dropped, advice, refused} = report;
  if (refused) return [`${name}: ${refused.reason}`, `  Wat te doen: ${refused.cure}`];
  return [
    `${name}: ${source}, ${rows} regels, ${kept} gebruikt${merged > 0 ? `, ${merged} dubbel` : ''}`,
    ...dropped.map(
      ({reason, count, places}) =>
        `  ${count} niet gebruikt: ${reason} (${places.join(', ')}${count > places.length ? ', …' : ''})`,
    ),
    ...advice.map(text => `  ${text}`),
  ];
}
