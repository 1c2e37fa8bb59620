/** One response in bits: an index, a set, a pairing or a permutation. */
import type {Response} from '../model/facts.ts';
import type {ItemOutline} from '../model/outline.ts';
import {estimateIndex, estimateToken} from '../model/score.ts';
import type {LayoutItem} from './layout.ts';
import {type Coder, FlagModel} from './range-coder.ts';

/** A response and what it needs: `outline` is today's item, absent when it left the course. */
export function codeResponse(
  coder: Coder,
  models: ResponseModels,
  item: LayoutItem,
  outline: ItemOutline | undefined,
  response: Response,
): Response {
  switch (item.kind) {
    case 'choice':
    case 'test':
    case 'situation':
      return [pick(coder, item.options, response[0])];
    case 'choices':
    case 'mark':
    case 'scene':
      return [...item.options].sort().filter(id => coder.number(2, response.includes(id) ? 1 : 0) === 1);
    case 'sort':
    case 'match':
    case 'rate':
      return codePairs(coder, models, item, response);
    case 'order':
      return codeOrder(coder, models, item, response);
    case 'estimate':
      return [codeEstimate(coder, item, outline, response[0] ?? '')];
    case 'reflect':
      return [];
  }
}

/** What responses have in common: whether the options of the layout are all in them (those that were removed are not). */
export class ResponseModels {
  readonly complete = new FlagModel();
  readonly present = new FlagModel();
}

/** One of a list by its index; of an empty list ''. */
export function pick(coder: Coder, list: readonly string[], value: string | undefined): string {
  return list[coder.number(list.length, list.indexOf(value ?? ''))] ?? '';
}

function codePairs(coder: Coder, models: ResponseModels, item: LayoutItem, response: Response): Response {
  const targets = new Map(response.map(pair => [pair.slice(0, pair.indexOf('.')), pair.slice(pair.indexOf('.') + 1)]));
  const sources = presentOf(coder, models, [...item.options].sort(), source => targets.has(source));
  return sources.map(source => `${source}.${pick(coder, item.targets, targets.get(source))}`);
}

/** A permutation by its rank: every next one is an index in what is left. */
function codeOrder(coder: Coder, models: ResponseModels, item: LayoutItem, response: Response): Response {
  const left = [...presentOf(coder, models, item.options, id => response.includes(id))];
  return left.map((_, place) => {
    const next = pick(coder, left.slice(place), response[place]);
    const from = left.indexOf(next, place);
    left.splice(place, 0, ...left.splice(from, 1));
    return next;
  });
}

function presentOf(
  coder: Coder,
  models: ResponseModels,
  options: readonly string[],
  isPresent: (id: string) => boolean,
): readonly string[] {
  if (coder.flag(models.complete, options.every(isPresent))) return options;
  return options.filter(id => coder.flag(models.present, isPresent(id)));
}

function codeEstimate(coder: Coder, item: LayoutItem, outline: ItemOutline | undefined, token: string): string {
  const known = outline?.kind === 'estimate' ? outline : undefined;
  const index = coder.number(item.steps + 1, (known && estimateIndex(known, token)) ?? 0);
  return known ? estimateToken(known, index) : String(index);
}
