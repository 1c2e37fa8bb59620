/** The passphrase: from the environment for machines, else asked for without showing it. */
import {createInterface} from 'node:readline/promises';
import {Writable} from 'node:stream';
import {IssueProblem} from '../issuer.ts';

export const PASSPHRASE_VARIABLE = 'OGEN_OPEN_PASSPHRASE';

export async function askPassphrase(question: string): Promise<string> {
  const given = process.env[PASSPHRASE_VARIABLE];
  if (given) return given;
  if (!process.stdin.isTTY)
    throw new IssueProblem('Er is geen wachtzin.', `Geef haar in de omgeving: ${PASSPHRASE_VARIABLE}.`);
  process.stderr.write(`${question}: `);
  const silent = new Writable({write: (_chunk, _encoding, done) => done()});
  const terminal = createInterface({input: process.stdin, output: silent, terminal: true});
  const answer = await terminal.question('');
  terminal.close();
  process.stderr.write('\n');
  return answer;
}
