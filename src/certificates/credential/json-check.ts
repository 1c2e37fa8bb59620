/** Strict checks of JSON without a library: small enough for the verifier's page, and an unknown key is always an error. */

/** Gives the path of the first thing that is wrong, or null. */
export type Check = (value: unknown, path: string) => string | null;

export const text =
  (limit = 2000, pattern?: RegExp): Check =>
  (value, path) =>
    typeof value === 'string' && value.length > 0 && value.length <= limit && (!pattern || pattern.test(value))
      ? null
      : path;

export const exactly =
  (expected: unknown): Check =>
  (value, path) =>
    JSON.stringify(value) === JSON.stringify(expected) ? null : path;

export const number =
  (from: number, to: number): Check =>
  (value, path) =>
    typeof value === 'number' && value >= from && value <= to ? null : path;

export const flag: Check = (value, path) => (typeof value === 'boolean' ? null : path);

export const list =
  (item: Check, limit = 100): Check =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > limit) return path;
    return first(value.map((one, place) => item(one, `${path}[${place}]`)));
  };

/** An object with exactly these keys; a key that ends in `?` may be absent. */
export function object(shape: Readonly<Record<string, Check>>): Check {
  const names = new Set(Object.keys(shape).map(key => key.replace('?', '')));
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
    const given = value as Readonly<Record<string, unknown>>;
    const unknown = Object.keys(given).find(key => !names.has(key));
    if (unknown !== undefined) return `${path}.${unknown.slice(0, 40)}`;
    return first(
      Object.entries(shape).map(([key, check]) => {
        const name = key.replace('?', '');
        if (!Object.hasOwn(given, name)) return key === name ? `${path}.${name}` : null;
        return check(given[name], `${path}.${name}`);
      }),
    );
  };
}

function first(problems: readonly (string | null)[]): string | null {
  return problems.find(problem => problem !== null) ?? null;
}
