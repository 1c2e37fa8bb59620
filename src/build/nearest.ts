/** Nearest name to a misspelt one, for 'did you mean'. */

/** `Did you mean \`outcome\`?` when a known name is near, else `''`. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const limit = Math.max(2, Math.floor(name.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best === undefined ? '' : `Did you mean \`${best}\`?`;
}

/** `Known: a, b.`, or '' when nothing is known. */
export function knownNames(names: readonly string[]): string {
  return names.length > 0 ? `Known: ${names.join(', ')}.` : '';
}

/** Message and cure for a reference to something that is not there: ``no node `outcme` `` and the nearest name. */
export function unknown(kind: string, name: string, known: Iterable<string>): [message: string, cure: string] {
  const names = [...known];
  const listed = names.length > 0 && names.length <= 8 ? `Known: ${names.map(one => `\`${one}\``).join(', ')}.` : '';
  return [`no ${kind} \`${name}\``, didYouMean(name, names) || listed];
}

/** Levenshtein distance: insertions, deletions and substitutions. */
function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, substituted));
    }
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
