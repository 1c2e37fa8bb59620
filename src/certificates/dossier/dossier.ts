/** The application file for an accreditor, made of the content itself. What the content does not say stays open. */
import type {CourseFacts} from '../course-facts.ts';
import type {Block, PlainDocument, Section} from './document.ts';
import {type MeasuredTest, qualitySection} from './test-quality.ts';

export interface DossierFacts {
  readonly course: CourseFacts;
  readonly audience: readonly string[];
  /** Net minutes: planned, and as the rules of study load compute them. */
  readonly modules: readonly {
    readonly title: string;
    readonly planned: number;
    readonly words: number;
    readonly reading: number;
    readonly activities: number;
  }[];
  readonly wordsPerMinute: number;
  readonly matrix: readonly {
    readonly objective: string;
    readonly practice: number;
    readonly cases: number;
    /** Items in the bank, and drawn in a test, per level. */
    readonly bank: Readonly<Record<'K' | 'T' | 'A', number>>;
    readonly draw: Readonly<Record<'K' | 'T' | 'A', number>>;
  }[];
  readonly sources: readonly {
    readonly publisher: string;
    readonly title: string;
    readonly date: string;
    readonly url: string;
  }[];
  readonly claims: {readonly total: number; readonly open: number; readonly oldest: string; readonly newest: string};
  /** What experts must still confirm. */
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    readonly owner: string;
    readonly confirmed: string;
  }[];
  readonly authors: readonly string[];
  readonly reviewers: readonly {readonly domain: string; readonly name: string | null; readonly date: string | null}[];
  readonly evaluation: readonly string[];
  /** Null when no results were given. */
  readonly measured: MeasuredTest | null;
  /** Lines of the change log. */
  readonly changes: readonly string[];
}

const number = new Intl.NumberFormat('nl-NL', {maximumFractionDigits: 1});
const text = (words: string): Block => ({type: 'text', text: words});
const open = (words: string): Block => ({type: 'open', text: words});
const table = (...rows: readonly (readonly string[])[]): Block => ({type: 'table', rows});

export function dossier(facts: DossierFacts): PlainDocument {
  const {course} = facts;
  return {
    title: `Accreditatiedossier ${course.title}`,
    author: 'Ogen open',
    sections: [
      about(facts),
      audience(facts),
      {title: 'Leerdoelen', blocks: [{type: 'list', items: course.objectives.map(one => `${one.id}: ${one.text}`)}]},
      matrix(facts),
      load(facts),
      test(facts),
      people(facts),
      sources(facts),
      confirmed(facts),
      {title: 'Evaluatie door deelnemers', blocks: [{type: 'list', items: facts.evaluation}]},
      qualitySection(facts.measured),
      access(),
      privacy(),
      {title: 'Wijzigingen', blocks: [{type: 'list', items: facts.changes}]},
    ],
  };
}

function about({course}: DossierFacts): Section {
  return {
    title: 'De cursus',
    blocks: [
      text(
        `${course.title}. ${course.subtitle}. E-learning, versie ${course.version}, kenmerk van de inhoud ${course.hash}.`,
      ),
      ...(course.draft
        ? [
            text(
              'Conceptuitgave: er staan nog feiten open die een deskundige moet bevestigen. Zie ‘Wat nog bevestigd moet worden’.',
            ),
          ]
        : []),
      open(
        'naam, adres en KvK-nummer van de aanvrager, contactpersoon, register en periode waarvoor je accreditatie vraagt.',
      ),
    ],
  };
}

function audience({audience: roles}: DossierFacts): Section {
  return {
    title: 'Doelgroep',
    blocks: [
      text(
        'Professionals die in hun werk een mogelijk slachtoffer van mensenhandel kunnen ontmoeten. De cursus kent deze rollen:',
      ),
      {type: 'list', items: roles},
      open('welke beroepsgroepen in jouw organisatie de cursus volgen, en hoeveel mensen.'),
    ],
  };
}

function matrix({matrix: rows}: DossierFacts): Section {
  return {
    title: 'Leerdoelen, oefening en toets',
    blocks: [
      text(
        'Per leerdoel: het aantal oefeningen in de lessen, het aantal gespreksoefeningen en het aantal vragen in de toetsbank.',
      ),
      table(
        ['Leerdoel', 'Oefeningen', 'Gesprekken', 'Bank: kennen', 'Bank: toepassen', 'Bank: afwegen'],
        ...rows.map(({objective, practice, cases, bank}) =>
          [objective, practice, cases, bank.K, bank.T, bank.A].map(String),
        ),
      ),
    ],
  };
}

