/** Exports of any length, made of the course's own questions: the same bytes every time. */
import {closeSync, openSync, writeSync} from 'node:fs';
import {OWN_COLUMNS} from '../../src/lms-exports/mapped-table.ts';
import type {Frame, FrameItem} from '../../src/results/frame.ts';
import {Chance} from '../../src/simulate/chance.ts';

/** Answers per attempt: about what a learner leaves behind in the whole course. */
const PER_ATTEMPT = 40;
const ATTEMPTS_PER_WRITE = 500;
const DAY = Date.UTC(2026, 9, 5, 9);

/** Our own CSV, a row per answer: three of four learners once, the fourth twice, over sixty organisations. */
export function writeAnswers(path: string, rows: number, frame: Frame): void {
  const questions = questionsOf(frame);
  const attempts = Math.ceil(rows / PER_ATTEMPT);
  const chance = new Chance('our CSV');
  const next = () => chance.next();
  write(path, attempts, `\ufeff${OWN_COLUMNS.join(';')}\r\n`, i => {
    const learner = Math.floor((i * 4) / 5);
    const number = i > 0 && learner === Math.floor(((i - 1) * 4) / 5) ? 2 : 1;
    const start = DAY + (i % 50_000) * 60_000;
    const score = Math.floor(next() * 101);
    const who = `Gemeente ${learner % 60};groep ${learner % 7};id:${learner};;;${number}`;
    const head = `${who};${iso(start)};${iso(start + 3_600_000)};${score >= 80 ? 'passed' : 'failed'};${score}`;
    let text = '';
    for (let q = 0; q < Math.min(PER_ATTEMPT, rows - i * PER_ATTEMPT); q++) {
      const {id, key, options} = questions[(q + i) % questions.length] as FrameItem;
      const right = next() < 0.7;
      const response = right ? key : options[Math.floor(next() * options.length)];
      const seconds = (next() * 90).toFixed(2);
      text += `${head};${id};${response};${key};${response === key ? 1 : 0};${1 + Math.floor(next() * 3)};${seconds};${iso(start + q * 40_000)}\r\n`;
    }
    return text;
  });
}

/** Moodle's report of SCORM interactions, a row per attempt, with its double quotes, four columns per question. */
export function writeMoodle(path: string, rows: number, frame: Frame): void {
  const questions = questionsOf(frame).slice(0, PER_ATTEMPT);
  const chance = new Chance('a report of Moodle');
  const next = () => chance.next();
  const columns = questions.map((_, q) => `"Question ${q}"\t"Response ${q}"\t"Right answer ${q}"\t"Result ${q}"`);
  const header = `Name\t"Email address"\tAttempt\t"Started on"\t"Last accessed on"\tScore\t"Ogen open"\t${columns.join('\t')}\n`;
  write(path, Math.ceil(rows / PER_ATTEMPT), header, i => {
    const minute = String(i % 60).padStart(2, '0');
    const at = (hour: number) => `"Monday, ${1 + (i % 28)} November 2026, ${hour}:${minute} PM"`;
    const score = Math.floor(next() * 101);
    const cells = questions.map(({id, key, options}) => {
      const response = next() < 0.7 ? key : options[Math.floor(next() * options.length)];
      return `${id}\t${response}\t${key}\t${response === key ? 'correct' : 'wrong'}`;
    });
    return `"Deelnemer ${i}"\td${i}@example.invalid\t1\t${at(2)}\t${at(3)}\t${score}\t${score}\t${cells.join('\t')}\n`;
  });
}

function questionsOf({items}: Frame): FrameItem[] {
  return [...items.values()].filter(({key, options}) => key !== null && options.length > 1);
}

function write(path: string, attempts: number, header: string, textOf: (attempt: number) => string): void {
  const file = openSync(path, 'w');
  writeSync(file, header);
  for (let i = 0; i < attempts; i += ATTEMPTS_PER_WRITE) {
    let text = '';
    for (let j = i; j < Math.min(attempts, i + ATTEMPTS_PER_WRITE); j++) text += textOf(j);
    writeSync(file, text);
  }
  closeSync(file);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
