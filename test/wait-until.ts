/** Waiting in browser tests. */
import {waitUntil as wait} from '@open-wc/testing';

/** Waits for a condition, as long as a test may take: the usual second is too short for a chunk on a busy machine. */
export function waitUntil(predicate: () => unknown, message?: string): Promise<void> {
  return wait(predicate, message, {timeout: 9_000});
}
