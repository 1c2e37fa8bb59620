import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {EDITOR_SETTINGS, SCHEMAS} from '../../src/build/cli/project.ts';
import {editorSettings, jsonSchemas} from '../../src/build/json-schemas.ts';

test('the JSON Schemas for editors are those of the code (else: npm run schemas)', () => {
  const schemas = jsonSchemas();
  assert.deepEqual(readdirSync(SCHEMAS).sort(), [...schemas.keys()].sort());
  for (const [name, text] of schemas) assert.equal(readFileSync(join(SCHEMAS, name), 'utf8'), text, name);
  assert.equal(readFileSync(EDITOR_SETTINGS, 'utf8'), editorSettings());
});

test('a schema refuses an unknown key and names what is needed', () => {
  const {items} = JSON.parse(jsonSchemas().get('glossary.schema.json') ?? '{}');
  assert.equal(items.additionalProperties, false);
  assert.deepEqual(items.required, ['id', 'term', 'explanation']);
});

test('every field of every schema says what it is for, so that an editor can show it', () => {
  const silent = [...jsonSchemas()].flatMap(([name, text]) => fieldsWithoutWords(JSON.parse(text), name));
  assert.deepEqual(silent, []);
});

/** Paths of properties without a description, at any depth. */
function fieldsWithoutWords(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const {properties = {}} = schema as {properties?: Record<string, {description?: string}>};
  return [
    ...Object.entries(properties).flatMap(([key, {description}]) => (description ? [] : [`${path}.${key}`])),
    ...Object.entries(schema).flatMap(([key, inner]) => fieldsWithoutWords(inner, `${path}.${key}`)),
  ];
}
