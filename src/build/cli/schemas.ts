/** `npm run schemas`: writes the JSON Schemas for YAML editors and the editor settings that name them. */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {editorSettings, jsonSchemas} from '../json-schemas.ts';
import {EDITOR_SETTINGS, SCHEMAS} from './project.ts';

rmSync(SCHEMAS, {recursive: true, force: true});
mkdirSync(SCHEMAS, {recursive: true});
const schemas = jsonSchemas();
for (const [name, text] of schemas) writeFileSync(join(SCHEMAS, name), text);
mkdirSync(dirname(EDITOR_SETTINGS), {recursive: true});
writeFileSync(EDITOR_SETTINGS, editorSettings());
console.log(`${schemas.size} schemas written`);
