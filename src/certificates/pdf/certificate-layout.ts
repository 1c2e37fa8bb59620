/** Where everything stands on the paper, measured before a line is drawn: whether a certificate fits is known before it is signed. */
import type {Credential} from '../credential/credential.ts';
import {spokenDay} from '../credential/moment.ts';
import {type Summary, summarize} from '../credential/summary.ts';
import {IssueProblem, problemWords} from '../issue-problem.ts';
import type {Issuer} from '../issuer.ts';
import type {Faces} from './faces.ts';
import {A4, INK, Paper, type TextStyle} from './paper.ts';
import {PAPER_WORDS, type PaperWords} from './words.ts';

const MUTED = '#465249';
export const LEFT = A4.margin;
export const WIDTH = A4.width - 2 * A4.margin;
export const QR_SIDE = 122;
/** Facts stand three in a row. */
export const FACT_WIDTH = (WIDTH - 40) / 3;
const FOOT_WIDTH = WIDTH - QR_SIDE - 24;

export const BODY: TextStyle = {face: 'text', size: 10, colour: INK};
export const LABEL: TextStyle = {face: 'text', size: 10, colour: MUTED};
export const STRONG: TextStyle = {face: 'strong', size: 10, colour: INK};
const SMALL: TextStyle = {face: 'text', size: 8.5, colour: INK};
export const SENTENCE: TextStyle = {face: 'voice', size: 14.5, colour: INK, leading: 1.4};

export interface FootLine {
  readonly tag: 'P' | 'H2';
  readonly text: string;
  readonly style: TextStyle;
  /** Room above, in points. */
  readonly gap: number;
}
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly style: TextStyle;
}
export interface CertificateLayout {
  readonly words: PaperWords;
  readonly summary: Summary;
  readonly sentence: string;
  readonly name: TextStyle;
  readonly issuer: {readonly style: TextStyle; readonly width: number};
  /** Term and value. */
  readonly facts: readonly (readonly [string, string])[];
  /** Per row of three. */
  readonly factHeights: readonly number[];
  /** The first row holds the headings; none without registers. */
  readonly table: readonly {readonly cells: readonly Cell[]; readonly height: number}[];
  readonly foot: readonly FootLine[];
  readonly footWidth: number;
  readonly footHeight: number;
  /** Below the organisation's line at the top; `room` above the words is for the picture. */
  readonly top: number;
  readonly room: number;
}

/** Measures; throws an `IssueProblem` with a cure for what does not fit. */
export function layoutCertificate(credential: Credential, issuer: Issuer, paper: Paper): CertificateLayout {
  const {achievement} = credential.credentialSubject;
  const words = PAPER_WORDS[achievement.inLanguage] ?? (PAPER_WORDS.nl as PaperWords);
  const summary = summarize(credential);
  const sentence = words.sentence(summary.course);
  if (issuer.logo) paper.readPicture(issuer.logo);
  const accent = issuer.colour ?? INK;
  const name = paper.fit(summary.name, WIDTH, 2, {face: 'voice', size: 40, colour: accent, leading: 1.2}, 15);
  const issuerStyle = paper.fit(issuer.name, 260, 2, BODY, 7);
  const facts = factsOf(summary, issuer, words);
  const factHeights = Array.from({length: Math.ceil(facts.length / 3)}, (_, row) =>
    Math.max(...facts.slice(row * 3, row * 3 + 3).map(([, value]) => 14 + paper.heightOf(value, FACT_WIDTH, STRONG))),
  );
  const table = tableOf(summary, words, achievement.inLanguage, paper);
  const foot = footOf(summary, achievement.description, issuer, words);
  const footHeight = Math.max(
    QR_SIDE,
    sum(foot.map(({text, style, gap}) => gap + paper.heightOf(text, FOOT_WIDTH, style))),
  );
  const below =
    16 +
    paper.heightOf(summary.name, WIDTH, name) +
    6 +
    paper.heightOf(sentence, WIDTH, SENTENCE) +
    26 +
    sum(factHeights) +
    factHeights.length * 8 +
    (table.length > 0 ? 10 + sum(table.map(({height}) => height)) : 0) +
    20 +
    footHeight;
  const top = A4.margin - 12 + (issuer.demonstration ? 8 : 0) + 34;
  const room = A4.height - A4.margin - top - below;
  if (room < 0) {
    throw new IssueProblem('De gegevens passen niet op één pagina.', 'Neem minder registers of kortere leerdoelen.');
  }
  const width = Math.min(260, paper.widthOf(issuer.name, issuerStyle) + 1);
  return {
    ...{words, summary, sentence, name, issuer: {style: issuerStyle, width}, facts, factHeights, table},
    ...{foot, footWidth: FOOT_WIDTH, footHeight, top, room},
  };
}

