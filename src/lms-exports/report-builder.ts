/** What happened to the rows of a file, counted while it is read. */
import type {ImportReport} from '../model/attempts.ts';

/** Places that are named per reason; the rest is counted. */
const PLACES = 5;

export class ReportBuilder {
  rows = 0;
  kept = 0;
  merged = 0;
  private readonly dropped = new Map<string, {count: number; places: string[]}>();
  private readonly advice = new Set<string>();

  constructor(
    /** What the file turned out to be, in words. */
    public source: string,
  ) {}

  drop(reason: string, place: string): void {
    const known = this.dropped.get(reason) ?? {count: 0, places: []};
    known.count += 1;
    if (known.places.length < PLACES) known.places.push(place);
    this.dropped.set(reason, known);
  }

  advise(text: string): void {
    this.advice.add(text);
  }

  finish(more: Partial<Pick<ImportReport, 'refused' | 'columns'>> = {}): ImportReport {
    const {source, rows, kept, merged} = this;
    const dropped = [...this.dropped].map(([reason, {count, places}]) => ({reason, count, places}));
    return {source, rows, kept, merged, dropped, advice: [...this.advice], refused: null, ...more};
  }
}
