/** Which groups in a table stay hidden. */

const FEWEST = 5;

/**
 * Per group why it is hidden, or null. Groups under five are; and when what is hidden is together still under five, or only
 * one group, the next smallest as well: else it follows from the total.
 */
export function maskedGroups(sizes: readonly number[]): readonly (string | null)[] {
  const order = sizes.map((_, i) => i).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  const small = order.filter(i => (sizes[i] ?? 0) < FEWEST && (sizes[i] ?? 0) > 0);
  const hidden = new Set(small);
  const total = () => [...hidden].reduce((sum, i) => sum + (sizes[i] ?? 0), 0);
  for (const i of order) {
    if (hidden.size === 0 || (hidden.size > 1 && total() >= FEWEST)) break;
    if ((sizes[i] ?? 0) > 0) hidden.add(i);
  }
  return sizes.map((_, i) => {
    if (!hidden.has(i)) return null;
    return small.includes(i)
      ? 'Verborgen: minder dan 5 deelnemers'
      : 'Ook verborgen, anders is een andere rij uit te rekenen';
  });
}
