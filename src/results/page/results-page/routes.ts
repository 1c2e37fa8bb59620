/** Screens by address, so that back and forward work and a screen can be linked. */

export type Screen =
  | 'gegevens'
  | 'bespreek'
  | 'overzicht'
  | 'vraag'
  | 'gesprekken'
  | 'signalen'
  | 'deelnemers'
  | 'deelnemer'
  | 'organisaties'
  | 'regio'
  | 'verslag';
export interface Route {
  readonly screen: Screen;
  /** A question or an attempt; '' elsewhere. */
  readonly id: string;
}

const TITLES: Readonly<Record<Screen, string>> = {
  gegevens: 'Resultaten van je groep',
  bespreek: 'Bespreek morgen',
  overzicht: 'Hoe de groep leert',
  vraag: 'Eén vraag',
  gesprekken: 'Gesprekken',
  signalen: 'Signaal of niet',
  deelnemers: 'Deelnemers',
  deelnemer: 'Deelnemer',
  organisaties: 'Organisaties en groepen',
  regio: 'Regio',
  verslag: 'Verslag en bestanden',
};

/** Links at the top, in order. */
export const SCREENS: readonly {readonly id: Screen; readonly label: string; readonly needsClass: boolean}[] = [
  {id: 'gegevens', label: 'Gegevens', needsClass: false},
  {id: 'bespreek', label: 'Bespreek morgen', needsClass: true},
  {id: 'overzicht', label: 'Overzicht', needsClass: true},
  {id: 'gesprekken', label: 'Gesprekken', needsClass: true},
  {id: 'signalen', label: 'Signalen', needsClass: true},
  {id: 'deelnemers', label: 'Deelnemers', needsClass: true},
  {id: 'organisaties', label: 'Organisaties', needsClass: true},
  {id: 'regio', label: 'Regio', needsClass: false},
  {id: 'verslag', label: 'Verslag', needsClass: true},
];

/** Screen of an address such as `#vraag/M1_A1_bouwstenen`; data for anything else. */
export function routeOf(hash: string): Route {
  const [screen = '', id = ''] = hash.replace(/^#/, '').split('/');
  return Object.hasOwn(TITLES, screen) ? {screen: screen as Screen, id: decoded(id)} : {screen: 'gegevens', id: ''};
}

export function titleOf({screen}: Route): string {
  return TITLES[screen];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
