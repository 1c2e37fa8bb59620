/**
 * Text of HTML that the build made: tags out, and the two characters that the build escapes back in. No parser, for the
 * page's policy lets no string become HTML but through Lit.
 */
export function plainText(html: string): string {
  return html
    .replace(/<\/?(?:oo-|a\b|em\b|strong\b)[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/g, ' ')
    .trim();
}
