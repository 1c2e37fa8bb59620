/** The issuer at work: its folder, its key opened, and what it publishes. */
import {join} from 'node:path';
import {toStamp} from '../credential/moment.ts';
import {type Desk, statusListToken} from '../issue.ts';
import {IssueLog} from '../issue-log.ts';
import {IssueProblem} from '../issue-problem.ts';
import {statusListFile} from '../issuer.ts';
import {didDocument, jwks} from '../keys/did-web.ts';
import {unlockKey} from '../keys/signing-key.ts';
import type {TrustList} from '../keys/trust-list.ts';
import {type Home, writeWhole} from './home.ts';
import {askPassphrase} from './passphrase.ts';

/** The key in use, opened. */
export async function openDesk(home: Home): Promise<Desk> {
  const issuer = await home.issuer();
  const key = (await home.keys()).findLast(({until}) => until === undefined);
  if (!key) throw new IssueProblem('Er is geen sleutel in gebruik.', 'Maak er een: keys create');
  const signer = await unlockKey(await home.secret(key.kid), await askPassphrase('Wachtzin'));
  return {issuer, signer, log: await IssueLog.open(home.log), now: Date.now};
}

/** Writes what belongs on the organisation's website. */
export async function publish(home: Home, desk: Desk, say: (line: string) => void): Promise<void> {
  const known = await home.keys();
  const {did, name, demonstration} = desk.issuer;
  const list: TrustList = {
    format: 'ogen-open-trust-list',
    version: 1,
    date: toStamp(Date.now()),
    issuers: [{did, name, keys: known, ...(demonstration ? {demonstration} : {})}],
  };
  const files: Readonly<Record<string, string>> = {
    'did.json': JSON.stringify(didDocument(did, known), null, 2),
    'jwks.json': JSON.stringify(jwks(known), null, 2),
    'trust-list.json': JSON.stringify(list, null, 2),
    [statusListFile(desk.issuer)]: await statusListToken(desk),
  };
  for (const [file, text] of Object.entries(files)) {
    await writeWhole(join(home.dir, file), `${text}\n`);
    say(join(home.dir, file));
  }
}
