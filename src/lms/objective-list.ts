/** Scores per learning objective, where the LMS has a place for them (optional in 1.2). Written with a test and on leaving. */
import type {Report} from '../model/port.ts';
import type {ApiCalls} from './api-calls.ts';
import {asCount} from './quirks.ts';
import type {Words} from './scorm-dialect.ts';

const LIST = 'cmi.objectives';

export class ObjectiveList {
  private places: Map<string, number> | null = null;

  constructor(
    private readonly api: ApiCalls,
    private readonly words: Words,
  ) {}

  /** @param shares 0 to 1 per objective id */
  write(shares: Report['objectives']): void {
    this.places ??= this.readPlaces();
    for (const [id, share] of Object.entries(shares)) {
      const index = this.places.get(id) ?? this.places.size;
      if (!this.places.has(id) && !this.api.set(`${LIST}.${index}.id`, id)) return;
      this.places.set(id, index);
      for (const write of this.words.score(`${LIST}.${index}`, share * 100)) this.api.set(...write);
    }
  }

  private readPlaces(): Map<string, number> {
    const count = asCount(this.api.get(`${LIST}._count`));
    return new Map(Array.from({length: count}, (_, index) => [this.api.get(`${LIST}.${index}.id`), index]));
  }
}
