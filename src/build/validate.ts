/** Values against their schema: each issue as a problem with its place and cure; and a walk over all learner's texts. */
import * as v from 'valibot';
import {Text} from '../model/text.schema.ts';
import {didYouMean} from './nearest.ts';
import type {Problem} from './problem.ts';
import type {YamlSource} from './yaml-source.ts';

type Path = readonly PropertyKey[];
/** Of a schema what these walks look at. */
interface Shape {
  readonly type: string;
  readonly entries?: Record<string, Shape>;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  /** A piped schema's first item is the schema, the rest checks it or says something about it. */
  readonly pipe?: readonly Shape[];
}

const LIST_FOR_KEYS = {message: 'expected keys with values, found a list', cure: 'Take the - before the keys out.'};

/** Words for keys whose absence authors meet most. */
const WHY_NEEDED: Record<string, string> = {
  explanation: 'Every option explains itself: write why experts weigh it so.',
  reaction: 'Every reply has a reaction, in words that are clear without the portrait.',
  repair: 'Every ending names what one can still do now.',
  checked: 'Write the day someone checked it with the organisation, or null.',
};

/** The value when it fits, and what is wrong when it does not. Positions are those of `source` under `path`. */
export function validate<T extends v.GenericSchema>(
  schema: T,
  source: YamlSource,
  path: Path = [],
  value: unknown = source.value,
): {value?: v.InferOutput<T>; problems: Problem[]} {
  if (Array.isArray(value) && shapeOf(schema).entries) {
    // To the library a list is an object that lacks every key.
    return {problems: [{severity: 'error', place: source.at(path), ...LIST_FOR_KEYS}]};
  }
  const result = v.safeParse(schema, value, {abortPipeEarly: true});
  if (result.success) return {value: result.output, problems: []};
  return {problems: result.issues.flatMap(deepest).map(issue => toProblem(issue, schema, source, path))};
}

/** Of a union the alternative that came furthest. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const inner = issue.issues?.filter(sub => sub.path && sub.path.length > 0) ?? [];
  if (inner.length === 0) return [issue];
  return inner.flatMap(sub =>
    deepest({...sub, path: [...(issue.path ?? []), ...(sub.path ?? [])] as unknown as NonNullable<typeof sub.path>}),
  );
}

function toProblem(issue: v.BaseIssue<unknown>, schema: v.GenericSchema, source: YamlSource, base: Path): Problem {
  const path = (issue.path ?? []).map(item => item.key as PropertyKey);
  const key = String(path.at(-1) ?? '');
  const whole = [...base, ...path];
  const problem = (part: 'key' | 'value', message: string, cure = ''): Problem => ({
    severity: 'error',
    place: source.at(whole, part),
    message,
    cure,
  });
  const isKeyIssue = issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key';
  if (isKeyIssue && issue.expected === 'never') {
    const known = keysOf(shapeAt(shapeOf(schema), path.slice(0, -1)));
    // `{text: Ja, dat klopt}` is a text and a key without a value.
    const comma = /\s/.test(key) && issue.path?.at(-1)?.value === null;
    const cure = comma ? 'Put a text that holds a comma between quotes.' : didYouMean(key, known);
    return problem('key', 'unknown key', cure || `Known keys: ${known.join(', ')}.`);
  }
  if (isKeyIssue) return problem('value', 'missing', WHY_NEEDED[key] ?? `Add the key \`${key}\`.`);
  const found = shown(issue.input);
  if (issue.type === 'picklist') {
    const options = (issue.expected ?? '').replace(/[()"]/g, '').split(' | ');
    const cure = didYouMean(String(issue.input), options) || `One of: ${options.join(', ')}.`;
    return problem('value', `not a known value: ${found}`, cure);
  }
  if (issue.kind === 'validation' && !issue.message.startsWith('Invalid')) {
    return problem('value', issue.message.includes('found') ? issue.message : `${issue.message}, found ${found}`);
  }
  if (issue.type === 'min_length')
    return problem('value', `too few: expected ${issue.expected?.replace('>=', '')} or more`);
  if (issue.type === 'literal' && issue.expected === 'true') {
    return problem('value', `expected true, found ${found}`, 'Write `true`, or leave the key out.');
  }
  const expected = EXPECTED[issue.type] ?? issue.expected ?? issue.message;
  return problem('value', `expected ${expected}, found ${found}`, cureOf(issue));
}

/** What to write where the kind of value is another. */
function cureOf({type, input}: v.BaseIssue<unknown>): string {
  if (type === 'string' && input === null) return 'Write it; a text that begins with # stands between quotes.';
  if (type === 'string' && typeof input !== 'object') return 'Put it between quotes.';
  if (type === 'number') return 'Write digits, and a point for decimals: 7.5.';
  if (type === 'array' && typeof input === 'string') return `Write [${input}].`;
  return '';
}

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  strict_object: 'keys with values',
  record: 'keys with values',
};

