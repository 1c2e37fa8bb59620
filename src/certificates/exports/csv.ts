/** Delimited text for spreadsheets: semicolons, UTF-8 with a mark, numbers as text, and no cell that starts a formula. */

/** Joins rows. A cell that begins like a formula gets an apostrophe in front (OWASP, CSV injection). */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(row => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
