/** Order from a seed: the same seed and ids give the same order in every session, browser and course version. */

/** A 32-bit hash of a text (FNV-1a with a final mix); for spreading, not for secrets. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Ids in an order that follows from the seed. Every id is ranked by itself (hash of seed and id), so an id that comes or
 * goes in a later course version leaves the order of the others as it was. `salt` separates lists that share a seed.
 */
export function seededShuffle(ids: readonly string[], seed: number, salt = ''): string[] {
  const rank = (id: string) => hash32(`${seed}|${salt}|${id}`);
  return [...ids].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
