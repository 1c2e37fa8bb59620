/**
 * Conditions of cases, from the authors' words to a tree. Nothing is evaluated as code.
 *
 *     guard      = and-part { 'or' and-part }
 *     and-part   = not-part { 'and' not-part }
 *     not-part   = 'not' not-part | '(' guard ')' | comparison
 *     comparison = flag | value ('>=' | '<=' | '>' | '<' | '==') whole-number | 'variant' '==' letter | 'role' '==' role
 */
import type {Guard} from '../model/case-chart.ts';
import {didYouMean, knownNames} from './nearest.ts';

/** The names a condition of one case may use. */
export interface GuardNames {
  readonly values: readonly string[];
  readonly flags: readonly string[];
  readonly variants: readonly string[];
  readonly roles: readonly string[];
}
export type ParsedGuard =
  | {readonly ok: true; readonly guard: Guard}
  /** `column` counts from 1 in the condition. */
  | {readonly ok: false; readonly message: string; readonly cure: string; readonly column: number};

/** Nobody reads a longer condition, and the parser calls itself for every bracket. */
const MOST_TOKENS = 200;

interface Token {
  readonly text: string;
  readonly column: number;
}

class GuardError extends Error {
  constructor(
    message: string,
    readonly cure: string,
    readonly column: number,
  ) {
    super(message);
  }
}

/** Parses a condition; a name that the case does not declare is an error. */
export function parseGuard(text: string, names: GuardNames): ParsedGuard {
  try {
    const parser = new GuardParser(tokenise(text), text.length + 1, names);
    return {ok: true, guard: parser.whole()};
  } catch (error) {
    if (!(error instanceof GuardError)) throw error;
    return {ok: false, message: error.message, cure: error.cure, column: error.column};
  }
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /\s*(>=|<=|==|[><()]|[A-Za-z]\w*|-?\d+|\S)/gy;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, token = ''] = match;
    const column = match.index + whole.length - token.length + 1;
    if (!/^(>=|<=|==|[><()]|[A-Za-z]\w*|\d+)$/.test(token)) {
      const cure = token === '=' ? 'Compare with ==.' : 'Use names, whole numbers, and or not ( ) >= <= < > ==.';
      throw new GuardError(`\`${token}\` is not part of a condition`, cure, column);
    }
    tokens.push({text: token, column});
    if (tokens.length > MOST_TOKENS)
      throw new GuardError(`more than ${MOST_TOKENS} words`, 'Raise a flag earlier, and ask for that.', column);
  }
  return tokens;
}

class GuardParser {
  private place = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly endColumn: number,
    private readonly names: GuardNames,
  ) {}

  whole(): Guard {
    const guard = this.either();
    const left = this.tokens[this.place];
    if (left)
      throw new GuardError(`\`${left.text}\` was not expected here`, 'Join conditions with and or or.', left.column);
    return guard;
  }

  private either(): Guard {
    const of = [this.both()];
    while (this.take('or')) of.push(this.both());
    return of.length === 1 ? (of[0] as Guard) : {op: 'or', of};
  }

  private both(): Guard {
    const of = [this.negated()];
    while (this.take('and')) of.push(this.negated());
    return of.length === 1 ? (of[0] as Guard) : {op: 'and', of};
  }

  private negated(): Guard {
    if (this.take('not')) return {op: 'not', of: this.negated()};
    if (!this.take('(')) return this.comparison();
    const inner = this.either();
    if (!this.take(')')) throw new GuardError('a bracket is not closed', 'Add ).', this.column());
    return inner;
  }

  private comparison(): Guard {
    const name = this.next('a name');
    if (!/^[A-Za-z]/.test(name.text) || ['and', 'or', 'not'].includes(name.text)) {
      throw new GuardError(
        `expected a name, found \`${name.text}\``,
        'Put a value, a flag, variant or role here.',
        name.column,
      );
    }
    const {values, flags, variants, roles} = this.names;
    if (name.text === 'variant') return {op: 'variant', is: this.equals('variant', variants)};
    if (name.text === 'role') return {op: 'role', is: this.equals('role', roles)};
    if (flags.includes(name.text)) return {op: 'flag', flag: name.text};
    if (!values.includes(name.text)) {
      const known = [...values, ...flags, 'variant', 'role'];
      const cure = didYouMean(name.text, known) || `This case has: ${known.join(', ')}.`;
      throw new GuardError(`no value or flag \`${name.text}\``, cure, name.column);
    }
    const op = this.next('a comparison');
    if (!isComparison(op.text)) {
      throw new GuardError(
        `expected >= <= > < or ==, found \`${op.text}\``,
        `\`${name.text}\` is a number.`,
        op.column,
      );
    }
    const number = this.next('a whole number');
    if (!/^\d+$/.test(number.text)) {
      throw new GuardError(
        `expected a whole number, found \`${number.text}\``,
        'Values go from 0 to 10.',
        number.column,
      );
    }
    return {op: op.text, value: name.text, than: Number(number.text)};
  }

  private equals(kind: string, known: readonly string[]): string {
    const op = this.next('==');
    if (op.text !== '==')
      throw new GuardError(`expected ==, found \`${op.text}\``, `Write \`${kind} == …\`.`, op.column);
    const name = this.next(`a ${kind}`);
    if (!known.includes(name.text)) {
      throw new GuardError(
        `no ${kind} \`${name.text}\``,
        didYouMean(name.text, known) || knownNames(known) || `This case has no ${kind}s.`,
        name.column,
      );
    }
    return name.text;
  }

  private take(text: string): boolean {
    if (this.tokens[this.place]?.text !== text) return false;
    this.place++;
    return true;
  }

  private next(expected: string): Token {
    const token = this.tokens[this.place++];
    if (!token) throw new GuardError(`the condition ends where ${expected} was expected`, '', this.endColumn);
    return token;
  }

  private column(): number {
    return this.tokens[this.place]?.column ?? this.endColumn;
  }
}

function isComparison(text: string): text is '>=' | '<=' | '>' | '<' | '==' {
  return ['>=', '<=', '>', '<', '=='].includes(text);
}
