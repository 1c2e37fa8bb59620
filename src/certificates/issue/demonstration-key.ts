/** The key of the demonstration: everybody may have it, so nothing it signs is worth anything. Never use it for real. */
import {importJWK} from 'jose';
import {DEMONSTRATION} from '../demonstration.ts';
import {IssueProblem} from '../issue-problem.ts';
import type {Issuer} from '../issuer.ts';
import type {Signer} from '../keys/signing-key.ts';

const SECRET = 'YruleZPv560xcSYgYEd_PVNrjN3dGGGG2lPJ2Mnc9QM';

export async function demonstrationSigner(): Promise<Signer> {
  const [key] = DEMONSTRATION.keys;
  if (!key) throw new IssueProblem('De demonstratie heeft geen sleutel.', 'Bouw de pagina opnieuw.');
  return {kid: key.kid, alg: key.alg, privateKey: (await importJWK({...key.jwk, d: SECRET}, key.alg)) as CryptoKey};
}

/** The organisation of the demonstration; the QR points at the verifier beside this page. */
export function demonstrationIssuer(verifyUrl: string): Issuer {
  return {
    did: DEMONSTRATION.did,
    name: DEMONSTRATION.name,
    url: 'https://demonstratie.example/',
    signatory: 'Verzonnen uitgever',
    verifyUrl,
    statusList: 'https://demonstratie.example/status-1.jwt',
    validYears: 5,
    accreditations: [
      {register: 'registerplein', id: 'demonstratie', points: 1.5, from: '2026-01-01', until: '2099-12-31'},
    ],
    demonstration: true,
  };
}
