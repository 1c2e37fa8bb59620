/** A case chart in small integers, for walking it fast: a state is one number. The rules are those of `src/model/guard.ts`. */
import type {CaseChart, ChartNode, Guard} from '../../model/case-chart.ts';
import {END} from '../compile/chart.ts';
import type {World} from './case-walk.ts';

/** Hidden values go from 0 to 10. */
const MOST = 10;

/** Hidden values by index, and flags as bits. */
export interface Facts {
  readonly values: readonly number[];
  readonly flags: number;
}
export type Test = (facts: Facts) => boolean;
/** Bits to raise and to keep. */
interface FlagChange {
  readonly raise: number;
  readonly keep: number;
}
export interface IntegerReply extends FlagChange {
  readonly id: string;
  readonly effects: readonly number[];
  /** `to` is a node's index, -1 for the end. */
  readonly next: readonly (FlagChange & {readonly test: Test; readonly to: number; readonly name: string})[];
}

/** Flags are bits of an integer of 32. */
const MOST_FLAGS = 30;

/** Whether each state of a chart is a number that is kept exactly. */
export function fitsIntegers({nodes, values, flags}: CaseChart): boolean {
  const states = Object.keys(nodes).length * (MOST + 1) ** Object.keys(values).length * 2 ** flags.length;
  return flags.length <= MOST_FLAGS && states <= Number.MAX_SAFE_INTEGER;
}

/** Of a chart that `fitsIntegers`. */
export class IntegerChart {
  readonly names: readonly string[];
  readonly nodes: readonly (readonly IntegerReply[])[];
  readonly endings: readonly {readonly id: string; readonly test: Test}[];
  private readonly values: readonly string[];
  private readonly flags: readonly string[];

  constructor(
    private readonly chart: CaseChart,
    private readonly world: World,
  ) {
    this.names = Object.keys(chart.nodes);
    this.values = Object.keys(chart.values);
    this.flags = chart.flags;
    this.nodes = Object.values(chart.nodes).map(({replies}) => replies.map(reply => this.reply(reply)));
    this.endings = chart.endings.map(ending => ({id: ending.id, test: this.test(ending.if)}));
  }

  get start(): number {
    const values = this.values.map(name => this.chart.values[name] ?? 0);
    return this.encode(this.names.indexOf(this.chart.start), {values, flags: 0});
  }

  encode(node: number, {values, flags}: Facts): number {
    let state = node;
    for (const value of values) state = state * (MOST + 1) + value;
    return state * 2 ** this.flags.length + flags;
  }

  decode(state: number): Facts & {node: number} {
    const flagStates = 2 ** this.flags.length;
    const flags = state % flagStates;
    let left = (state - flags) / flagStates;
    const values = this.values.map(() => 0);
    for (let i = values.length - 1; i >= 0; i--) {
      const value = left % (MOST + 1);
      values[i] = value;
      left = (left - value) / (MOST + 1);
    }
    return {node: left, values, flags};
  }

  /** Facts after a reply; values stay within 0 and 10. */
  after({values, flags}: Facts, {effects, raise, keep}: IntegerReply): Facts {
    const next = values.map((value, i) => Math.min(MOST, Math.max(0, value + (effects[i] ?? 0))));
    return {values: next, flags: (flags & keep) | raise};
  }

  /** A condition as a function; none always holds. Variant and role are those of the world. */
  test(guard: Guard | undefined): Test {
    if (!guard) return () => true;
    switch (guard.op) {
      case 'and': {
        const parts = guard.of.map(part => this.test(part));
        return facts => parts.every(part => part(facts));
      }
      case 'or': {
        const parts = guard.of.map(part => this.test(part));
        return facts => parts.some(part => part(facts));
      }
      case 'not': {
        const part = this.test(guard.of);
        return facts => !part(facts);
      }
      case 'flag': {
        const bit = 1 << this.flags.indexOf(guard.flag);
        return facts => (facts.flags & bit) !== 0;
      }
      case 'variant':
      case 'role': {
        const holds = this.world[guard.op] === guard.is;
        return () => holds;
      }
      default:
        return this.comparison(guard.op, this.values.indexOf(guard.value), guard.than);
    }
  }

  private comparison(op: '>=' | '<=' | '>' | '<' | '==', index: number, than: number): Test {
    const value = (facts: Facts) => facts.values[index] ?? 0;
    if (op === '>=') return facts => value(facts) >= than;
    if (op === '<=') return facts => value(facts) <= than;
    if (op === '>') return facts => value(facts) > than;
    if (op === '<') return facts => value(facts) < than;
    return facts => value(facts) === than;
  }

  private reply({id, effects, set, next}: ChartNode['replies'][number]): IntegerReply {
    return {
      id,
      effects: this.values.map(name => effects[name] ?? 0),
      ...this.change(set),
      next: next.map(one => ({
        test: this.test(one.if),
        to: one.to === END ? -1 : this.names.indexOf(one.to),
        name: one.to,
        ...this.change(one.set ?? {}),
      })),
    };
  }

  private change(set: Readonly<Record<string, boolean>>): FlagChange {
    const bits = (value: boolean) =>
      Object.entries(set).reduce((sum, [flag, to]) => (to === value ? sum | (1 << this.flags.indexOf(flag)) : sum), 0);
    return {raise: bits(true), keep: ~bits(false)};
  }
}