function load({modules, wordsPerMinute, course}: DossierFacts): Section {
  const sum = (pick: (one: DossierFacts['modules'][number]) => number): string =>
    number.format(modules.reduce((total, one) => total + pick(one), 0));
  return {
    title: 'Studielast',
    blocks: [
      text(
        `Netto ${number.format(course.minutes)} minuten. Zo is het berekend: lezen met ${wordsPerMinute} woorden per minuut, een vaste tijd per soort oefening, en gesprekken door ze honderden keren na te spelen. Inleiding, evaluatie en pauzes tellen niet mee. De kolom ‘gepland’ telt voor het certificaat.`,
      ),
      table(
        ['Module', 'Woorden', 'Lezen (min)', 'Oefenen (min)', 'Berekend (min)', 'Gepland (min)'],
        ...modules.map(({title, words, reading, activities, planned}) => [
          title,
          String(words),
          ...[reading, activities, reading + activities, planned].map(one => number.format(one)),
        ]),
        [
          'Samen',
          sum(({words}) => words),
          sum(one => one.reading),
          sum(one => one.activities),
          sum(one => one.reading + one.activities),
          sum(one => one.planned),
        ],
      ),
    ],
  };
}

function test({matrix: rows, course}: DossierFacts): Section {
  const total = (level: 'K' | 'T' | 'A'): number => rows.reduce((sum, {draw}) => sum + draw[level], 0);
  const all = total('K') + total('T') + total('A');
  return {
    title: 'Eindtoets',
    blocks: [
      text(
        `Een toets van ${all} vragen, getrokken uit de bank volgens dit plan. Geslaagd bij ${course.passMark}% of meer. Bij elke keuze staat uitleg.`,
      ),
      table(
        ['Leerdoel', 'Kennen en begrijpen', 'Toepassen', 'Afwegen en oordelen', 'Samen'],
        ...rows.map(({objective, draw}) => [objective, draw.K, draw.T, draw.A, draw.K + draw.T + draw.A].map(String)),
        ['Samen', ...[total('K'), total('T'), total('A'), all].map(String)],
      ),
    ],
  };
}

function people({authors, reviewers}: DossierFacts): Section {
  return {
    title: 'Makers en beoordelaars',
    blocks: [
      authors.length > 0
        ? {type: 'list', items: authors}
        : open('namen en deskundigheid van de makers. In de cursus staat nog niemand.'),
      table(
        ['Vakgebied', 'Beoordelaar', 'Datum'],
        ...reviewers.map(({domain, name, date}) => [domain, name ?? 'nog niet bekend', date ?? 'nog niet beoordeeld']),
      ),
    ],
  };
}

function sources({sources: list, claims}: DossierFacts): Section {
  return {
    title: 'Bronnen',
    blocks: [
      text(
        `${claims.total} feiten in de cursus dragen hun bron en de dag waarop ze zijn bekeken (${claims.oldest} tot en met ${claims.newest}). Van deze feiten staan er ${claims.open} nog open.`,
      ),
      table(
        ['Uitgever', 'Titel', 'Datum', 'Adres'],
        ...list.map(({publisher, title, date, url}) => [publisher, title, date, url]),
      ),
    ],
  };
}

function confirmed({questions}: DossierFacts): Section {
  return {
    title: 'Wat nog bevestigd moet worden',
    blocks: [
      text('Deze vragen liggen bij deskundigen. Tot zij bevestigen, staat er in de cursus een teken bij.'),
      table(
        ['Nr.', 'Vraag', 'Wie', 'Bevestigd'],
        ...questions.map(one => [one.id, one.question, one.owner, one.confirmed]),
      ),
    ],
  };
}

function access(): Section {
  return {
    title: 'Toegankelijkheid',
    blocks: [
      text(
        'De cursus is gemaakt om te werken met toetsenbord, schermlezer, vergroting tot 400 procent, hoog contrast en minder beweging. Gesprekken en beelden hebben een leesversie die even zwaar telt. Automatische controles draaien bij elke wijziging. De tekst is geschreven op taalniveau B1.',
      ),
      open(
        'een test door mensen met een beperking, en een onafhankelijk onderzoek naar WCAG 2.2 AA. Die zijn er nog niet.',
      ),
    ],
  };
}

function privacy(): Section {
  return {
    title: 'Privacy',
    blocks: [
      text(
        'De cursus draait in het leersysteem van de organisatie en vraagt niets aan andere servers. Voortgang en antwoorden staan in dat leersysteem en op het apparaat van de deelnemer. Notities blijven privé, tenzij de deelnemer ze deelt. Certificaten bevatten naam, resultaat en de registratienummers die nodig zijn; nooit een BSN.',
      ),
      open(
        'bewaartermijn, verwerkersovereenkomst met de beheerder van het leersysteem, en contactpersoon voor vragen over privacy.',
      ),
    ],
  };
}
