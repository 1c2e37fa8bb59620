/** Words for what the data only have ids of: questions, answers, explanations and the trainer's assignments. */
import type {CaseChart} from '../../model/case-chart.ts';
import {decisionId} from '../../model/interactions.ts';
import type {Outline} from '../../model/outline.ts';
import type {GuideText} from '../../model/texts.ts';
import {type ItemWords, responseWords} from '../item-words.ts';
import {own} from '../sums.ts';

/** Everything the page carries of the course. */
export interface CarriedCourse {
  readonly outline: Outline;
  readonly charts: Readonly<Record<string, CaseChart>>;
  readonly objectives: Readonly<Record<string, string>>;
  /** By interaction id, decisions too. */
  readonly items: Readonly<Record<string, ItemWords>>;
  /** Titles of cases and of their endings. */
  readonly cases: Readonly<
    Record<string, {readonly title: string; readonly endings: Readonly<Record<string, string>>}>
  >;
  readonly guides: Readonly<Record<string, GuideText>>;
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  bad_work: 'slecht werk',
  debt: 'schulden',
  sex_work: 'vrijwillig sekswerk',
  domestic_violence: 'huiselijk geweld',
  smuggling: 'smokkel',
  own_choice: 'eigen keuze',
  puberty: 'puberteit',
  au_pair: 'au pair',
};
const FORMS: Readonly<Record<string, string>> = {
  sexual: 'seksuele uitbuiting',
  labour: 'arbeidsuitbuiting',
  criminal: 'criminele uitbuiting',
  service: 'gedwongen dienstverlening',
  organ: 'orgaanverwijdering',
  mixed: 'meer vormen tegelijk',
  none: 'geen vorm',
};

export class CourseWords {
  /** For guides: the node of a decision and its case. */
  private readonly ties: ReadonlyMap<string, readonly string[]>;

  constructor(readonly course: CarriedCourse) {
    this.ties = new Map(
      Object.values(course.outline.cases).flatMap(one =>
        Object.keys(one.nodes).map(node => [decisionId(one, node), [`${one.id}/${node}`, one.id]] as const),
      ),
    );
  }

  /** The question, or its id where we have no words for it. */
  question(id: string): string {
    return own(this.course.items, id)?.question || id;
  }

  /** What kind of question it is, and for decisions in which conversation. */
  place(id: string): string {
    const {outline, cases} = this.course;
    const of = this.ties.get(id)?.[1];
    if (of) return `Gesprek: ${cases[of]?.title ?? of}`;
    const item = own(outline.items, id);
    if (!item) return 'Vraag';
    if (item.kind === 'situation') return 'Situatie: signaal of niet';
    if (item.kind !== 'test') return 'Opdracht in de les';
    return item.use === 'start' ? 'Meting vooraf' : item.use === 'booster' ? 'Opfrisser' : 'Toetsvraag';
  }

  /** A response in words. */
  response(id: string, response: string): string {
    return responseWords(response, own(this.course.items, id));
  }

  /** Why this response is weighed as it is; '' for combinations, and where there are no words for it. */
  explanation(id: string, response: string): string {
    return own(own(this.course.items, id)?.options ?? {}, response)?.explanation ?? '';
  }

  /** The assignment of the trainer kit that talks about this question, its moment or its case; else the one on the same objective. */
  guide(id: string): GuideText | undefined {
    const guides = Object.values(this.course.guides);
    const exact = [id, ...(this.ties.get(id) ?? [])]
      .map(tie => guides.find(({tiedTo}) => tiedTo.includes(tie)))
      .find(guide => guide !== undefined);
    return exact ?? this.relatedGuide(id, guides);
  }

  /** The assignment with most questions on the same objectives. */
  private relatedGuide(id: string, guides: readonly GuideText[]): GuideText | undefined {
    const {items} = this.course.outline;
    const objectives = new Set(items[id]?.objectives ?? []);
    const weight = ({tiedTo}: GuideText) =>
      tiedTo.filter(tie => items[tie]?.objectives.some(one => objectives.has(one))).length;
    const [best] = [...guides].sort((a, b) => weight(b) - weight(a));
    return best && weight(best) > 0 ? best : undefined;
  }

  objective(id: string): string {
    return this.course.objectives[id] ?? id;
  }

  form(id: string): string {
    return FORMS[id] ?? id;
  }

  lookalike(id: string): string {
    return LOOKALIKES[id] ?? (id || 'iets anders');
  }
}
