/** What a response is worth, and whether it can be one at all. The credit rules are those of `activity.schema.ts`. */
import type {Response} from './facts.ts';
import type {ItemOutline} from './outline.ts';

/** Share earned, 0 to 1; `null` where nothing is right or wrong. */
export function score(item: ItemOutline, response: Response): number | null {
  if (!item.key) return null;
  switch (item.kind) {
    case 'choice':
    case 'test':
    case 'situation':
      return response[0] === item.key[0] ? 1 : 0;
    case 'choices':
    case 'mark':
    case 'scene':
      return setCredit(item.key, response);
    case 'sort':
    case 'match':
      return share(item.key.filter(pair => response.includes(pair)).length, item.key.length);
    case 'order':
      return orderCredit(item.key, response);
    case 'estimate':
      return estimateCredit(item, response);
    default:
      return null;
  }
}

/** `correct` only for full credit; less is `incorrect`, as the LMS standards have no half. */
export function resultOf(credit: number | null): 'correct' | 'incorrect' | 'neutral' {
  if (credit === null) return 'neutral';
  return credit === 1 ? 'correct' : 'incorrect';
}

/** Whether a response is complete, canonical and made of this item's options. */
export function isLegal(item: ItemOutline, response: Response): boolean {
  const {options, targets = []} = item;
  switch (item.kind) {
    case 'choice':
    case 'test':
    case 'situation':
      return response.length === 1 && options.includes(response[0] as string);
    case 'choices':
    case 'mark':
    case 'scene':
      return response.every((id, i) => options.includes(id) && (i === 0 || (response[i - 1] as string) < id));
    case 'order':
      return response.length === options.length && options.every(id => response.includes(id));
    case 'sort':
    case 'match':
    case 'rate':
      return isPairing(options, targets, response);
    case 'estimate':
      return response.length === 1 && estimateIndex(item, response[0] as string) !== null;
    case 'reflect':
      return response.length === 0;
  }
}

/** Place of an estimate on its range, counting steps from `min`; `null` when it is not on it. */
export function estimateIndex(item: ItemOutline, token: string): number | null {
  const {min, max, step} = item.range ?? {min: 0, max: 0, step: 1};
  const index = Math.round((Number(token) - min) / step);
  const onRange = index >= 0 && index <= estimateSteps(min, max, step);
  return onRange && estimateToken(item, index) === token ? index : null;
}

/** The canonical token of a place on the range: no rounding noise of the step shows. */
export function estimateToken(item: ItemOutline, index: number): string {
  const {min, step} = item.range ?? {min: 0, step: 1};
  return String(Number((min + index * step).toFixed(6)));
}

/** How many steps a range has; it has one place more. */
export function estimateSteps(min: number, max: number, step: number): number {
  return Math.floor((max - min) / step + 1e-9);
}

function isPairing(sources: readonly string[], targets: readonly string[], response: Response): boolean {
  const inOrder = [...sources].sort();
  return (
    response.length === sources.length &&
    response.every((pair, i) => {
      const dot = pair.indexOf('.');
      return pair.slice(0, dot) === inOrder[i] && targets.includes(pair.slice(dot + 1));
    })
  );
}

function setCredit(key: Response, response: Response): number {
  const right = response.filter(id => key.includes(id)).length;
  if (key.length === 0) return response.length === 0 ? 1 : 0;
  return Math.max(0, share(right - (response.length - right), key.length));
}

function orderCredit(key: Response, response: Response): number {
  const inOrder = response.filter((id, i) => i > 0 && key.indexOf(response[i - 1] as string) < key.indexOf(id));
  return share(inOrder.length, key.length - 1);
}

function estimateCredit(item: ItemOutline, response: Response): number {
  const tolerance = item.range?.tolerance ?? 0;
  const off = Math.abs(Number(response[0]) - Number(item.key?.[0]));
  if (off <= tolerance) return 1;
  return tolerance === 0 ? 0 : Math.max(0, (4 * tolerance - off) / (3 * tolerance));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
