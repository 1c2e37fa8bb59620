/** When the page is hidden, left, or the network is back. Never `unload`: it is not fired on phones and blocks bfcache. */

export interface LifeCycle {
  readonly onHidden: () => void;
  /** The page will not come back. */
  readonly onLeft: () => void;
  readonly onOnline: () => void;
  /** Every half minute. */
  readonly onTick: () => void;
}

const TICK = 30_000;

/** Listens for as long as the page lives. */
export function followLifeCycle(win: Window, {onHidden, onLeft, onOnline, onTick}: LifeCycle): void {
  win.document.addEventListener('visibilitychange', () => win.document.hidden && onHidden());
  win.addEventListener('pagehide', event => (event.persisted ? onHidden() : onLeft()));
  win.addEventListener('online', onOnline);
  win.setInterval(onTick, TICK);
}

/** The neutral page of the package. */
const NEUTRAL_PAGE = 'weg.html';
/** Milliseconds that leaving may wait for the device. */
const LONGEST_GOODBYE = 300;

/** Nothing of the course is to be seen any more, in the window or on its tab. */
export function hidePage({document}: Window): void {
  document.title = '';
  document.body.hidden = true;
}

/** Goes to an address, or else to the neutral page, when the device has the last facts or has had its time. */
export async function leavePage(win: Window, address: string | null, settled: Promise<void>): Promise<void> {
  const waited = new Promise<void>(resolve => win.setTimeout(resolve, LONGEST_GOODBYE));
  await Promise.race([settled, waited]);
  win.location.replace(address ?? NEUTRAL_PAGE);
}
