/** The trust list of the page: what stands in it, with the demonstration. */
import {DEMONSTRATION} from '../demonstration.ts';
import {readTrustList, type TrustList} from '../keys/trust-list.ts';

/**
 * The list in a text, or null when it is not one, with those that were opened before it. Of one issuer the latest list counts: an old
 * one must not bring back a key that ended. An organisation cannot take the demonstration's place.
 */
export function trustFrom(text: string, opened: TrustList[]): TrustList | null {
  try {
    const found = readTrustList(JSON.parse(text));
    if ('problem' in found) return null;
    opened.push(found.list);
    opened.sort((a, b) => (a.date < b.date ? 1 : -1));
    const issuers = [DEMONSTRATION, ...opened.flatMap(list => list.issuers)];
    const ids = issuers.map(({did}) => did);
    return {...found.list, ...opened[0], issuers: issuers.filter(({did}, place) => ids.indexOf(did) === place)};
  } catch {
    return null;
  }
}
