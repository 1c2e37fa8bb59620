/** How the learner's page is bundled. `scorm/` runs this once per standard; the course comes in by a plugin. */
import {readFile} from 'node:fs/promises';
import {basename, dirname, resolve} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import {minify} from 'terser';

/** Words of the course that the first screen needs; kept apart from the engine, so that each can be weighed. */
const OUTLINE = 'virtual:course';
/** Small modules that import nothing and that other chunks share: in a chunk of their own they would cost a request each. */
const WITH_OUTLINE = /[\\/]src[\\/](?:model[\\/]front|ui[\\/]messages[\\/]messages)\.ts$/;

/**
 * A font that a module names by `new URL('./x.woff2', import.meta.url)` travels along as an asset, with the licence beside it.
 * @type {import('rollup').Plugin}
 */
const fonts = {
  name: 'fonts',
  async transform(code, id) {
    let result = code;
    for (const [expression, path] of code.matchAll(/new URL\('(\.[^']+\.woff2)', import\.meta\.url\)\.href/g)) {
      const file = resolve(dirname(id), path);
      const licence = file.replace('.woff2', '.OFL.txt');
      const font = this.emitFile({type: 'asset', name: basename(file), source: await readFile(file)});
      this.emitFile({type: 'asset', name: basename(licence), source: await readFile(licence)});
      result = result.replace(expression, `import.meta.ROLLUP_FILE_URL_${font}`);
    }
    return result === code ? null : {code: result, map: null};
  },
};

/** Where reading and writing a record begins. */
const RECORD = /[\\/]src[\\/]player[\\/](?:open-record|handover)\.ts$|^\0virtual:course\/whole$/;

/**
 * The chunk of every module that is not in one of its own. All that reads and writes a record is together: in chunks of their own
 * these modules would be asked for one after the other, as each is read. What the page needs anyway stays with the entry.
 * @param {string} entry
 * @param {import('rollup').ManualChunkMeta} graph
 * @returns {ReadonlyMap<string, string>}
 */
function chunksOf(entry, {getModuleIds, getModuleInfo}) {
  const chunks = new Map();
  const put = (/** @type {string} */ id, /** @type {string} */ chunk) => {
    if (chunks.has(id)) return;
    chunks.set(id, chunk);
    for (const next of getModuleInfo(id)?.importedIds ?? []) put(next, chunk);
  };
  put(entry, 'engine');
  for (const id of getModuleIds()) if (RECORD.test(id)) put(id, 'record');
  return chunks;
}

/** Indentation inside lit's templates means nothing to HTML or CSS, and costs 1.6 KB on the wire. @type {import('rollup').Plugin} */
const flatTemplates = {
  name: 'flat-templates',
  transform: (code, id) => (/src[\\/]ui[\\/].*\.ts$/.test(id) ? {code: code.replace(/\n\s+/g, '\n'), map: null} : null),
};

/** terser's output is 2.7 KB smaller on the wire than esbuild's. @type {import('rollup').Plugin} */
const smallest = {
  name: 'smallest',
  async renderChunk(code, {moduleIds}) {
    // Words of the course are data on one line already.
    if (moduleIds.every(id => id.startsWith(`\0${OUTLINE}/`))) return null;
    const compress = {passes: 3, ecma: 2020, unsafe_arrows: true, pure_getters: true};
    const {code: small} = await minify(code, {module: true, ecma: 2020, compress, format: {comments: false}});
    return small === undefined ? null : {code: small, map: null};
  },
};

/**
 * @param {{entry: string, plugins: readonly import('rollup').Plugin[]}} page
 * @returns {import('rollup').RollupOptions & {output: import('rollup').OutputOptions}}
 */
export default function playerConfig({entry, plugins}) {
  /** @type {ReadonlyMap<string, string> | undefined} */
  let chunks;
  return {
    input: entry,
    plugins: [
      ...plugins,
      fonts,
      nodeResolve({browser: true, exportConditions: ['production']}),
      flatTemplates,
      esbuild({target: 'es2022', tsconfig: 'tsconfig.json'}),
      smallest,
    ],
    output: {
      format: 'es',
      compact: true,
      generatedCode: 'es2015',
      entryFileNames: 'course-[hash].js',
      chunkFileNames: 'c/[hash].js',
      assetFileNames: 'a/[name]-[hash][extname]',
      hashCharacters: 'hex',
      onlyExplicitManualChunks: true,
      manualChunks(id, graph) {
        if (id.replace(/^\0/, '') === OUTLINE || WITH_OUTLINE.test(id)) return 'outline';
        chunks ??= chunksOf(entry, graph);
        return chunks.get(id);
      },
    },
  };
}