/** Every learner's text of a value, found by its schema: wherever the schema is `Text`. */
export function textsOf(schema: v.GenericSchema, value: unknown): {path: PropertyKey[]; text: string}[] {
  const textsIn = (
    shape: Shape | undefined,
    at: unknown,
    path: PropertyKey[],
  ): {path: PropertyKey[]; text: string}[] => {
    if (!shape || at === undefined || at === null) return [];
    if (isText(shape)) return typeof at === 'string' ? [{path, text: at}] : [];
    if (shape.wrapped) return textsIn(shape.wrapped, at, path);
    if (shape.type === 'union') {
      const fitting = shape.options?.find(option => v.is(option as v.GenericSchema, at));
      return textsIn(fitting as Shape | undefined, at, path);
    }
    if (Array.isArray(at)) return at.flatMap((one, i) => textsIn(shape.item, one, [...path, i]));
    if (typeof at !== 'object') return [];
    return Object.entries(at).flatMap(([key, one]) =>
      textsIn(shape.entries?.[key] ?? shape.value, one, [...path, key]),
    );
  };
  return textsIn(shapeOf(schema), value, []);
}

/** Every object in a value, with its path. */
export function objectsOf(value: unknown): readonly PlacedObject[] {
  if (typeof value !== 'object' || value === null) return [];
  const objects = walked.get(value) ?? objectsIn(value, []);
  walked.set(value, objects);
  return objects;
}

interface PlacedObject {
  readonly path: readonly PropertyKey[];
  readonly object: Record<string, unknown>;
}
/** What stands in a file that did not change is the same object at the next compilation, and is not walked again. */
const walked = new WeakMap<object, readonly PlacedObject[]>();

function objectsIn(value: unknown, path: readonly PropertyKey[]): PlacedObject[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, i) => objectsIn(one, [...path, i]));
  const object = value as Record<string, unknown>;
  return [{path, object}, ...Object.entries(object).flatMap(([key, one]) => objectsIn(one, [...path, key]))];
}

/** `Text`, or `Text` with a sentence about it. */
function isText(shape: Shape): boolean {
  const first = shape.pipe?.[0];
  return shape === shapeOf(Text) || (first !== undefined && isText(first));
}

function shapeOf(schema: v.GenericSchema): Shape {
  return schema as unknown as Shape;
}

/** The schema of a place; of a union the alternative with keys. */
function shapeAt(shape: Shape, path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>((at, key) => {
    const inner = unwrap(at);
    return unwrap(inner?.entries?.[String(key)] ?? inner?.item ?? inner?.value);
  }, unwrap(shape));
}

function unwrap(shape: Shape | undefined): Shape | undefined {
  if (shape?.wrapped) return unwrap(shape.wrapped);
  if (shape?.type === 'union') {
    return unwrap((shape.options as Shape[] | undefined)?.find(option => option.entries || option.item));
  }
  return shape;
}

function keysOf(shape: Shape | undefined): string[] {
  return Object.keys(shape?.entries ?? {});
}

function shown(input: unknown): string {
  if (input === undefined || input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'keys with values';
  const text = typeof input === 'string' ? `'${input}'` : String(input);
  return text.length > 60 ? `${text.slice(0, 57)}…'` : text;
}
