/** Who a learner is inside a source; the surer a key, the earlier it is used. */

export interface Identity {
  readonly account?: string;
  readonly email?: string | null;
  readonly id?: string;
  readonly name?: string;
}

/**
 * `account:…`, `mail:…`, `id:…` or `name:…`, in that order of trust; null when nothing is known. A key by name is not safe:
 * two people can have one name.
 */
export function learnerKey({account, email, id, name}: Identity): string | null {
  if (account) return `account:${account}`;
  if (email) return `mail:${email.trim().toLowerCase()}`;
  if (id?.trim()) return `id:${id.trim()}`;
  return name?.trim() ? `name:${name.trim()}` : null;
}

/** The e-mail address in a cell, or null. */
export function emailOf(text: string | undefined): string | null {
  const clean = text?.trim().replace(/^mailto:/i, '') ?? '';
  return /^[^\s@]+@[^\s@]+$/.test(clean) ? clean.toLowerCase() : null;
}
