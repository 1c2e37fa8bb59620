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
    /** What of the pattern nobody confirmed, in words. A number of another form is asked about then, never refused. */
    readonly assumed?: string;
    /** What numbers are said to look like; told where one does not. */
    readonly usual?: {readonly pattern: string; readonly text: string};
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

/** What any register could call a number; text of another kind is none. */
const PLAUSIBLE = /^[\dA-Z](?:[\dA-Z/-]{0,30}[\dA-Z])?$/;

export interface ReadNumber {
  /** As the register writes it. Zeros that a spreadsheet dropped are back. */
  readonly number: string;
  /** It has not the form that we think a number has. */
  readonly isOdd: boolean;
}

/** Reads what was typed; null when it cannot be a number of this register. */
export function readNumber({number}: Register, typed: string): ReadNumber | null {
  const {pattern, length, prefix, assumed} = number;
  let value = typed.normalize('NFKC').toUpperCase().replace(/[\s.]/g, '');
  if (prefix && /^\d+$/.test(value)) value = prefix + value;
  if (length && /^\d+$/.test(value) && value.length < length && value.length >= length - 2) {
    value = value.padStart(length, '0');
  }
  if (new RegExp(pattern).test(value)) return {number: value, isOdd: false};
  return assumed !== undefined && PLAUSIBLE.test(value) ? {number: value, isOdd: true} : null;
}

/** What keeps a learner from points, in words. */
export interface PointsProblem {
  readonly register: string;
  readonly reason: string;
  /** `stop`: must be put right before issuing. `warn`: somebody must look. `note`: told. */
  readonly weight: 'stop' | 'warn' | 'note';
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
    // `readIssuer` lets no other through.
    if (!known) continue;
    if (day < from || day > until) {
      const reason = `${known.name}: ${day} valt buiten de accreditatie (${from} tot en met ${until}). Er komen geen punten op.`;
      problems.push({register, reason, weight: 'note'});
      continue;
    }
    const typed = numbers[register]?.trim() ?? '';
    const {label, example, assumed = '', usual} = known.number;
    const read = typed === '' ? {number: '', isOdd: false} : readNumber(known, typed);
    if (read === null) {
      const reason = `${known.name}: ${label} klopt niet. Het ziet eruit als ${example}.`;
      problems.push({register, reason, weight: 'stop'});
      continue;
    }
    const {number, isOdd} = read;
    if (isOdd) {
      const reason = `${known.name}: ${number} heeft niet de vorm die we verwachten. ${assumed} Kijk het nummer na.`;
      problems.push({register, reason, weight: 'warn'});
    } else if (number !== '' && usual && !new RegExp(usual.pattern).test(number)) {
      problems.push({register, reason: `${known.name}: ${usual.text} Kijk het nummer na.`, weight: 'note'});
    }
    points.push({register, registerName: known.name, accreditation: id, points: earned, number});
  }
  return {points, problems};
}
