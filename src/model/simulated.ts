/** How invented learners are marked, so that no reader ever takes them for people. */

const NAME = 'Gesimuleerde cursist';

/** Extension of the context of an xAPI statement that an invented learner sent; its value is `true`. */
export const SIMULATED_EXTENSION = 'urn:ogen-open:simulated';

/** Name of invented learner `number`, for example `Gesimuleerde cursist 07`. */
export function simulatedName(number: number): string {
  return `${NAME} ${String(number).padStart(2, '0')}`;
}

/** Whether a name is that of an invented learner; for reports that carry nothing but names. */
export function isSimulatedName(name: string): boolean {
  return /^Gesimuleerde cursist \d+$/.test(name);
}
