/** The time as the course counts it. */

const DAY = 86_400_000;
const MINUTE = 60_000;
const EPOCH = Date.UTC(2025, 0, 1);

/** Days since 1970-01-01 (UTC). */
export function dayOf(now: number): number {
  return Math.floor(now / DAY);
}

/** Name of a session that starts now: minutes since 2025, and later than every session that is known. */
export function sessionAt(now: number, known: Iterable<number>): number {
  return Math.max(1, Math.floor((now - EPOCH) / MINUTE), ...[...known].map(session => session + 1));
}

/** A new seed: 1 to 65,535. */
export function newSeed(): number {
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  return random || 1;
}

/** Counts the seconds in which the page was to be seen. */
export class ActiveTime {
  private total = 0;
  private since: number | null;

  constructor(private readonly page: Document) {
    this.since = page.hidden ? null : performance.now();
    page.addEventListener('visibilitychange', () => this.turn());
  }

  get seconds(): number {
    return Math.round((this.total + (this.since === null ? 0 : performance.now() - this.since)) / 1000);
  }

  private turn(): void {
    if (this.since !== null) this.total += performance.now() - this.since;
    this.since = this.page.hidden ? null : performance.now();
  }
}
