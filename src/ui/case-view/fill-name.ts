/** Every text with `{{name}}` filled in; what has no name in it comes back the same. */
export function fillName<T>(words: T, name: string): T {
  if (typeof words === 'string') return words.replaceAll('{{name}}', name) as T;
  if (Array.isArray(words)) return words.map(one => fillName(one, name)) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, fillName(value, name)])) as T;
}
