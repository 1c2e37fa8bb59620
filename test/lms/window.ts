/** As much of a window as an adapter touches, with clocks that run a hundred times faster. */

export interface WindowOptions {
  /** Properties besides the usual ones: the API, a parent, an opener. */
  readonly extra?: Record<string, unknown>;
  readonly search?: string;
  readonly storage?: () => Storage;
  readonly fetch?: typeof fetch;
}
export interface TestWindow extends Window {
  /** The network of this window. */
  setOnline(online: boolean): void;
  /** The page is gone: what it has sent goes on, and nothing more is sent. */
  leave(): void;
}

const FASTER = 100;

export function createWindow({extra = {}, search = '', storage, fetch}: WindowOptions = {}): TestWindow {
  const navigator = {onLine: true, languages: ['nl-NL', 'nl']};
  let isGone = false;
  const kept = new Map<string, string>();
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  };
  const win: Record<string, unknown> = {
    navigator,
    location: {search},
    document: Object.assign(new EventTarget(), {documentElement: {lang: 'nl'}, hidden: false}),
    setTimeout: (work: () => void, milliseconds: number) => setTimeout(work, milliseconds / FASTER),
    clearTimeout,
    requestIdleCallback: (work: () => void) => setTimeout(work, 1),
    opener: null,
    fetch: (...request: Parameters<typeof globalThis.fetch>) =>
      isGone ? Promise.reject(new TypeError('The page is gone.')) : fetch?.(...request),
    leave: () => {
      isGone = true;
    },
    setOnline: (online: boolean) => {
      navigator.onLine = online;
    },
  };
  win.parent = win;
  win.top = win;
  Object.defineProperty(win, 'sessionStorage', {get: storage ?? (() => memory)});
  Object.defineProperties(win, Object.getOwnPropertyDescriptors(extra));
  return win as unknown as TestWindow;
}

/** Waits for a condition; fails after five seconds, and never waits longer than it must. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 5000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 2));
  }
}
