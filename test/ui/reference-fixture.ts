/** A role, two regions and reference texts, small and complete. `outline.regions` names them in this order. */
import type {CourseContent} from '../../src/model/course-content.ts';
import type {Contact, Region} from '../../src/model/region.schema.ts';
import type {Role} from '../../src/model/role.schema.ts';
import type {ReferenceText} from '../../src/model/texts.ts';

const contact = (parts: Partial<Contact> & Pick<Contact, 'id' | 'name'>): Contact => ({
  purpose: `Waarvoor: ${parts.name}.`,
  situations: ['advice'],
  sources: ['B00'],
  checked: '2026-11-01',
  ...parts,
});

export const region: Region = {
  id: 'hart_van_brabant',
  name: 'Hart van Brabant',
  municipalities: ['Goirle', 'Tilburg'],
  languages: ['nl'],
  contacts: [
    contact({id: 'emergency', name: '112', phone: '112', situations: ['acute'], hours: 'dag en nacht'}),
    contact({
      id: 'care_coordinator',
      name: 'Zorgcoördinator',
      phone: '013 549 8430',
      situations: ['advice', 'minor'],
      checked: '2026-01-05',
      verify: true,
    }),
    contact({
      id: 'safe_at_home',
      name: 'Veilig Thuis',
      phone: '0800-2000',
      situations: ['minor', 'anonymous'],
      checked: null,
    }),
    contact({
      id: 'national_desk',
      name: 'CoMensha',
      web: 'comensha.nl',
      instead: 'Kijk op de website.',
      situations: ['shelter'],
    }),
    contact({id: 'youth_chat', name: 'Chat met Fier', web: 'chatmetfier.nl', situations: ['chat']}),
    contact({id: 'sexual_violence', name: 'Centrum Seksueel Geweld', phone: '0800-0188', situations: ['health']}),
  ],
};

export const national: Region = {
  id: 'landelijk',
  name: 'Heel Nederland',
  municipalities: [],
  languages: ['nl'],
  contacts: [
    contact({id: 'emergency', name: '112', phone: '112', situations: ['acute']}),
    contact({id: 'care_coordinator', name: 'Zorgcoördinator', instead: 'Vraag het aan je gemeente.', checked: null}),
    contact({id: 'safe_at_home', name: 'Veilig Thuis', phone: '0800-2000', checked: null}),
  ],
};

export const role: Role = {
  id: 'onderwijs',
  name: 'Onderwijs',
  as: 'als docent',
  sees: 'Je ziet jongeren bijna elke dag.',
  signals: ['Verzuim dat verandert.', 'Iemand wordt opgehaald.', 'Een tweede telefoon.', 'Een bankpas uitgeleend.'],
  first_call: ['Ik bel over een leerling.', 'Ik zie verzuim en schrik.', 'Wat adviseert u?'],
  route: [
    {who: 'Zorgteam', why: 'Denkt mee.'},
    {who: 'Veilig Thuis', why: 'Advies.', contact: 'safe_at_home'},
  ],
  secrecy: 'Deel alleen wat nodig is.',
  reporting_code: 'Werk met de meldcode.',
  example: 'Maandag, 9.00 uur.',
};

export const reference: ReferenceText = {
  claims: {},
  terms: {},
  sources: {B00: {id: 'B00', publisher: 'Gemeente', title: 'Pagina over mensenhandel', date: '2026'}},
  law: {
    mensenhandel: {
      id: 'mensenhandel',
      title: 'Mensenhandel',
      text: 'Het staat in de wet.',
      sources: ['B00'],
      checked: '2026-02-09',
      verify: true,
    },
    straffen: {id: 'straffen', title: 'Straffen', text: 'De rechter bepaalt.', sources: ['B00'], checked: '2026-02-09'},
  },
  rights: [
    {
      id: 'talk',
      phase: 'signal',
      title: 'Een eerste gesprek',
      text: 'Jij luistert.',
      for: ['dutch', 'eu', 'non_eu', 'minor'],
      sources: ['B00'],
      reviewed: '2026-11-24',
    },
    {
      id: 'reflection',
      phase: 'protection',
      title: 'Bedenktijd',
      text: 'Tijd om te beslissen.',
      for: ['non_eu'],
      sources: ['B00'],
      reviewed: '2026-11-24',
      verify: true,
    },
    {
      id: 'guardian',
      phase: 'protection',
      title: 'Een voogd',
      text: 'Iemand beslist mee.',
      for: ['minor'],
      sources: ['B00'],
      reviewed: '2026-11-24',
    },
    {
      id: 'report',
      phase: 'criminal_case',
      title: 'Aangifte',
      text: 'Mag, moet niet.',
      for: ['dutch', 'eu', 'non_eu', 'minor'],
      sources: ['B00'],
      reviewed: '2026-11-24',
    },
    {
      id: 'damages',
      phase: 'compensation',
      title: 'Schade',
      text: 'Geld vragen kan.',
      for: ['dutch', 'eu', 'non_eu', 'minor'],
      sources: ['B00'],
      reviewed: '2026-11-24',
    },
  ],
  aid: {
    start: 'danger',
    nodes: [
      {
        id: 'danger',
        text: 'Loopt er nu iemand gevaar?',
        answers: [
          {id: 'a', text: 'Ja', next: 'call'},
          {id: 'b', text: 'Nee', next: 'advice'},
        ],
      },
      {id: 'call', text: 'Bel 112.', advice: {text: 'Blijf erbij.', call: ['emergency']}},
      {
        id: 'advice',
        text: 'Vraag advies.',
        advice: {text: 'Dat kan zonder naam.', call: ['care_coordinator'], role_route: true},
      },
    ],
  },
  evaluation: {
    id: 'evaluatie',
    intro: 'Je helpt ons.',
    questions: [
      {id: 'a', text: 'Het was duidelijk.', scale: 'five', low: 'Helemaal niet', high: 'Helemaal wel'},
      {id: 'k', text: 'Welk cijfer?', scale: 'ten', low: 'Slecht', high: 'Goed'},
      {id: 'p', text: 'Hoeveel minuten?', scale: 'minutes'},
      {id: 'l', text: 'Wat moet zo blijven?', scale: 'text'},
    ],
  },
};

/** Loaders of all of it. */
export const facts: Pick<CourseContent, 'loadRole' | 'loadRegion' | 'loadReference'> = {
  loadRole: async () => role,
  loadRegion: async id => (id === 'landelijk' ? national : region),
  loadReference: async () => reference,
};
/** 24 November 2026, in days since 1970-01-01. */
export const TODAY = Date.UTC(2026, 10, 24) / 86_400_000;
/** A teacher in Hart van Brabant. */
export const teacher = {type: 'profile.chosen', role: 'onderwijs', region: 'hart_van_brabant', language: 'nl'} as const;
