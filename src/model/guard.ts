/** Conditions in cases, as the build parsed them from the authors' grammar. */
import type {Guard} from './case-chart.ts';

/** What a condition can look at. */
export interface CaseFacts {
  readonly values: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly variant: string;
  readonly role: string;
}

/** Whether a condition holds; no condition always holds. */
export function evaluateGuard(guard: Guard | undefined, facts: CaseFacts): boolean {
  if (!guard) return true;
  switch (guard.op) {
    case 'and':
      return guard.of.every(part => evaluateGuard(part, facts));
    case 'or':
      return guard.of.some(part => evaluateGuard(part, facts));
    case 'not':
      return !evaluateGuard(guard.of, facts);
    case 'flag':
      return facts.flags[guard.flag] === true;
    case 'variant':
      return facts.variant === guard.is;
    case 'role':
      return facts.role === guard.is;
    default:
      return compare(guard.op, facts.values[guard.value] ?? 0, guard.than);
  }
}

/** Hidden values after a reply; they stay within 0 and 10. */
export function withEffects(
  values: Readonly<Record<string, number>>,
  effects: Readonly<Record<string, number>>,
): Record<string, number> {
  const next = {...values};
  for (const [name, change] of Object.entries(effects)) {
    next[name] = Math.min(10, Math.max(0, (next[name] ?? 0) + change));
  }
  return next;
}

function compare(op: '>=' | '<=' | '>' | '<' | '==', value: number, than: number): boolean {
  if (op === '>=') return value >= than;
  if (op === '<=') return value <= than;
  if (op === '>') return value > than;
  if (op === '<') return value < than;
  return value === than;
}
