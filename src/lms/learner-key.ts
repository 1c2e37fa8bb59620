/** The key under which a journal lies on this device. */

/**
 * Sixteen hex digits from learner, course and attempt, so that neither name nor number enters the device's storage in clear.
 * Not a secret: two 32-bit FNV-1a walks, because `crypto.subtle` is missing on the plain-http LMSs that still exist.
 */
export function learnerKey(...parts: readonly string[]): string {
  const text = parts.map(part => `${part.length}:${part}`).join('|');
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x1b873593);
}

function fnv1a(text: string, start: number): string {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
