/** Signs what was checked; nothing else leaves with a signature. */
import {CompactSign} from 'jose';
import type {Signer} from '../keys/signing-key.ts';
import type {Credential} from './credential.ts';
import {credentialProblem} from './credential-check.ts';
import {toSeconds} from './moment.ts';
import {STATEMENT_TYPE, type Statement, statementProblem} from './statement.ts';
import type {StatusListCredential} from './status-list.ts';

/**
 * The credential as a VC-JWT. Throws when it has not the form that our verifier demands.
 * @spec Open Badges 3.0, 8.2 JSON Web Token Proof Format: header alg, kid, typ and no other; claims iss, jti, nbf, sub, exp
 */
export async function signCredential(credential: Credential, signer: Signer): Promise<string> {
  const wrong = credentialProblem(credential);
  if (wrong !== null) throw new Error(`not signed: ${wrong} does not fit`);
  return sign(
    {
      ...credential,
      iss: credential.issuer.id,
      jti: credential.id,
      nbf: toSeconds(credential.validFrom),
      sub: credential.credentialSubject.id,
      exp: toSeconds(credential.validUntil),
    },
    'JWT',
    signer,
  );
}

export async function signStatement(statement: Statement, signer: Signer): Promise<string> {
  const wrong = statementProblem(statement);
  if (wrong !== null) throw new Error(`not signed: ${wrong} does not fit`);
  return sign(statement, STATEMENT_TYPE, signer);
}

export function signStatusList(list: StatusListCredential, signer: Signer): Promise<string> {
  const {id, issuer, validFrom} = list;
  return sign(
    {...list, iss: issuer, jti: id, nbf: toSeconds(validFrom), sub: list.credentialSubject.id},
    'JWT',
    signer,
  );
}

function sign(payload: unknown, typ: string, {alg, kid, privateKey}: Signer): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  return new CompactSign(bytes).setProtectedHeader({alg, kid, typ}).sign(privateKey);
}
