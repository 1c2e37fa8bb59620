/** Professional registers: the form of their numbers, and where points go. Data, in `registers.json`. */
import type {Completion, RegisterPoints} from './completion.ts';
import {dayOf} from './credential/moment.ts';
import type {Accreditation} from './issuer.ts';
import file from './registers.json' with {type: 'json'};

export interface Register {
  readonly id: string;
  readonly name: string;
  readonly number: {
    readonly label: string;
    readonly pattern: string;
    /** Digits; shorter numbers lost their leading zeros in a spreadsheet. */
    readonly length?: number;
    readonly prefix?: string;
    /** Invented. */
    readonly example: string;
  };
  readonly export: 'pe-online' | 'skj';
  /** Organisation in PE-online; '' to fill in. */
  readonly orgId: string;
  /** Where this was found. */
  readonly source: string;
}

export const REGISTERS: readonly Register[] = file.registers as readonly Register[];

export function findRegister(id: string): Register | undefined {
  return REGISTERS.find(register => register.id === id);
}

/** The number as the register writes it, or null when it cannot be one. Zeros that a spreadsheet dropped come back. */
export function normaliseNumber({number}: Register, typed: string): string | null {
  const {pattern, length, prefix} = number;
  let value = typed.normalize('NFKC').toUpperCase().replace(/[\s.]/g, '');
  if (prefix && /^\d+$/.test(value)) value = prefix + value;
  if (length && /^\d+$/.test(value) && value.length < length && value.length >= length - 2) {
    value = value.padStart(length, '0');
  }
  return new RegExp(pattern).test(value) ? value : null;
}

/** What keeps a learner from points, in words. */
export interface PointsProblem {
  readonly register: string;
  readonly reason: string;
  /** Must be put right before issuing; else it is only told. */
  readonly blocks: boolean;
}

/** Points that a completion earns. `numbers`: what was typed, by id of the register. */
export function pointsFor(
  completion: Completion,
  accreditations: readonly Accreditation[],
  numbers: Readonly<Record<string, string>>,
): {points: readonly RegisterPoints[]; problems: readonly PointsProblem[]} {
  const points: RegisterPoints[] = [];
  const problems: PointsProblem[] = [];
  const day = dayOf(completion.completedAt);
  for (const {register, id, points: earned, from, until} of accreditations) {
    const known = findRegister(register);
    if (!known) {
      problems.push({register, reason: `Register ${register} staat niet in registers.json.`, blocks: true});
      continue;
    }
    if (day < from || day > until) {
      const reason = `${known.name}: ${day} valt buiten de accreditatie (${from} tot en met ${until}). Er komen geen punten op.`;
      problems.push({register, reason, blocks: false});
      continue;
    }
    const typed = numbers[register]?.trim() ?? '';
    const number = typed === '' ? '' : normaliseNumber(known, typed);
    if (number === null) {
      const {label, example} = known.number;
      problems.push({
        register,
        reason: `${known.name}: ${label} klopt niet. Het ziet eruit als ${example}.`,
        blocks: true,
      });
      continue;
    }
    points.push({register, registerName: known.name, accreditation: id, points: earned, number});
  }
  return {points, problems};
}
