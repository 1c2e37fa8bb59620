/** `did:web`: the organisation's own web address says which keys are its own. */
import type {TrustedKey} from './trust-list.ts';

/** In ASCII, with a port and a path where there are. */
export const DID = /^did:web:[a-z\d.-]+(%3A\d+)?(:[\w.-]+)*$/;

/**
 * Where the keys of a `did:web` stand.
 * @spec did:web Method Specification, 3.2 Read (Resolve)
 */
export function addressOf(did: string): URL {
  const [host = '', ...path] = did.slice('did:web:'.length).split(':').map(decodeURIComponent);
  return new URL(`https://${host}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`);
}

/** The domain as it is, in ASCII, so that a look-alike in other letters shows as `xn--…`; '' when it names none. */
export function domainOf(did: string): string {
  try {
    return addressOf(did).host;
  } catch {
    return '';
  }
}

/** The document to publish as `did.json`. A key that ended stays, with its end: older certificates need it. */
export function didDocument(did: string, keys: readonly TrustedKey[]): Record<string, unknown> {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: keys.map(({kid, alg, jwk, until}) => ({
      id: kid,
      type: 'JsonWebKey',
      controller: did,
      publicKeyJwk: {...jwk, alg, kid: kid.split('#')[1]},
      ...(until === undefined ? {} : {expires: until}),
    })),
    assertionMethod: keys.filter(({until}) => until === undefined).map(({kid}) => kid),
  };
}

/** The same keys as a JSON Web Key Set (RFC 7517). */
export function jwks(keys: readonly TrustedKey[]): {keys: readonly Record<string, unknown>[]} {
  return {keys: keys.map(({kid, alg, jwk}) => ({...jwk, alg, kid, use: 'sig'}))};
}
