/** JSON Schemas of the content files, so that an editor completes and checks YAML while an author types. */
import {type JsonSchema, toJsonSchema} from '@valibot/to-json-schema';
import * as v from 'valibot';
import {KINDS} from './source-file.ts';

/** Files under `modules/` that each schema is for, as VS Code's YAML extension writes them. */
export const FILES: Readonly<Record<keyof typeof KINDS, string>> = {
  course: 'course.yaml',
  sources: 'sources.yaml',
  questions: 'questions.yaml',
  regions: 'regions/*.yaml',
  claims: 'claims.nl.yaml',
  glossary: 'glossary.nl.yaml',
  law: 'law.nl.yaml',
  rights: 'rights.nl.yaml',
  aid: 'aid.nl.yaml',
  evaluation: 'evaluation.nl.yaml',
  followup: 'followup.nl.yaml',
  cases: 'cases/*.nl.yaml',
  vignettes: 'vignettes/*.nl.yaml',
  test: 'test/*.nl.yaml',
  roles: 'roles/*.nl.yaml',
};

/** File name in `modules/.schemas/` to its text. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(KINDS).map(([kind, one]) => {
      const schema: v.GenericSchema = 'list' in one ? v.array(one.schema as v.GenericSchema) : one.schema;
      const title = `modules/${FILES[kind as keyof typeof KINDS]}`;
      return [`${kind}.schema.json`, text({title, ...jsonSchemaOf(schema)})];
    }),
  );
}

/** The JSON Schema of what an author writes. Trimming and our own checks have none, and the library has none for keys out of a list; it converts the rest. */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
  return toJsonSchema(schema, {
    ignoreActions: ['trim', 'check'],
    typeMode: 'input',
    overrideSchema: ({valibotSchema}) => {
      const record = valibotSchema as unknown as v.RecordSchema<
        v.PicklistSchema<string[], undefined>,
        v.GenericSchema,
        undefined
      >;
      if (record.type !== 'record' || record.key.type !== 'picklist') return undefined;
      const {$schema: _, ...value} = jsonSchemaOf(record.value);
      return {type: 'object', propertyNames: {enum: record.key.options}, additionalProperties: value};
    },
  });
}

/** `.vscode/settings.json`: which schema goes with which files. */
export function editorSettings(): string {
  const schemas = Object.entries(FILES).map(([kind, files]) => [
    `./modules/.schemas/${kind}.schema.json`,
    `modules/${files}`,
  ]);
  return text({'yaml.schemas': Object.fromEntries(schemas), 'yaml.format.enable': false});
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
