/** The application file for an accreditor, made of the content itself. What the content does not say stays open. */
import {spokenDay} from '../credential/moment.ts';
import {list, number, open, type PlainDocument, type Section, table, text} from './document.ts';
import type {DossierFacts} from './dossier-facts.ts';
import {qualitySection} from './test-quality.ts';
import {banked, drawn, matrix, test} from './test-sections.ts';

const day = (date: string): string => spokenDay(`${date}T12:00:00Z`);

export function dossier(facts: DossierFacts): PlainDocument {
  const {course} = facts;
  const sections = [
    about(facts),
    audience(facts),
    {title: 'Leerdoelen', blocks: [list(course.objectives.map(one => `${one.id}: ${one.text}`))]},
    matrix(facts),
    load(facts),
    test(facts),
    qualitySection(facts.measured),
    people(facts),
    sources(facts),
    confirmed(facts),
    {title: 'Evaluatie door deelnemers', blocks: [list(facts.evaluation)]},
    access(),
    privacy(),
    changes(facts),
  ];
  return {
    title: `Accreditatiedossier ${course.title}`,
    author: 'Ogen open',
    sections: [inShort(facts, sections), ...sections],
  };
}

/** What somebody who must decide asks first; each row is worked out further on. */
function inShort(
  {course, date, claims, questions, reviewers, measured, ...facts}: DossierFacts,
  rest: Section[],
): Section {
  const toFill = rest.flatMap(({blocks}) => blocks).filter(({type}) => type === 'open').length;
  const reviewed = reviewers.filter(one => one.date !== null).length;
  const quality =
    measured === null ? 'nog niet gemeten' : measured.simulated > 0 ? 'alleen verzonnen deelnemers' : 'gemeten';
  return {
    title: 'In het kort',
    blocks: [
      text(
        `Gemaakt op ${day(date)} uit de inhoud van de cursus zelf. Wat daar niet in staat, is niet aangevuld: dat staat achter ‘In te vullen’.`,
      ),
      table(
        ['Wat', 'Stand'],
        ['Vorm', 'e-learning, op eigen tempo'],
        ['Studielast', `${number.format(course.minutes)} minuten netto`],
        ['Eindtoets', `${drawn(facts)} vragen uit een bank van ${banked(facts)}, grens ${course.passMark}%`],
        ['Kwaliteit van de toets', quality],
        ['Feiten met een bron', `${claims.total}, waarvan ${claims.open} nog te bevestigen`],
        [
          'Vragen aan deskundigen',
          `${questions.length}, waarvan ${questions.filter(one => !one.confirmed).length} nog open`,
        ],
        ['Beoordeeld door deskundigen', `${reviewed} van ${reviewers.length} vakgebieden`],
        ['In te vullen door de aanvrager', `${toFill} plekken`],
      ),
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
      list(roles),
      open('welke beroepsgroepen in jouw organisatie de cursus volgen, en hoeveel mensen.'),
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

function people({authors, reviewers}: DossierFacts): Section {
  return {
    title: 'Makers en beoordelaars',
    blocks: [
      authors.length > 0
        ? list(authors)
        : open('namen en deskundigheid van de makers. In de cursus staat nog niemand.'),
      table(
        ['Vakgebied', 'Beoordelaar', 'Datum'],
        ...reviewers.map(({domain, name, date}) => [domain, name ?? 'nog niet bekend', date ?? 'nog niet beoordeeld']),
      ),
    ],
  };
}

function between({oldest, newest}: DossierFacts['claims']): string {
  return oldest === newest ? `op ${day(newest)}` : `van ${day(oldest)} tot en met ${day(newest)}`;
}

function sources({sources: rows, claims}: DossierFacts): Section {
  return {
    title: 'Bronnen',
    blocks: [
      text(
        `${claims.total} feiten in de cursus dragen hun bron en de dag waarop ze zijn bekeken (${between(claims)}). Van deze feiten moet een deskundige er ${claims.open} nog bevestigen.`,
      ),
      table(
        ['Uitgever', 'Titel', 'Datum', 'Adres'],
        ...rows.map(({publisher, title, date, url}) => [publisher, title, date, url]),
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
        ...questions.map(one => [one.id, one.question, one.owner, one.confirmed ?? 'nog niet']),
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

function changes({course}: DossierFacts): Section {
  return {
    title: 'Wijzigingen',
    blocks: [
      text(
        `Dit dossier hoort bij versie ${course.version} met kenmerk ${course.hash}; dezelfde twee staan op elk certificaat. Verandert er één woord in de cursus, dan verandert het kenmerk.`,
      ),
      open('bij een volgende aanvraag: wat er sinds de vorige aan de inhoud is veranderd, en waarom.'),
    ],
  };
}
