/** `settings.json` of a package and the schema beside it, which lets an editor explain and check it. */
import {readFile} from 'node:fs/promises';
import {DEFAULT_SETTINGS, type Settings} from '../src/model/settings.ts';

const SCHEMA = new URL('static/settings.schema.json', import.meta.url);

/** All settings with their values, so that an administrator sees what there is. */
export function settingsFile(course: Partial<Settings>, preset: Partial<Settings>): {json: string; settings: Settings} {
  const settings: Settings = {...DEFAULT_SETTINGS, ...course, ...preset};
  return {settings, json: `${JSON.stringify({$schema: './settings.schema.json', ...settings}, null, 2)}\n`};
}

/** The schema with the roles and regions of this course filled in. */
export async function settingsSchema(course: {
  readonly roles: readonly string[];
  readonly regions: readonly string[];
  readonly languages: readonly string[];
}): Promise<string> {
  const schema = JSON.parse(await readFile(SCHEMA, 'utf8')) as {
    properties: Record<string, {enum?: readonly string[]; items?: {enum?: readonly string[]}}>;
  };
  const {role, region, languages} = schema.properties;
  if (role) role.enum = ['', ...course.roles];
  if (region) region.enum = ['', ...course.regions];
  if (languages?.items) languages.items.enum = course.languages;
  return `${JSON.stringify(schema, null, 2)}\n`;
}
