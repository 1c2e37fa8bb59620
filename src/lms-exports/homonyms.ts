/** Keeps two people with one name apart, where a report has nothing but names. */
import {learnerKey} from './learner-key.ts';
import type {ReportBuilder} from './report-builder.ts';
import type {RowPerson} from './table-profile.ts';

export class Homonyms {
  private readonly seen = new Map<string, number>();

  constructor(private readonly report: ReportBuilder) {}

  /** Key of the learner of this row. The same name with the same attempt again is somebody else. */
  keyOf(person: RowPerson, attempt: number): string | null {
    const key = learnerKey(person);
    if (!key?.startsWith('name:')) return key;
    this.report.advise(
      'Dit bestand kent deelnemers alleen bij hun naam. Mensen met dezelfde naam tellen apart, en niemand wordt in een ander bestand herkend. Laat in Moodle ook het e-mailadres zien.',
    );
    const row = `${key}\n${attempt}`;
    const count = (this.seen.get(row) ?? 0) + 1;
    this.seen.set(row, count);
    return count === 1 ? key : `${key}#${count}`;
  }
}
