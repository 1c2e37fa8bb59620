/** XML as lines of text, escaped where words come in. */

/** For attributes and content alike. */
export function escapeXml(value: string): string {
  return value.replace(/[<>&"']/g, character => `&#${character.codePointAt(0)};`);
}

/** A tagged template: every value is escaped, arrays of ready XML are joined. */
export function xml(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | readonly string[])[]
): string {
  // Without a start value the first part is the start, and `i` counts from 1.
  return strings.reduce((text, part, i) => {
    const value = values[i - 1];
    return text + (Array.isArray(value) ? value.join('') : escapeXml(String(value))) + part;
  });
}
