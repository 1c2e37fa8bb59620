/** What commands have in common. */
import {statSync} from 'node:fs';

/** A wrong argument. */
export class UsageError extends Error {}

/** A content folder that is there and no file. */
export function contentFolder(dir: string): string {
  if (!statSync(dir, {throwIfNoEntry: false})?.isDirectory()) throw new UsageError(`--dir: no folder ${dir}.`);
  return dir;
}

/** Runs a command: a wrong argument gets the usage and exit code 2; anything else that is thrown is a fault of ours and keeps its trace. */
export async function runCommand(usage: string, main: () => number | Promise<number>): Promise<void> {
  // Who reads the output, as `head`, may stop before its end.
  process.stdout.on('error', ({code}: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') throw new Error(`stdout: ${code}`);
    process.exit();
  });
  try {
    process.exitCode = await main();
  } catch (error) {
    const code = (error as {code?: unknown}).code;
    const isUsage = error instanceof UsageError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'));
    if (!isUsage) throw error;
    console.error(`${(error as Error).message}\n${usage}`);
    process.exitCode = 2;
  }
}
