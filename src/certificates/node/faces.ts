/** The faces from the packages. */
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {FACE_FILES, type Faces, openFaces} from '../pdf/faces.ts';

const {resolve} = createRequire(import.meta.url);

export async function loadFaces(): Promise<Faces> {
  const [text, strong, voice] = await Promise.all(
    [FACE_FILES.text, FACE_FILES.strong, FACE_FILES.voice].map(path => readFile(resolve(path))),
  );
  return openFaces({text, strong, voice} as Record<keyof Faces, Uint8Array>);
}
