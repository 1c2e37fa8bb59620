/** Fields of a content schema as rows for authors, read from its JSON Schema. */
import type {GenericSchema} from 'valibot';
import {jsonSchemaOf} from '../../src/build/json-schemas.ts';

export interface Field {
  /** `options[].text` */
  readonly path: string;
  readonly needed: boolean;
  /** What may stand there. */
  readonly type: string;
  readonly words: string;
}
interface Json {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly items?: Json;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Json | false;
  readonly anyOf?: readonly Json[];
}

/** Every field at any depth, in the order of the schema. */
export function fieldsOf(schema: GenericSchema): Field[] {
  return rows(jsonSchemaOf(schema) as Json, '');
}

/** A Markdown table. */
export function fieldTable(fields: readonly Field[]): string {
  const lines = fields.map(
    ({path, needed, type, words}) =>
      `| \`${path}\` | ${needed ? 'yes' : ''} | ${type} | ${words.replaceAll('|', '\\|')} |`,
  );
  return ['| key | needed | what | for |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function rows(schema: Json, base: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, one]) => {
    const path = base ? `${base}.${key}` : key;
    const field = {
      path,
      needed: schema.required?.includes(key) ?? false,
      type: typeOf(one),
      words: one.description ?? '',
    };
    return [field, ...inner(one, path)];
  });
}

function inner(schema: Json, path: string): Field[] {
  if (schema.properties) return rows(schema, path);
  if (schema.items) return inner(schema.items, `${path}[]`);
  if (schema.anyOf) return schema.anyOf.flatMap(one => inner(one, path));
  return schema.additionalProperties ? inner(schema.additionalProperties, `${path}.<name>`) : [];
}

function typeOf(schema: Json): string {
  if (schema.enum) return schema.enum.map(one => `\`${one}\``).join(', ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' or ');
  if (schema.type === 'array') return `list of ${plural(typeOf(schema.items ?? {}))}`;
  if (schema.type === 'object') return schema.properties ? 'keys' : 'names with values';
  if (schema.type === 'null') return '`null`';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.type === 'boolean') return '`true` or `false`';
  if (schema.format === 'date') return 'day';
  if (schema.pattern === '^[a-z]$') return 'letter';
  return schema.pattern?.startsWith('^[A-Za-z][A-Za-z0-9_]') ? 'id' : 'text';
}

function plural(type: string): string {
  return /^(id|letter|number|day)$/.test(type) ? `${type}s` : type;
}
