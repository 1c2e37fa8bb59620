/** The issuer's file as it is chosen on the page: with the picture that it names, for a page cannot look beside a file. */
import {IssueProblem, parseJson} from '../issue-problem.ts';
import {type Issuer, readIssuer, withLogo} from '../issuer.ts';

/** Throws an `IssueProblem` that says what is missing or wrong. */
export async function readIssuerFiles(files: readonly File[]): Promise<Issuer> {
  const file = files.find(({name}) => name.toLowerCase().endsWith('.json'));
  if (!file) {
    throw new IssueProblem('Er is geen issuer.json gekozen.', 'Kies dat bestand, en het logo dat erin staat erbij.');
  }
  const picture = async (name: string): Promise<Uint8Array | undefined> => {
    const found = files.find(one => one.name === name);
    return found && new Uint8Array(await found.arrayBuffer());
  };
  return readIssuer(await withLogo(parseJson(await file.text(), file.name), picture));
}
