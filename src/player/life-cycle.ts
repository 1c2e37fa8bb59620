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
