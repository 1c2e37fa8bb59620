/**
 * What the strictest known LMS takes, element by element: written from `standards`, not from the adapters, and on top of
 * scorm-again, which lets through spaces in ids, any text as a 1.2 response, long records and times that ADL and Moodle refuse.
 */
export type Standard = 'scorm12' | 'scorm2004';
type Access = 'r' | 'w' | 'rw';
/** Value and type of the interaction it belongs to, if any. */
type Check = (value: string, type?: string) => boolean;
type Rule = readonly [element: RegExp, access: Access, check?: Check];

const is =
  (pattern: RegExp): Check =>
  value =>
    pattern.test(value);
const among =
  (...words: string[]): Check =>
  value =>
    words.includes(value);
const decimal = /^-?\d{1,5}(?:\.\d{1,7})?$/;
const between =
  (low: number, high: number): Check =>
  value =>
    decimal.test(value) && Number(value) >= low && Number(value) <= high;
const record =
  (limit: number): Check =>
  value =>
    value.length <= limit && /^[\x20-\x7e]*$/.test(value);

const id = is(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
const oneLine =
  (limit: number): Check =>
  value =>
    value.length <= limit && !/[\n\r]/.test(value);
const span12 = is(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
const span2004 = is(/^PT(?=\d)(?:\d+H)?(?:[1-5]?\dM)?(?:[1-5]?\d(?:\.\d{1,2})?S)?$/);
const moment2004 = is(/^(?:19[7-9]\d|20[0-2]\d|203[0-7])-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d\dZ)?$/);

const list = (value: string, separator: string, one: RegExp): boolean => {
  const parts = value.split(separator);
  return parts.length <= 36 && new Set(parts).size === parts.length && parts.every(part => one.test(part));
};
const braced = (value: string): string => /^\{(.*)\}$/.exec(value)?.[1] ?? value;
const answers12: Readonly<Record<string, Check>> = {
  choice: value => list(value, ',', /^[0-9a-z]$/),
  matching: value => list(value, ',', /^[0-9a-z]\.[0-9a-z]$/),
  sequencing: value => list(value, ',', /^[0-9a-z]$/),
  numeric: is(decimal),
  likert: is(/^[0-9a-z]?$/),
  'fill-in': oneLine(255),
};
const keys12: Record<string, Check> = {
  ...answers12,
  choice: value => list(braced(value), ',', /^[0-9a-z]$/),
  matching: value => list(braced(value), ',', /^[0-9a-z]\.[0-9a-z]$/),
};
const token = /^[A-Za-z0-9_]{1,64}$/;
const text2004 =
  (limit: number): Check =>
  value =>
    oneLine(limit)(value) && !/\[[,.:]\]|^\{/.test(value);
const answers2004: Record<string, Check> = {
  choice: value => list(value, '[,]', token),
  matching: value => list(value, '[,]', /^[A-Za-z0-9_]+\[\.\][A-Za-z0-9_]+$/),
  sequencing: value => list(value, '[,]', token),
  numeric: is(decimal),
  likert: is(token),
  'fill-in': text2004(250),
  'long-fill-in': text2004(4000),
};
const keys2004: Record<string, Check> = {
  ...answers2004,
  numeric: value => {
    const [low = '', high = '', more] = value.split('[:]');
    return more === undefined && decimal.test(low) && decimal.test(high) && Number(low) <= Number(high);
  },
};
const byType =
  (checks: Record<string, Check>): Check =>
  (value, type = '') =>
    value.length <= 4000 && (checks[type]?.(value, type) ?? false);

const RULES: Record<Standard, readonly Rule[]> = {
  scorm12: [
    [/^cmi\.core\.(student_id|student_name|credit|entry|total_time|lesson_mode|_children)$/, 'r'],
    [/^cmi\.(launch_data|comments_from_lms|student_data\.\w+|interactions\._count|objectives\._count)$/, 'r'],
    [/^cmi\.student_preference\.language$/, 'r'],
    [/^cmi\.core\.lesson_location$/, 'rw', record(255)],
    [/^cmi\.core\.lesson_status$/, 'rw', among('passed', 'completed', 'failed', 'incomplete')],
    [
      /^cmi\.(core|objectives\.\d+)\.score\.(raw|min|max)$/,
      'rw',
      value => between(0, 100)(value) && /^\d{1,3}(\.|$)/.test(value),
    ],
    [/^cmi\.core\.exit$/, 'w', among('suspend', '')],
    [/^cmi\.core\.session_time$/, 'w', span12],
    [/^cmi\.suspend_data$/, 'rw', record(4096)],
    [/^cmi\.objectives\.\d+\.id$/, 'rw', id],
    [/^cmi\.interactions\.\d+\.id$/, 'w', id],
    [/^cmi\.interactions\.\d+\.type$/, 'w', value => value in answers12],
    [
      /^cmi\.interactions\.\d+\.correct_responses\.0\.pattern$/,
      'w',
      (value, type) => value.length <= 255 && byType(keys12)(value, type),
    ],
    [
      /^cmi\.interactions\.\d+\.student_response$/,
      'w',
      (value, type) => value.length <= 255 && byType(answers12)(value, type),
    ],
    [
      /^cmi\.interactions\.\d+\.result$/,
      'w',
      value => among('correct', 'wrong', 'neutral')(value) || between(0, 1)(value),
    ],
    [/^cmi\.interactions\.\d+\.latency$/, 'w', span12],
  ],
  scorm2004: [
    [/^cmi\.(learner_id|learner_name|credit|mode|entry|total_time|_version|launch_data)$/, 'r'],
    [/^cmi\.(completion_threshold|scaled_passing_score|interactions\._count|objectives\._count)$/, 'r'],
    [/^cmi\.learner_preference\.language$/, 'r'],
    [/^cmi\.location$/, 'rw', record(1000)],
    [/^cmi\.completion_status$/, 'rw', among('completed', 'incomplete')],
    [/^cmi\.success_status$/, 'rw', among('passed', 'failed')],
    [/^cmi\.(objectives\.\d+\.)?score\.scaled$/, 'rw', between(-1, 1)],
    [/^cmi\.(objectives\.\d+\.)?score\.(raw|min|max)$/, 'rw', between(0, 100)],
    [/^cmi\.progress_measure$/, 'rw', between(0, 1)],
    [/^cmi\.exit$/, 'w', among('suspend', 'normal')],
    [/^cmi\.session_time$/, 'w', span2004],
    [/^cmi\.suspend_data$/, 'rw', record(64000)],
    [/^cmi\.objectives\.\d+\.id$/, 'rw', id],
    [/^cmi\.interactions\.\d+\.id$/, 'rw', id],
    [/^cmi\.interactions\.\d+\.type$/, 'rw', value => value in answers2004],
    [/^cmi\.interactions\.\d+\.timestamp$/, 'rw', moment2004],
    [/^cmi\.interactions\.\d+\.correct_responses\.0\.pattern$/, 'rw', byType(keys2004)],
    [
      /^cmi\.interactions\.\d+\.learner_response$/,
      'rw',
      (value, type) => value !== '' && byType(answers2004)(value, type),
    ],
    [
      /^cmi\.interactions\.\d+\.result$/,
      'rw',
      value => among('correct', 'incorrect', 'neutral')(value) || between(0, 1)(value),
    ],
    [/^cmi\.interactions\.\d+\.latency$/, 'rw', span2004],
    [/^cmi\.interactions\.\d+\.description$/, 'rw', oneLine(250)],
    [/^adl\.nav\.request$/, 'rw', among('suspendAll', 'exitAll')],
  ],
};

/** @returns what is wrong with reading the element, or null */
export function wrongRead(standard: Standard, element: string): string | null {
  const rule = RULES[standard].find(([pattern]) => pattern.test(element));
  if (!rule) return `reads ${element}, which the standard does not have or nobody needs`;
  return rule[1] === 'w' ? `reads ${element}, which is write only` : null;
}

/** @returns what is wrong with writing the value, or null */
export function wrongWrite(standard: Standard, element: string, value: unknown, type = ''): string | null {
  if (typeof value !== 'string') return `writes ${element} as ${typeof value}`;
  const rule = RULES[standard].find(([pattern]) => pattern.test(element));
  if (!rule) return `writes ${element}, which the standard does not have`;
  if (rule[1] === 'r') return `writes ${element}, which is read only`;
  return rule[2] && !rule[2](value, type)
    ? `writes ${element} = ${JSON.stringify(value)} (${type || 'no type'})`
    : null;
}
