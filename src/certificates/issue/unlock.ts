/** Opens the key that somebody chose on the page. */
import {checkSigner} from '../issue.ts';
import {IssueProblem, type Issuer} from '../issuer.ts';
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
  const cure = 'Kies het bestand uit de map keys van je organisatie.';
  if (!text) throw new IssueProblem('Er is geen sleutelbestand gekozen.', cure);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new IssueProblem('Dit is geen sleutelbestand.', cure);
  }
  const signer = await unlockKey(json, passphrase);
  checkSigner({issuer, signer});
  return signer;
}
