/** Names in the order of the alphabet: not in that of a file, and not in that of a result. */
export function byName(names: readonly string[]): string[] {
  return [...names].sort((a, b) => a.localeCompare(b, 'nl'));
}
