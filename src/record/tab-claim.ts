/** One window at a time writes for a learner: the first holds a lock, a second one asks before it takes it over. */

export interface TabClaim {
  /** Whether this window may write. */
  readonly isHeld: boolean;
  /** Takes the lock from the other window. */
  takeOver(): Promise<void>;
}

/**
 * Claims the right to write. Without Web Locks (a page without https) every window may.
 * @param onLost called when another window took over
 */
export async function claimTab(locks: LockManager | undefined, key: string, onLost: () => void): Promise<TabClaim> {
  const claim = new LockClaim(locks, `${NAME} ${key}`, onLost);
  await claim.request({ifAvailable: true});
  return claim;
}

const NAME = 'ogen-open';

class LockClaim implements TabClaim {
  isHeld = false;

  constructor(
    private readonly locks: LockManager | undefined,
    private readonly name: string,
    private readonly onLost: () => void,
  ) {}

  takeOver(): Promise<void> {
    return this.request({steal: true});
  }

  /** Resolves when it is known whether the lock is ours; it is held as long as the page lives. */
  request(options: LockOptions): Promise<void> {
    const {locks} = this;
    if (!locks) {
      this.isHeld = true;
      return Promise.resolve();
    }
    return new Promise(resolve => {
      const hold = (lock: Lock | null): Promise<never> | undefined => {
        this.isHeld = lock !== null;
        resolve();
        return lock ? new Promise<never>(() => {}) : undefined;
      };
      locks.request(this.name, options, hold).catch(() => {
        // The promise of a lock that is held is rejected when it is stolen, and at once when locks are not allowed here.
        if (this.isHeld) {
          this.isHeld = false;
          this.onLost();
        } else {
          this.isHeld = true;
          resolve();
        }
      });
    });
  }
}
