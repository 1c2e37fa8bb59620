/**
 * The record as text that any LMS keeps: `O1`, the lock's generation (3 characters), a check of these (2), then blocks of
 * length (2), checksum (4) and data. Checksums hold the course and the lock as well, so a record of another course, or one
 * that was cut or changed on its way, never reads as something that nobody did.
 */
import type {Act} from '../model/facts.ts';
import {emptyLearner, type Learner} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import {hash32} from '../model/shuffle.ts';
import {actsOf} from './acts.ts';
import {codeAnswers, keptTests} from './answer-section.ts';
import {bytesToText, numberToText, textToBytes, textToNumber} from './base85.ts';
import type {Watermark} from './facts.ts';
import {type Layout, layoutOf} from './layout.ts';
import {type Coder, Decoder, Encoder} from './range-coder.ts';
import {codeCases, codeCore, codeNotes, NOTE_BYTES, type RecordContent} from './sections.ts';

const MARK = 'O';
const VERSION = '1';
export const HEADER = 7;
/** Characters before the data of a block. */
export const BLOCK_HEAD = 6;
const CHECKS = 85 ** 4;
/** Who and how far; answers, tests and evaluation; cases; notes. In order of importance: a text that was cut keeps the first. */
const PARTS = ['core', 'answers', 'cases', 'notes'] as const;

/** Characters a record may take: SCORM 1.2 keeps 4,096 (CMIString4096), less a margin for the adapter's counter. */
export const LIMITS = {scorm12: 3_800, scorm2004: 60_000, cmi5: 60_000, browser: 60_000} as const;

export interface Encoded {
  readonly text: string;
  /** Notes that did not fit; the journal keeps them. */
  readonly droppedNotes: number;
  /** Bits that the answers hold: the sum of log2 of the possibilities. */
  readonly information: number;
}

/** What a record tells. */
export interface RecordRead {
  readonly acts: readonly Act[];
  /** Sessions and how far their facts are in the record, as far as the parts that hold them could be read. */
  readonly covered: Watermark;
  /** Step where the learner was, or ''. */
  readonly place: string;
  /** Parts that could not be read. */
  readonly missing: readonly (typeof PARTS)[number][];
}
/** That of nobody. */
export const EMPTY_RECORD: RecordRead = {acts: [], covered: new Map(), place: '', missing: []};

export type Decoded =
  | (RecordRead & {readonly ok: true})
  /** `empty`: nothing there; `newer`: made by a later version of this course; `damaged`: nothing can be read. */
  | {readonly ok: false; readonly reason: 'empty' | 'newer' | 'damaged'};

/**
 * Writes a record of at most `limit` characters. Notes take what the rest leaves, short ones first; the rest itself always
 * fits, as the build proves (`worstCase`).
 */
export function encode(outline: Outline, content: RecordContent, limit: number): Encoded {
  const layout = layoutOf(outline);
  const blocks = blocksOf(outline, layout, content).map(write => {
    const coder = new Encoder();
    write(coder);
    return {text: blockText(layout, bytesToText(coder.finish())), information: coder.information};
  });
  const body = headerOf(layout) + blocks.map(block => block.text).join('');
  const notes = fittingNotes(layout, content.learner.notes, limit - body.length);
  return {
    text: body + notes.text,
    droppedNotes: notes.dropped,
    information: blocks.reduce((sum, block) => sum + block.information, 0),
  };
}

/** Reads a record of this or an earlier version of the course. Never throws, whatever the text. */
export function decode(outline: Outline, text: string): Decoded {
  if (text === '') return {ok: false, reason: 'empty'};
  if (text[0] !== MARK) return {ok: false, reason: 'damaged'};
  if ((text[1] ?? '') > VERSION && /^[2-9]$/.test(text[1] ?? '')) return {ok: false, reason: 'newer'};
  const generation = textToNumber(text.slice(2, 5));
  if (text[1] !== VERSION || generation === null || text.slice(5, HEADER) !== checkOf(text.slice(0, 5))) {
    return {ok: false, reason: 'damaged'};
  }
  if (generation > outline.lock.length) return {ok: false, reason: 'newer'};
  return decodeBlocks(outline, layoutOf(outline, generation), text.slice(HEADER));
}

/** The blocks in their order, without the notes, which come last and apart. */
export function blocksOf(outline: Outline, layout: Layout, content: RecordContent): ((coder: Coder) => unknown)[] {
  const {learner} = content;
  return [
    coder => codeCore(coder, layout, content),
    coder => codeAnswers(coder, layout, outline, {...learner, tests: keptTests(outline, learner.tests)}),
    coder => codeCases(coder, layout, learner.plays),
  ];
}

function decodeBlocks(outline: Outline, layout: Layout, text: string): Decoded {
  const blocks = readBlocks(layout, text);
  if (!blocks.some(block => block !== null)) return {ok: false, reason: 'damaged'};
  const nobody = emptyLearner();
  const [core, answers, cases, notes] = blocks.map(bytes => bytes && new Decoder(bytes));
  const coded = core ? codeCore(core, layout, {learner: nobody, covered: new Map(), place: ''}) : null;
  const learner: Learner = {
    ...nobody,
    ...coded?.learner,
    ...(answers && codeAnswers(answers, layout, outline, nobody)),
    ...(cases && {plays: codeCases(cases, layout, {})}),
    ...(notes && {notes: codeNotes(notes, layout, {})}),
  };
  const missing = PARTS.filter((_, i) => blocks[i] === null);
  return {ok: true, acts: actsOf(learner), covered: coded?.covered ?? new Map(), place: coded?.place ?? '', missing};
}

/** Data of the blocks; null where one is missing or its checksum is wrong. Notes may be absent. */
function readBlocks(layout: Layout, text: string): readonly (Uint8Array | null)[] {
  const blocks: (Uint8Array | null)[] = [];
  let rest = text;
  for (const part of PARTS) {
    if (part === 'notes' && rest === '') break;
    const length = textToNumber(rest.slice(0, 2)) ?? 0;
    const data = rest.slice(BLOCK_HEAD, BLOCK_HEAD + length);
    const isWhole =
      rest.length >= BLOCK_HEAD + length && rest.slice(0, BLOCK_HEAD) === blockText(layout, data).slice(0, BLOCK_HEAD);
    blocks.push(isWhole ? textToBytes(data) : null);
    rest = rest.slice(BLOCK_HEAD + length);
  }
  return blocks;
}

function fittingNotes(layout: Layout, notes: Learner['notes'], room: number): {text: string; dropped: number} {
  const bySize = Object.entries(notes)
    .filter(([, note]) => note.text !== '')
    .sort(([, a], [, b]) => a.text.length - b.text.length);
  const encoder = new TextEncoder();
  const kept = bySize.filter(([, note]) => encoder.encode(note.text).length < NOTE_BYTES);
  for (; kept.length > 0; kept.pop()) {
    const coder = new Encoder();
    codeNotes(coder, layout, Object.fromEntries(kept));
    const text = blockText(layout, bytesToText(coder.finish()));
    if (text.length <= room) return {text, dropped: bySize.length - kept.length};
  }
  return {text: '', dropped: bySize.length};
}

function headerOf(layout: Layout): string {
  const head = `${MARK}${VERSION}${numberToText(layout.generation, 3)}`;
  return head + checkOf(head);
}

function checkOf(head: string): string {
  return numberToText(hash32(head) % 7225, 2);
}

function blockText(layout: Layout, data: string): string {
  return numberToText(data.length, 2) + numberToText(hash32(`${layout.key} ${data}`) % CHECKS, 4) + data;
}
