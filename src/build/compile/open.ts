/** What an expert must still confirm: `verify: true` whose question nobody has confirmed. */
import type {CourseSource} from '../course-source.ts';

interface Verifiable {
  readonly verify?: true | undefined;
  readonly question?: string | undefined;
}
export type OpenTest = (value: Verifiable) => boolean;

/** Tells whether a text is still to be confirmed. */
export function openTest({questions}: Pick<CourseSource, 'questions'>): OpenTest {
  const confirmed = new Set(questions.flatMap(({value}) => (value.confirmed ? [value.id] : [])));
  return ({verify, question}) => verify === true && !(question !== undefined && confirmed.has(question));
}

/** The value as learners get it: `verify` only while open, without the number of its question. */
export function withVerify<T extends Verifiable>(value: T, isOpen: OpenTest): T {
  const {verify: _verify, question: _question, ...rest} = value;
  return {...rest, ...(isOpen(value) && {verify: true})} as unknown as T;
}
