/** A table as text: columns as wide as their widest cell, numbers to the right. */
export function table(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows.map(row => row.map(String))];
  const widths = head.map((_, i) => Math.max(...cells.map(row => (row[i] ?? '').length)));
  const isNumber = (i: number) => rows.length > 0 && rows.every(row => /^-?[\d.]*( %)?$/.test(String(row[i] ?? '')));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (isNumber(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    title,
    line(cells[0] ?? []),
    widths.map(width => '-'.repeat(width)).join('  '),
    ...cells.slice(1).map(line),
  ].join('\n');
}
