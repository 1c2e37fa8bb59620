/** When everything happened that an LMS is told of: the record itself keeps no times. */
import type {Act} from '../model/facts.ts';
import {decisionId, evaluationId, interactionsOf} from '../model/interactions.ts';
import type {Learner} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import type {Interaction} from '../model/port.ts';

/** Notes moments while a course is played, and puts them into the answers afterwards. */
export class Timeline {
  private readonly moments = new Map<string, number>();

  constructor(private readonly outline: Outline) {}

  /** Notes the moment of an act; `at` in milliseconds since 1970. Answers in a test count when it is handed in. */
  note(act: Act, at: number): void {
    if (act.type === 'answer.given' || act.type === 'note.written') this.moment(act.item, at);
    else if (act.type === 'evaluation.given') this.moment(evaluationId(act.question), at);
    else if (act.type === 'reply.chosen') {
      const one = this.outline.cases[act.case];
      if (one) this.moment(decisionId(one, act.node), at);
    } else if (act.type === 'test.handed_in') this.handedIn = at;
  }

  /** Everything that the LMS is told of this learner, in order of time. */
  interactions(learner: Learner): readonly Interaction[] {
    const atOf = (id: string): number => {
      const base = id.replace(/_(zeker|laatst)$/, '');
      const known = id.endsWith('_laatst') ? this.moments.get(`${base} last`) : this.moments.get(base);
      return this.outline.items[base]?.kind === 'test' && !learner.answers[base] ? this.handedIn : (known ?? 0);
    };
    return interactionsOf(this.outline, learner, 0)
      .map(one => ({...one, at: atOf(one.id)}))
      .sort((a, b) => a.at - b.at);
  }

  private handedIn = 0;

  private moment(id: string, at: number): void {
    if (!this.moments.has(id)) this.moments.set(id, at);
    this.moments.set(`${id} last`, at);
  }
}
