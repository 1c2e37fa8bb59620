/** What an invented learner is like. Differences are made large enough to see in a class of sixty. */
import type {Outline} from '../model/outline.ts';
import {simulatedName} from '../model/simulated.ts';
import type {Chance} from './chance.ts';

export interface Traits {
  /** Counts from 1. */
  readonly number: number;
  readonly name: string;
  /** In a domain that can never exist (RFC 2606). */
  readonly email: string;
  readonly role: string;
  readonly region: string;
  /** Skill per objective in logits; 0 is right half of the time on an average item. */
  readonly skill: Readonly<Record<string, number>>;
  /** Distance between situations with and without a signal, as this learner sees them (d'). */
  readonly sensitivity: number;
  /** Above 0 signals are missed, below 0 they are seen where there are none (criterion c). */
  readonly criterion: number;
  /** Feels surer (above 0) or less sure than others do of the same answer. */
  readonly sureness: number;
  /** Times the usual time. */
  readonly pace: number;
  /** Share of the route after which this learner stops; 1 and more: walks it to the end. */
  readonly stamina: number;
  /** Attempts at the test before giving up. */
  readonly attempts: number;
  /** Reads instead of playing where that may be. */
  readonly reads: boolean;
  /** How the course pleases, from 0 to 1. */
  readonly pleased: number;
}

/** Draws a learner. */
export function drawTraits(outline: Outline, number: number, chance: Chance): Traits {
  const general = chance.normal(0.55, 0.85);
  const own = outline.objectives.map(id => [id, chance.normal(general, 0.4)] as const);
  return {
    number,
    name: simulatedName(number),
    email: `cursist${number}@voorbeeld.invalid`,
    role: chance.pick(outline.roles),
    region: chance.pick(outline.regions),
    skill: Object.fromEntries(own),
    sensitivity: Math.max(0.2, chance.normal(1.2 + 0.35 * general, 0.5)),
    criterion: chance.normal(0, 0.6),
    sureness: chance.normal(0, 0.6),
    pace: Math.exp(chance.normal(0, 0.3)),
    stamina: chance.flip(0.9) ? 1 : chance.next(),
    attempts: chance.pick([1, 2, 3, 4], attempts => 5 - attempts + (attempts === 1 ? -2 : 0)),
    reads: chance.flip(0.12),
    pleased: Math.min(1, Math.max(0, chance.normal(0.72, 0.15))),
  };
}
