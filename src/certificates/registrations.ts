/** A table that says which learner has which number in which register: a heading per register, a row per learner. */
import Papa from 'papaparse';
import type {Completion} from './completion.ts';
import {IssueProblem} from './issue-problem.ts';
import {REGISTERS} from './registers.ts';

export type Numbers = Readonly<Record<string, Readonly<Record<string, string>>>>;

const WHO = ['deelnemer', 'e-mail', 'e-mailadres', 'email', 'naam', 'name', 'gebruikersnaam', 'username', 'id'];

/**
 * Finds each row's learner by key (without its kind), e-mail or full name. `unknown`: rows of nobody in the list; names that
 * two learners have are unknown too, for a number must never go to the wrong one.
 */
export function readRegistrations(
  text: string,
  completions: readonly Completion[],
): {numbers: Numbers; unknown: readonly string[]} {
  const {data} = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {skipEmptyLines: 'greedy'});
  const [head = [], ...rows] = data;
  const headings = head.map(one => one.trim().toLowerCase());
  const who = headings.findIndex(one => WHO.includes(one));
  const columns = REGISTERS.flatMap(({id, name}) => {
    const place = headings.findIndex(one => one === id || one === name.toLowerCase());
    return place < 0 ? [] : [{id, place}];
  });
  if (who < 0 || columns.length === 0) {
    throw new IssueProblem(
      'De lijst met registratienummers heeft geen kolom voor de deelnemer of voor een register.',
      `Zet op de eerste regel: deelnemer;${REGISTERS.map(({id}) => id).join(';')}`,
    );
  }
  const people = new Map<string, Completion | null>();
  for (const one of completions) {
    for (const name of new Set([one.learner, one.learner.replace(/^\w+:/, ''), one.name].map(fold))) {
      people.set(name, people.has(name) ? null : one);
    }
  }
  const numbers: Record<string, Record<string, string>> = {};
  const unknown: string[] = [];
  for (const row of rows) {
    const person = people.get(fold(row[who] ?? ''));
    if (!person) unknown.push((row[who] ?? '').slice(0, 80));
    else
      numbers[person.learner] = Object.fromEntries(
        columns.map(({id, place}) => [id, (row[place] ?? '').trim().replace(/^'/, '')]),
      );
  }
  return {numbers, unknown};
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
