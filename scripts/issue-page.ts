/** The issuer's page with what stands beside it: the facts of the course and the faces of the paper with their licence. */
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import {FACE_FILES} from '../src/certificates/pdf/faces.ts';
import {readCourseFacts} from './course-facts.ts';
import type {Page} from './pages.ts';

const {resolve} = createRequire(import.meta.url);

/** The page with its libraries and files, to be built. */
export function issuePage(paths: Pick<Page, 'entry' | 'html' | 'out'>): Page {
  return {...paths, plugins: [commonjs(), json({preferConst: true})], assets: issueAssets};
}

async function issueAssets(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const faces = await Promise.all(
    Object.entries(FACE_FILES).map(async ([face, path]) => [`${face}.ttf`, await readFile(resolve(path))] as const),
  );
  const licence = await readFile(resolve('@expo-google-fonts/source-sans-3/LICENSE_FONT'));
  return {'course.json': JSON.stringify(readCourseFacts()), 'OFL.txt': licence, ...Object.fromEntries(faces)};
}
