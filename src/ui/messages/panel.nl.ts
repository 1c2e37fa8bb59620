import {plural} from './messages.ts';
import type {PanelMessages} from './panel.ts';

export const panelMessages = {
  views: {
    decision_aid: 'Wat doe ik nu?',
    directory: 'Hulp in de regio',
    overview: 'Mijn overzicht',
    self_care: 'Komt dit dichtbij?',
  },
  settings: {
    intro: 'Je keuze geldt op dit apparaat. Niemand anders ziet haar.',
    theme: 'Licht of donker',
    themes: {auto: 'Zoals mijn apparaat', light: 'Licht', dark: 'Donker'},
    text: 'Grootte van de tekst',
    texts: {normal: 'Gewoon', large: 'Groter', larger: 'Grootst'},
    space: 'Ruimte tussen letters en regels',
    spaces: {normal: 'Gewoon', wide: 'Ruim'},
    face: 'Letter',
    faces: {normal: 'Gewoon', plain: 'Rustig, ook voor wie dyslexie heeft'},
    language: 'Taal',
    sample: 'Zo ziet het eruit',
    sampleText: 'Eén signaal bewijst niets. Kijk naar wat verandert, en praat erover.',
  },
  search: {
    label: 'Waar zoek je naar?',
    submit: 'Zoeken',
    found: (n, words) =>
      n === 0
        ? `Niets gevonden bij ‘${words}’. Probeer een ander woord.`
        : `${n} ${plural('nl', n, {one: 'plek', other: 'plekken'})} gevonden bij ‘${words}’.`,
    lessons: 'In de lessen',
    terms: 'Begrippen',
    bookmarks: 'Jouw bladwijzers',
    noBookmarks: 'Bij elke les kun je een bladwijzer leggen. Die vind je dan hier.',
    closed: 'gaat later open',
  },
  diagnostics: {
    intro:
      'Dit helpt de beheerder van je leeromgeving als bewaren niet lukt. Er staan geen antwoorden en geen namen in.',
    copy: 'Kopieer alles',
    copied: 'Gekopieerd.',
    notCopied: 'Kopiëren lukte niet. Selecteer de tekst en kopieer hem zelf.',
    text: 'Gegevens voor de helpdesk',
  },
} satisfies PanelMessages;
