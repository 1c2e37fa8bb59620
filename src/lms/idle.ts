/** Work for when nobody waits. Safari has no `requestIdleCallback`: there a moment later has to do. */
export function whenIdle(win: Window, work: () => void): void {
  if (typeof win.requestIdleCallback === 'function') win.requestIdleCallback(work);
  else win.setTimeout(work, 200);
}
