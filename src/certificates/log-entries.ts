/** The log as people look at it: one entry per certificate, with what became of it. */
import {summarize} from './credential/summary.ts';
import {credentialOf, type IssueLog} from './issue-log.ts';
import {findRegister, type Register} from './registers.ts';

export interface LogEntry {
  /** `urn:uuid:…`. */
  readonly id: string;
  readonly name: string;
  readonly course: string;
  /** Stamps. */
  readonly completed: string;
  readonly issued: string;
  readonly registers: readonly {readonly register: Register; readonly number: string}[];
  readonly state: 'current' | 'revoked' | 'replaced';
  /** Why it was revoked; '' for one that counts. */
  readonly reason: string;
}

/** All certificates, the latest first. */
export function logEntries(log: IssueLog): readonly LogEntry[] {
  const reasons = new Map(
    log.lines.flatMap(line => (line.kind === 'revoked' ? [[line.id, line.reason] as const] : [])),
  );
  const entries = log.issued.map(line => ({line, summary: summarize(credentialOf(line))}));
  const replaced = new Set(entries.map(({summary}) => summary.replaces));
  return entries.reverse().map(({line, summary: {name, course, completed, issued, points}}) => ({
    ...{id: line.id, name, course, completed, issued},
    registers: points.flatMap(({register, number = ''}) => {
      const known = findRegister(register);
      return known ? [{register: known, number}] : [];
    }),
    state: replaced.has(line.id) ? 'replaced' : reasons.has(line.id) ? 'revoked' : 'current',
    reason: reasons.get(line.id) ?? '',
  }));
}
