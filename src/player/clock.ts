/** The time as the course counts it. */
import {SESSIONS} from '../record/facts.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const EPOCH = Date.UTC(2025, 0, 1);

/** Days since 1970-01-01 (UTC). */
export function dayOf(now: number): number {
  return Math.floor(now / DAY);
}

/** The last name that the clock gives, however far it is ahead; room is left for sessions that come after it. */
const LATEST = SESSIONS - 0x10000;

/** Name of a session that starts now: minutes since 2025, and later than every session that is known. */
export function sessionAt(now: number, known: Iterable<number>): number {
  const minutes = Math.min(LATEST, Math.floor((now - EPOCH) / MINUTE));
  return Math.max(1, minutes, ...[...known].map(session => session + 1));
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
