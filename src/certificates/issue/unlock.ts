/** Opens the key that somebody chose on the page. */
import {checkSigner} from '../issue.ts';
import {IssueProblem, parseJson} from '../issue-problem.ts';
import type {Issuer} from '../issuer.ts';
import {type Signer, unlockKey} from '../keys/signing-key.ts';
import {demonstrationSigner} from './demonstration-key.ts';

export interface KeyInput {
  readonly issuer: Issuer;
  readonly file: File | null;
  readonly passphrase: string;
}

export async function unlock({issuer, file, passphrase}: KeyInput): Promise<Signer> {
  if (issuer.demonstration) return demonstrationSigner();
  const text = await file?.text();
  if (!text)
    throw new IssueProblem(
      'Er is geen sleutelbestand gekozen.',
      'Kies het bestand uit de map keys van je organisatie.',
    );
  const signer = await unlockKey(parseJson(text, 'Het sleutelbestand'), passphrase);
  checkSigner({issuer, signer});
  return signer;
}
