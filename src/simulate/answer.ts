/** How an invented learner answers: by skill, by what draws people, and for situations by what they think they see. */
import {type Confidence, LATENCY_CLASSES, type Response} from '../model/facts.ts';
import type {ItemOutline} from '../model/outline.ts';
import {estimateSteps, estimateToken, score} from '../model/score.ts';
import {isSignal} from '../model/situations.ts';
import type {Chance} from './chance.ts';
import {chanceRight, type ItemTraits, itemTraits} from './item-traits.ts';
import type {Traits} from './traits.ts';

export interface GivenAnswer {
  readonly response: Response;
  readonly confidence?: Confidence;
  /** Index into `LATENCY_CLASSES`. */
  readonly latency: number;
  readonly seconds: number;
}

/** Seconds that a usual learner takes for an answer. */
const SECONDS = 22;
/** A partial answer (a card, a pair) is easier than a whole question. */
const PART_EASIER = 0.9;

/** Answers an item; `gain` is what was learned since the start, in logits. */
export function answerItem(item: ItemOutline, traits: Traits, chance: Chance, gain: number): GivenAnswer {
  const seconds = SECONDS * traits.pace * Math.exp(chance.normal(0, 0.5));
  const latency = LATENCY_CLASSES.findLastIndex(from => seconds >= from);
  if (item.kind === 'situation') return {...judge(item, traits, chance), latency, seconds};
  const skill = skillFor(item, traits) + gain;
  const response = responseTo(item, skill, chance);
  if (!item.confidence) return {response, latency, seconds};
  return {response, confidence: surenessOf(item, response, skill, traits, chance), latency, seconds};
}

/** Skill on the mean of the item's objectives. */
export function skillFor({objectives}: Pick<ItemOutline, 'objectives'>, {skill}: Traits): number {
  const known = objectives.map(id => skill[id] ?? 0);
  return known.length === 0 ? 0 : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** Equal-variance signal detection (Green and Swets, 1966): evidence above the criterion is called a signal. */
function judge(
  item: ItemOutline,
  traits: Traits,
  chance: Chance,
): {readonly response: Response; readonly confidence: Confidence} {
  const {difficulty} = itemTraits(item);
  const middle = ((isSignal(item) ? 1 : -1) * (traits.sensitivity - difficulty * 0.4)) / 2;
  const distance = chance.normal(middle, 1) - traits.criterion;
  const right = item.key?.[0] === 'g' ? 'g' : 'z';
  const other = right === 'g' ? 'z' : 'g';
  const called = distance > 0 ? 's' : chance.flip(0.75) ? right : other;
  return {response: [called], confidence: levelOf(Math.abs(distance) - 0.4 + traits.sureness + chance.normal(0, 0.3))};
}

function responseTo(item: ItemOutline, skill: number, chance: Chance): Response {
  const traits = itemTraits(item);
  const {options, targets = []} = item;
  const isRight = (): boolean => chance.flip(chanceRight(traits, skill + PART_EASIER));
  switch (item.kind) {
    case 'choice':
    case 'test':
      return [oneOf(item, traits, skill, chance)];
    case 'choices':
    case 'mark':
    case 'scene':
      return options.filter(id => isRight() === (item.key?.includes(id) ?? chance.flip(0.5))).sort();
    case 'sort':
    case 'match':
      return [...options].sort().map(id => pair(id, item.key ?? [], targets, isRight(), chance));
    case 'rate':
      return [...options].sort().map(id => `${id}.${chance.pick(targets)}`);
    case 'order':
      return ordered([...(item.key ?? options)], () => !isRight());
    case 'estimate':
      return [estimate(item, skill, chance)];
    default:
      return [];
  }
}

function oneOf({key, options}: ItemOutline, traits: ItemTraits, skill: number, chance: Chance): string {
  const [right = ''] = key ?? [];
  if (!key) return chance.pick(options);
  return chance.flip(chanceRight(traits, skill))
    ? right
    : chance.pick(
        options.filter(id => id !== right),
        traits.pull,
      );
}

function pair(id: string, key: Response, targets: readonly string[], isRight: boolean, chance: Chance): string {
  const right = key.find(one => one.startsWith(`${id}.`));
  const others = targets.filter(target => `${id}.${target}` !== right);
  return isRight && right ? right : `${id}.${chance.pick(others.length > 0 ? others : targets)}`;
}

/** Neighbours change places where the learner was not sure of their order. */
function ordered(steps: string[], isSwapped: () => boolean): string[] {
  for (let i = 1; i < steps.length; i++) {
    if (isSwapped()) steps.splice(i - 1, 2, steps[i] as string, steps[i - 1] as string);
  }
  return steps;
}

function estimate(item: ItemOutline, skill: number, chance: Chance): string {
  const {min, max, step} = item.range ?? {min: 0, max: 0, step: 1};
  const last = estimateSteps(min, max, step);
  const right = (Number(item.key?.[0] ?? min) - min) / step;
  const spread = last * 0.25 * Math.exp(-0.3 * skill);
  return estimateToken(item, Math.min(last, Math.max(0, Math.round(chance.normal(right, spread)))));
}

/** Who is right feels surer, but for a belief that many share: there the wrong feel sure too. */
function surenessOf(item: ItemOutline, response: Response, skill: number, traits: Traits, chance: Chance): Confidence {
  const {difficulty, isMisbelief} = itemTraits(item);
  const isRight = score(item, response) === 1;
  const felt = isRight ? 0.2 + 0.5 * (skill - difficulty) : isMisbelief ? 0.8 : -0.5;
  return levelOf(felt + traits.sureness + chance.normal(0, 0.5));
}

function levelOf(felt: number): Confidence {
  if (felt > 0.9) return 3;
  return felt > -0.3 ? 2 : 1;
}
