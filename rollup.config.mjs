/** How the learner's page is bundled. `scorm/` runs this once per standard; the course comes in by a plugin. */
import {nodeResolve} from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

/** Words of the course that the first screen needs; kept apart from the engine, so that each can be weighed. */
const OUTLINE = 'virtual:course';

/**
 * @param {{entry: string, plugins: readonly import('rollup').Plugin[]}} page
 * @returns {import('rollup').RollupOptions & {output: import('rollup').OutputOptions}}
 */
export default function playerConfig({entry, plugins}) {
  return {
    input: entry,
    plugins: [
      ...plugins,
      nodeResolve({browser: true, exportConditions: ['production']}),
      esbuild({target: 'es2022', minify: true, legalComments: 'none', tsconfig: 'tsconfig.json'}),
    ],
    output: {
      format: 'es',
      compact: true,
      generatedCode: 'es2015',
      entryFileNames: 'course-[hash].js',
      chunkFileNames: 'c/[hash].js',
      assetFileNames: 'a/[name]-[hash][extname]',
      hashCharacters: 'hex',
      manualChunks: id => (id.replace(/^\0/, '') === OUTLINE ? 'outline' : undefined),
    },
  };
}