/** Says why a certificate would not fit on its paper, or null. One paper measures for all. */
export type FitCheck = (credential: Credential, issuer: Issuer) => string | null;

export function fitCheck(faces: Faces): FitCheck {
  const paper = new Paper(faces, {title: '', author: '', language: 'nl', date: 0});
  const problemOf: FitCheck = (credential, issuer) => {
    try {
      layoutCertificate(credential, issuer, paper);
      return null;
    } catch (error) {
      if (error instanceof IssueProblem) return problemWords(error);
      throw error;
    }
  };
  // A list is checked again at every number that is typed.
  const known = new WeakMap<Issuer, Map<string, string | null>>();
  return (credential, issuer) => {
    const found = known.get(issuer) ?? new Map<string, string | null>();
    known.set(issuer, found);
    const key = JSON.stringify([credential.credentialSubject, credential.evidence.length]);
    const before = found.get(key);
    const problem = before === undefined ? problemOf(credential, issuer) : before;
    found.set(key, problem);
    return problem;
  };
}

function factsOf({score, passMark, ...summary}: Summary, issuer: Issuer, words: PaperWords): [string, string][] {
  const by = [issuer.name, issuer.kvk ? `${words.kvk} ${issuer.kvk}` : '', issuer.signatory ?? ''];
  return [
    [words.result, score === null || passMark === null ? words.passed : words.resultValue(score, passMark)],
    [words.date, spokenDay(summary.completed)],
    [words.load, words.minutes(summary.hours * 60)],
    [words.issuer, by.filter(Boolean).join('\n')],
    [words.version, summary.version.split('+')[0] ?? ''],
    [words.valid, spokenDay(summary.until)],
  ];
}

function tableOf({points}: Summary, words: PaperWords, language: string, paper: Paper): CertificateLayout['table'] {
  if (points.length === 0) return [];
  const number = new Intl.NumberFormat(language);
  const head = [words.register, words.accreditation, words.points, words.number];
  const rows = points.map(one => [one.label, one.accreditation, number.format(one.points), one.number ?? '–']);
  const widths = [0.36, 0.28, 0.12, 0.24].map(share => share * WIDTH - 8);
  return [head, ...rows].map((texts, row) => {
    const cells = texts.map((text, place): Cell => {
      const width = widths[place] ?? 0;
      return {text, width, style: row === 0 ? LABEL : paper.fit(text, width, 3, STRONG, 6)};
    });
    return {cells, height: 5 + Math.max(...cells.map(({text, width}) => paper.heightOf(text, width, BODY)))};
  });
}

function footOf(summary: Summary, objectives: string, issuer: Issuer, words: PaperWords): FootLine[] {
  const {replaces} = summary;
  const code = `${words.code} ${summary.id.replace('urn:uuid:', '')}`;
  return [
    {tag: 'H2', text: words.objectives, style: {...SMALL, face: 'strong'}, gap: 0},
    {tag: 'P', text: objectives, style: {...SMALL, size: 7.5}, gap: 1},
    {tag: 'P', text: code, style: {...SMALL, face: 'strong'}, gap: 6},
    ...(replaces
      ? [{tag: 'P' as const, text: words.replaces(replaces.replace('urn:uuid:', '')), style: SMALL, gap: 1}]
      : []),
    {tag: 'P', text: words.check(issuer.verifyUrl), style: SMALL, gap: 1},
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
