/** Builds the pages around the course (local LMS, results, certificates) with rollup; the course itself is built by `scorm`. */
import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {type Plugin, rollup} from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import {edition} from './course.ts';

export interface Page {
  /** Module that starts the page. */
  readonly entry: string;
  /** Template; its `<script type="module" src="…">` is filled with the bundle. */
  readonly html: string;
  /** Where the page goes. */
  readonly out: string;
  /** One file that also works from disk: the bundle stands in the page, allowed by its hash. */
  readonly single?: boolean;
  /** For virtual modules, before all others. */
  readonly plugins?: readonly Plugin[];
  /** Files beside the page, by name. */
  readonly assets?: () => Promise<Readonly<Record<string, string | Uint8Array>>>;
}

export interface BuiltPage {
  /** Bytes after gzip, all in. */
  readonly weight: number;
  /** Files that the bundle was made of, for the notices of their licences. */
  readonly sources: readonly string[];
}

const SCRIPT = /<script type="module" src="([^"]+)"><\/script>/;

/** Builds one page, which says the edition it was made from. */
export async function buildPage({entry, html, out, single = false, plugins = [], assets}: Page): Promise<BuiltPage> {
  const bundle = await rollup({
    input: entry,
    plugins: [
      ...plugins,
      nodeResolve({browser: true, exportConditions: ['production']}),
      esbuild({target: 'es2022', minify: true, tsconfig: 'tsconfig.json'}),
    ],
    onwarn: warning => {
      // Our own files are warned about when they are read; in the whole bundle only a library can be new (fontkit has a double key).
      const isLibrary = warning.plugin === 'esbuild' && warning.message.includes('<stdin>');
      if (warning.code !== 'CIRCULAR_DEPENDENCY' && !isLibrary) throw new Error(warning.message);
    },
  });
  const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  const sources = bundle.watchFiles;
  await bundle.close();
  const code = output[0].code.trimEnd();
  const template = (await readFile(html, 'utf8')).replace(
    '<meta charset="utf-8" />',
    mark => `${mark}\n    <meta name="generator" content="Ogen open ${edition()}" />`,
  );
  const name = SCRIPT.exec(template)?.[1];
  if (!name) throw new Error(`${html}: no <script type="module" src="…"> to fill`);
  await mkdir(dirname(out), {recursive: true});
  for (const [file, data] of Object.entries((await assets?.()) ?? {})) await writeFile(join(dirname(out), file), data);
  if (!single) {
    await writeFile(join(dirname(out), name), code);
    await writeFile(out, template);
    return {weight: gzipSync(code).length + gzipSync(template).length, sources};
  }
  // `</script` inside a string of the bundle would end the element; the escaped form means the same to JavaScript.
  const safe = `\n${code.replaceAll('</script', '<\\/script')}\n`;
  const hash = createHash('sha256').update(safe).digest('base64');
  const page = template
    .replace(SCRIPT, () => `<script type="module">${safe}</script>`)
    .replace("script-src 'self'", `script-src 'sha256-${hash}'`);
  await writeFile(out, page);
  return {weight: gzipSync(page).length, sources};
}
