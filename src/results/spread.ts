/** Spread and intervals that follow from sums. */

/** Sample covariance from sums: (Σab − ΣaΣb / n) / (n − 1); whole numbers, so exact up to 2⁵³. */
export function covariance(n: number, a: number, b: number, ab: number): number {
  return (ab - (a * b) / n) / (n - 1);
}

/** Wilson's interval of a share at 95%. */
export function wilson(share: number, n: number): readonly [number, number] {
  const z = 1.959964;
  const middle = share + (z * z) / (2 * n);
  const width = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (middle - width) / scale), Math.min(1, (middle + width) / scale)];
}

/** Interval of a correlation by Fisher's z; none under n = 4. */
export function fisher(r: number, n: number): readonly [number, number] | null {
  if (n < 4 || Math.abs(r) >= 1) return null;
  const width = 1.959964 / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - width), Math.tanh(Math.atanh(r) + width)];
}
