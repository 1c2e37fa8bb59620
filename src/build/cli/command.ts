/** Runs a command: a wrong argument gets the usage and exit code 2; anything else that is thrown is a fault of ours and keeps its trace. */

/** A wrong argument. */
export class UsageError extends Error {}

export function runCommand(usage: string, main: () => number): void {
  try {
    process.exitCode = main();
  } catch (error) {
    const code = (error as {code?: unknown}).code;
    const isUsage = error instanceof UsageError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'));
    if (!isUsage) throw error;
    console.error(`${(error as Error).message}\n${usage}`);
    process.exitCode = 2;
  }
}
