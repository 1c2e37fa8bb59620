/** Tab-separated text as Moodle downloads it: UTF-8 without a mark, lines end in LF, a field with a special character is quoted. */

/** One line with its end. */
export function tableLine(cells: readonly string[]): string {
  return `${cells.map(field).join('\t')}\n`;
}

function field(text: string): string {
  return /[\s"\\]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
