import {plural} from './messages.ts';
import type {PanelMessages} from './panel.ts';

export const panelMessages = {
  views: {
    decision_aid: 'Wat doe ik nu?',
    directory: 'Hulp in de regio',
    overview: 'Mijn overzicht',
    self_care: 'Komt dit dichtbij?',
  },
  save: {
    heading: 'Is mijn werk bewaard?',
    meaning: {
      stored:
        'Ja. Je antwoorden staan op dit apparaat en zijn doorgegeven aan je leeromgeving. Je kunt dit venster sluiten.',
      handed_over:
        'Ja. Je antwoorden zijn doorgegeven aan je leeromgeving. Op dit apparaat staan ze niet. Je kunt dit venster sluiten.',
      saving: 'Bijna. Dit duurt meestal een seconde. Je kunt gewoon doorgaan.',
      device:
        'Je antwoorden staan alleen op dit apparaat. De leeromgeving neemt ze nu niet aan. Ga rustig verder: we proberen het opnieuw. Open de cursus later op dit apparaat.',
      kept: 'Ja, op dit apparaat. Naar een leeromgeving gaat het nu niet. Open de cursus later op dit apparaat, of neem een kopie mee.',
      lost: 'Nee. Je antwoorden staan alleen in dit venster. Sluit het nog niet. Bewaar eerst een kopie van je voortgang.',
      preview: 'Je bekijkt de cursus om haar uit te proberen. Dat mag. Wat je doet, is weg als je dit venster sluit.',
      review:
        'Je kijkt terug. Wat je in je leeromgeving hebt bereikt, blijft zoals het is. Zij krijgt deze keer niets door.',
      looking: 'De cursus is ook in een ander venster open. Daar wordt je werk bewaard. In dit venster kijk je alleen.',
    },
    retry: 'Opnieuw proberen',
    retried: 'We hebben het opnieuw geprobeerd.',
    saveCopy: 'Kopie bewaren',
    saveCopyHelp: 'Een kopie is een bestand met je voortgang. Daarmee ga je op een ander apparaat verder.',
    copyName: 'voortgang-ogen-open.json',
    openCopy: 'Kopie openen',
    openedCopy: added =>
      added === 0 ? 'Alles uit deze kopie stond er al.' : `De kopie is geopend. Er is werk bij gekomen: ${added}.`,
    refusedCopy: reason =>
      ({
        not_a_copy: 'Dit bestand is geen kopie van je voortgang.',
        other_course: 'Deze kopie hoort bij een andere cursus.',
        newer: 'Deze kopie komt uit een nieuwere versie van de cursus.',
        damaged: 'Deze kopie is beschadigd en is niet te lezen.',
      })[reason],
    diagnostics: 'Gegevens voor de helpdesk',
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
