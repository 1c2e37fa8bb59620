/** Finding the LMS's API object. @spec SCORM 1.2 RTE 3.3.6; SCORM 2004 RTE 3.3.6 */

/** Functions of an LMS's API, whatever its standard. */
export type Api = Readonly<Record<string, unknown>>;

/** Frames that are walked at most: some LMSs nest deeply, and a few make a loop. */
const DEEPEST = 500;
/** An API that is put in place after the course has begun is waited for, this long. */
const TRIES = 20;
const PAUSE = 100;

/**
 * Looks in this window, its parents, the opener and its parents; again for two seconds if there is anywhere to look.
 * @param probe a function that the API must have; some portals have an unrelated object of the same name
 */
export async function findApi(win: Window, name: string, probe: string): Promise<Api | null> {
  for (let tries = 0; ; tries++) {
    const api = lookForApi(win, name, probe);
    if (api || tries >= TRIES || !isLaunched(win)) return api;
    await new Promise(resolve => win.setTimeout(resolve, PAUSE));
  }
}

function lookForApi(win: Window, name: string, probe: string): Api | null {
  const starts = [() => win, () => win.opener as Window | null, () => win.top?.opener as Window | null];
  for (const start of starts) {
    const api = walkUp(reach(start), name, probe);
    if (api) return api;
  }
  return null;
}

function walkUp(start: Window | null, name: string, probe: string): Api | null {
  let win = start;
  for (let depth = 0; win && depth < DEEPEST; depth++) {
    const here = win;
    const api = reach(() => (here as unknown as Record<string, unknown>)[name] as Api | undefined);
    if (api && reach(() => typeof api[probe] === 'function')) return api;
    const parent = reach(() => here.parent);
    win = parent === here ? null : parent;
  }
  return null;
}

/** A window of another origin throws at every touch. */
export function reach<T>(touch: () => T | null | undefined): T | null {
  try {
    return touch() ?? null;
  } catch {
    return null;
  }
}

/** Opened by something else: there may be an LMS. A page of its own has none, and need not wait. */
function isLaunched(win: Window): boolean {
  const parent = reach(() => win.parent);
  return (parent !== null && parent !== win) || reach(() => win.opener) !== null;
}
