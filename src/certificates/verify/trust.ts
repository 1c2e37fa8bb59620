/** The trust list of the page: what stands in it, with the demonstration. */
import {DEMONSTRATION} from '../demonstration.ts';
import {readTrustList, type TrustList} from '../keys/trust-list.ts';

/** The list in a text, or null when it is not one. An organisation cannot take the demonstration's place. */
export function trustFrom(text: string): TrustList | null {
  try {
    const found = readTrustList(JSON.parse(text));
    if ('problem' in found) return null;
    const issuers = found.list.issuers.filter(({did}) => did !== DEMONSTRATION.did);
    return {...found.list, issuers: [...issuers, DEMONSTRATION]};
  } catch {
    return null;
  }
}
