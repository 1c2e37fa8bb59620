/** Two pages that do next to nothing, as files: what no page in an LMS can be faster than. */
import {fileURLToPath} from 'node:url';
import {bytes, type Files} from '../../scorm/package-types.ts';
import {buildPlayer} from '../../scorm/player-build.ts';

const head = '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Leeg</title>';

/** An empty SCORM page: words and three calls. */
export function emptyPage(): Files {
  const script = `const {API} = parent;
API.LMSInitialize('');
API.LMSGetValue('cmi.core.lesson_status');
API.LMSGetValue('cmi.suspend_data');
performance.mark('course-shown');`;
  const page = `${head}</head><body><h1>Leeg</h1><p>Meer is er niet.</p><script>${script}</script></body></html>`;
  return new Map([['index.html', bytes(page)]]);
}

/** A page with one Lit element and one XState machine, bundled as the course is. */
export async function barePage(): Promise<Files> {
  const {files, entry, engine} = await buildPlayer(fileURLToPath(new URL('./bare-page.ts', import.meta.url)), []);
  const preloads = engine.slice(1).map(file => `<link rel="modulepreload" href="${file}">`);
  const page = `${head}${preloads.join('')}<script type="module" src="${entry}"></script></head><body><bare-page></bare-page></body></html>`;
  return new Map([...files, ['index.html', bytes(page)]]);
}
