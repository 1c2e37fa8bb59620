/** The passphrase: from the environment for machines, else asked for without showing it. */
import {createInterface} from 'node:readline/promises';
import {Writable} from 'node:stream';
import {IssueProblem} from '../issue-problem.ts';

export const PASSPHRASE_VARIABLE = 'OGEN_OPEN_PASSPHRASE';

export async function askPassphrase(question: string): Promise<string> {
  return process.env[PASSPHRASE_VARIABLE] || ask(question);
}

/** Asked twice: nobody sees what is typed, and a key under a phrase with a slip in it never opens again. */
export async function askNewPassphrase(): Promise<string> {
  const given = process.env[PASSPHRASE_VARIABLE];
  if (given) return given;
  const phrase = await ask('Nieuwe wachtzin');
  if (phrase === (await ask('Nog een keer dezelfde wachtzin'))) return phrase;
  throw new IssueProblem('De twee wachtzinnen verschillen.', 'Er is geen sleutel gemaakt. Begin opnieuw.');
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new IssueProblem('Er is geen wachtzin.', `Geef haar in de omgeving: ${PASSPHRASE_VARIABLE}.`);
  const silent = new Writable({write: (_chunk, _encoding, done) => done()});
  // Before the question: from here on the terminal shows nothing of what is typed.
  const terminal = createInterface({input: process.stdin, output: silent, terminal: true});
  process.stderr.write(`${question}: `);
  try {
    return await terminal.question('');
  } catch {
    // Ctrl+C or Ctrl+D.
    throw new IssueProblem('Er is geen wachtzin gegeven.', 'Er is niets gedaan.');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
