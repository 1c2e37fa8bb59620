/** The organisation of the demonstration. Its private key is public too, so whatever it signs says that it proves nothing. */
import type {TrustedIssuer} from './keys/trust-list.ts';

const DID = 'did:web:demonstratie.example';

export const DEMONSTRATION: TrustedIssuer = {
  did: DID,
  name: 'Demonstratie-academie',
  demonstration: true,
  keys: [
    {
      kid: `${DID}#Yncr9ejRmEQ9kMcaMsFDXiuVOONt95BTnMoQ_8ZjBvI`,
      alg: 'ES256',
      jwk: {
        kty: 'EC',
        crv: 'P-256',
        x: 'Onp1FxJ1SeZ1Kb1-FJ8MxaOUc4n2yamvaoMKAhMK-1A',
        y: 'cPnL4J5y5hF9DePdtaCV9eZDbPSc-TcIo1UMVKSWyYc',
      },
      from: '2026-01-01T00:00:00Z',
    },
  ],
};
