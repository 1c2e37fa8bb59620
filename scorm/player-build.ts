/** Bundles the learner's page for one standard and weighs what a learner waits for. */
import {gzipSync} from 'node:zlib';
import {type OutputChunk, type Plugin, rollup} from 'rollup';
import playerConfig from '../rollup.config.mjs';
import {bytes, type Files} from './package-types.ts';

export interface Player {
  readonly files: Files;
  readonly entry: string;
  /** The entry and everything it imports before it runs, entry first. */
  readonly engine: readonly string[];
  /** The engine and the words without which one cannot begin, entry first. */
  readonly awaited: readonly string[];
  /** Everything that loads before the learner's first act: the engine, the outline, and the words and pictures of the home page. */
  readonly firstScreen: readonly string[];
  /** Ids of all modules in the bundle. */
  readonly modules: readonly string[];
}

/** Chunks that the player waits for before one can begin: the words of the course and of the page. */
const isAwaited = (id: string): boolean => /^\0?virtual:course\/\w+\/course$|\/ui\/messages\/nl\.ts$/.test(id);
/** Chunks that come right after, without an act of the learner: the picture and the profile form. */
const isNext = (id: string): boolean => /\/ui\/(?:opening-lens\/opening-lens|profile-form\/profile-form)\.ts$/.test(id);
const OUTLINE = 'outline';

/** Any warning of the bundler is an error: an unresolved import would only fail at the learner's. */
export async function buildPlayer(entry: string, plugins: readonly Plugin[]): Promise<Player> {
  const config = playerConfig({entry, plugins});
  const bundle = await rollup({
    ...config,
    onwarn: warning => {
      if (warning.code !== 'CIRCULAR_DEPENDENCY') throw new Error(warning.message);
    },
  });
  try {
    const {output} = await bundle.generate(config.output);
    const files = new Map(
      output.map(one => {
        const source = one.type === 'chunk' ? one.code : one.source;
        return [one.fileName, typeof source === 'string' ? bytes(source) : source] as const;
      }),
    );
    const chunks = output.filter((one): one is OutputChunk => one.type === 'chunk');
    return {files, modules: chunks.flatMap(({moduleIds}) => moduleIds), ...firstScreen(chunks)};
  } finally {
    await bundle.close();
  }
}

function firstScreen(chunks: readonly OutputChunk[]): Pick<Player, 'entry' | 'engine' | 'awaited' | 'firstScreen'> {
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const entry = chunks.find(chunk => chunk.isEntry);
  if (!entry) throw new Error('the bundle has no entry');
  const closure = (start: OutputChunk, seen = new Set<string>()): Set<string> => {
    if (!seen.has(start.fileName)) {
      seen.add(start.fileName);
      for (const name of start.imports) {
        const next = byName.get(name);
        if (next) closure(next, seen);
      }
    }
    return seen;
  };
  const engine = closure(entry);
  const including = (start: ReadonlySet<string>, isWanted: (id: string) => boolean): Set<string> => {
    const all = new Set(start);
    for (const chunk of chunks)
      if (chunk.isDynamicEntry && isWanted((chunk.facadeModuleId ?? '').replaceAll('\\', '/'))) closure(chunk, all);
    return all;
  };
  const awaited = including(engine, isAwaited);
  return {
    entry: entry.fileName,
    engine: [...engine].filter(name => byName.get(name)?.name !== OUTLINE),
    awaited: [...awaited],
    firstScreen: [...including(awaited, isNext)],
  };
}

/** Bytes on the wire, each file compressed by itself. */
export function wireBytes(files: Files, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(files.get(path) ?? new Uint8Array(), {level: 9}).length, 0);
}
