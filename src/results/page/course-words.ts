/** Words for what the data only have ids of: questions, answers, explanations and the trainer's assignments. */
import {decisionId} from '../../model/interactions.ts';
import type {CaseChart, GuideText, Outline} from '../../model/outline.ts';
import {OTHERS} from '../publish.ts';

export interface ItemWords {
  readonly text: string;
  readonly options: Readonly<Record<string, {readonly text: string; readonly explanation: string}>>;
  /** Bins, partners or points of a scale. */
  readonly targets?: Readonly<Record<string, string>>;
  readonly unit?: string;
}
export interface CaseWords {
  readonly title: string;
  readonly nodes: Readonly<Record<string, ItemWords>>;
  readonly endings: Readonly<Record<string, string>>;
}
/** Everything the page carries of the course. */
export interface CarriedCourse {
  readonly title: string;
  readonly outline: Outline;
  readonly charts: Readonly<Record<string, CaseChart>>;
  readonly objectives: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, ItemWords>>;
  readonly cases: Readonly<Record<string, CaseWords>>;
  readonly guides: Readonly<Record<string, GuideText>>;
}

const SITUATION: Readonly<Record<string, string>> = {
  s: 'Signaal van mensenhandel',
  z: 'Andere zorg',
  g: 'Geen zorg',
};
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
  private readonly items: ReadonlyMap<string, ItemWords>;
  /** For guides: the item, its node and its case. */
  private readonly ties: ReadonlyMap<string, readonly string[]>;

  constructor(readonly course: CarriedCourse) {
    const decisions = Object.values(course.outline.cases).flatMap(one =>
      Object.keys(one.nodes).map(node => ({id: decisionId(one, node), of: one.id, node})),
    );
    this.items = new Map([
      ...Object.entries(course.items),
      ...decisions.flatMap(({id, of, node}): [string, ItemWords][] => {
        const words = course.cases[of]?.nodes[node];
        return words ? [[id, words]] : [];
      }),
    ]);
    this.ties = new Map(decisions.map(({id, of, node}) => [id, [`${of}/${node}`, of]]));
  }

  /** The question, or its id where we have no words for it. */
  question(id: string): string {
    return this.items.get(id)?.text || id;
  }

  /** What kind of question it is, and for decisions in which conversation. */
  place(id: string): string {
    const {outline, cases} = this.course;
    const of = this.ties.get(id)?.[1];
    if (of) return `Gesprek: ${cases[of]?.title ?? of}`;
    const item = outline.items[id];
    if (!item) return 'Vraag';
    if (item.kind === 'situation') return 'Situatie: signaal of niet';
    if (item.kind !== 'test') return 'Opdracht in de les';
    return item.use === 'start' ? 'Meting vooraf' : item.use === 'booster' ? 'Opfrisser' : 'Toetsvraag';
  }

  /** A response in words: `Anna → Signaal`, more of them with a dot between. */
  response(id: string, response: string): string {
    if (response === OTHERS) return 'Andere antwoorden samen';
    const item = this.items.get(id);
    if (response === '') return 'Geen antwoord';
    if (!item) return response;
    if (item.unit !== undefined) return `${response} ${item.unit}`;
    return response
      .split(',')
      .map(token => this.token(item, id, token))
      .join(' · ');
  }

  /** Why this response is weighed as it is; '' where there are no words for it. */
  explanation(id: string, response: string): string {
    const item = this.items.get(id);
    const parts = response.split(',').map(token => item?.options[token.split('.')[0] ?? '']?.explanation ?? '');
    return parts.length === 1 ? (parts[0] ?? '') : '';
  }

  /** The assignment of the trainer kit that talks about this question, its moment or its case; most exact first. */
  guide(id: string): GuideText | undefined {
    const guides = Object.values(this.course.guides);
    return [id, ...(this.ties.get(id) ?? [])]
      .map(tie => guides.find(({tiedTo}) => tiedTo.includes(tie)))
      .find(guide => guide !== undefined);
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

  private token(item: ItemWords, id: string, token: string): string {
    if (this.course.outline.items[id]?.kind === 'situation') return SITUATION[token] ?? token;
    const [option = '', target] = token.split('.');
    const text = item.options[option]?.text || option;
    return target === undefined ? text : `${text} → ${item.targets?.[target] ?? target}`;
  }
}
