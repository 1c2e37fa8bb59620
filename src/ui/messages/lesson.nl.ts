import type {LessonMessages} from './lesson.ts';
import {plural} from './messages.ts';
import {views} from './views.nl.ts';

const WORDS = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];
/** Small numbers read better as words. */
const word = (n: number) => WORDS[n] ?? String(n);
/** A capital at the start; Dutch writes ‘Eén’, without the first accent. */
const capital = (text: string) => text.charAt(0).replace('é', 'e').toUpperCase() + text.slice(1);
const many = (n: number, one: string, other: string) => `${word(n)} ${plural('nl', n, {one, other})}`;

export const lessonMessages = {
  lesson: {
    place: (lesson, all) => `Les ${lesson} van ${all}`,
    next: step => `Verder: ${step}`,
    finish: 'Klaar, terug naar de route',
    previous: step => step,
    pager: 'Lessen',
    open: items => `Nog ${many(items, 'onderdeel', 'onderdelen')} op deze pagina. Ga ernaartoe`,
    contentNote: 'Vooraf',
    readingHeading: 'Leesversie',
    readingVersion: 'Doe de leesversie',
    ordinaryVersion: 'Terug naar de gewone versie',
    readingExplained:
      'De leesversie is korter en telt net zo goed mee. We geven je keuze niet door, wel je antwoorden.',
    readAloud: 'Lees voor',
    stopReading: 'Stop met voorlezen',
    bookmark: 'Bladwijzer leggen',
    bookmarked: 'Bladwijzer weghalen',
  },
  facts: {
    toConfirm: 'nog te bevestigen',
    toConfirmExplained: 'Een expert moet dit nog nakijken.',
    toConfirmMark: 'Nog te bevestigen: een expert moet dit nog nakijken.',
    toConfirmPage: 'De hele pagina is nog te bevestigen: een expert moet haar nog nakijken.',
    noSource: 'Algemene kennis uit het vak, zonder bron',
    sources: 'Bron',
    reviewed: day => `Nagekeken op ${day}`,
    noToken: 'wordt nagekeken',
    term: term => `Wat is ${term}?`,
  },
  activity: {
    kicker: 'Oefening',
    submit: 'Bekijk hoe experts kijken',
    chooseFirst: 'Geef eerst overal antwoord.',
    again: 'Nog een keer',
    sure: 'Hoe zeker ben je?',
    sureHelp: 'Dit telt niet mee. Het laat je zien waar je gevoel klopt.',
    confidence: {1: 'Ik gok', 2: 'Ik denk het', 3: 'Ik weet het'},
    yourSureness: words => `Jij zei: ${words.toLowerCase()}.`,
    agree: 'Zo kijken experts ook',
    youChose: 'jouw antwoord',
    expertChose: 'zo kijken experts',
    explanation: 'Uitleg',
    takeaway: 'Om mee te nemen',
    several: 'Er kan meer dan één antwoord kloppen.',
    summary: (right, all) => {
      if (right === all) return all === 1 ? 'Je kijkt zoals de experts.' : 'Je kijkt overal zoals de experts.';
      if (right === 0) return all === 1 ? 'Experts kijken hier anders.' : 'Experts kijken overal anders.';
      return `${capital(word(right))} van de ${word(all)} keer kijk je zoals de experts.`;
    },
    summaryHelp: (right, all) => {
      if (right === all) return 'De uitleg laat zien waarom.';
      if (all === 1) return 'Lees de uitleg bij jouw antwoord en bij dat van de experts.';
      if (all - right === 1) return 'Op één plek verschil je. Lees vooral die uitleg.';
      return 'Lees vooral de uitleg waar je verschilt: daar leer je het meest.';
    },
    unscored: 'Je antwoord staat. Hier is nog niets goed of fout.',
    youPut: (yours, experts) => `Jij koos ‘${yours}’, experts kiezen ‘${experts}’`,
  },
  choices: {
    found: (right, all) => {
      if (all === 1)
        return right === 1 ? 'Je koos het antwoord dat experts kiezen.' : 'Experts kiezen een ander antwoord.';
      return `Je koos ${word(right)} van de ${word(all)} antwoorden die experts kiezen.`;
    },
    extra: n => (n === 0 ? '' : `${capital(many(n, 'antwoord', 'antwoorden'))} koos je erbij die experts niet kiezen.`),
  },
  order: {
    moveUp: step => `Omhoog: ${step}`,
    moveDown: step => `Omlaag: ${step}`,
    moved: (step, place, all) => `Nu plaats ${place} van ${all}: ${step}`,
    yourPlace: (yours, experts) => `Bij jou plaats ${yours}, bij experts plaats ${experts}`,
    help: 'Zet de stappen in volgorde met de knoppen. Slepen mag ook.',
    pairs: (right, all) =>
      right === all
        ? 'Alle stappen volgen elkaar op zoals bij de experts.'
        : `${capital(word(right))} van de ${many(all, 'overgang', 'overgangen')} is zoals bij de experts.`,
  },
  match: {pick: 'Kies'},
  mark: {
    found: (right, all) => {
      if (all === 1)
        return right === 1 ? 'Je vond het stukje dat ertoe doet.' : 'Het stukje dat ertoe doet, koos je niet.';
      return `Je vond ${word(right)} van de ${word(all)} stukjes die ertoe doen.`;
    },
    extra: n =>
      n === 0
        ? ''
        : `${capital(many(n, 'stukje', 'stukjes'))} koos je erbij ${plural('nl', n, {one: 'dat', other: 'die'})} experts laten liggen.`,
  },
  scene: {
    picture: 'In beeld',
    list: 'Als lijst',
    form: 'Hoe wil je kijken?',
    description: 'Wat is er te zien?',
    showSpots: 'Toon kijkplekken',
    pan: 'Schuif het beeld opzij: er is meer te zien.',
    found: (right, all) =>
      all === 1 && right === 1
        ? 'Je vond het signaal.'
        : `Je vond ${word(right)} van de ${many(all, 'signaal', 'signalen')}.`,
    extra: n =>
      n === 0
        ? ''
        : `${capital(many(n, 'ding', 'dingen'))} koos je erbij ${plural('nl', n, {one: 'dat', other: 'die'})} op zichzelf niets ${plural('nl', n, {one: 'zegt', other: 'zeggen'})}.`,
    chosen: n => (n === 0 ? 'Nog niets gekozen' : `${n} gekozen`),
    picked: (name, n) => `${name} gekozen. ${n} gekozen.`,
    dropped: (name, n) => `${name} niet meer gekozen. ${n} gekozen.`,
  },
  estimate: {
    yours: 'Jouw schatting',
    near: 'Je zit er dicht bij.',
    rather: 'Je zit in de buurt.',
    far: 'Het is anders dan je dacht. Dat geldt voor veel mensen.',
    both: (yours, experts) => `Jij schatte ${yours}. De bron noemt ${experts}.`,
  },
  rate: {
    submit: 'Leg vast en lees verder',
    thanks: 'Dank je. Hier is niets goed of fout. Lees wat je ermee kunt doen.',
    point: (point, low, high) => {
      if (point === 1) return `1, ${low}`;
      if (point === 5) return `5, ${high}`;
      return String(point);
    },
    yours: point => `Jij gaf een ${point}`,
  },
  reflect: {
    own: 'Jouw woorden',
    private: 'Dit blijft van jou. Noem geen namen van cliënten.',
    share: 'Deel met mijn trainer',
    shareHelp: 'Dan staat je tekst ook in de leeromgeving.',
    keep: 'Bewaar en lees verder',
    kept: 'Bewaard. Lees hoe je er nog meer naar kunt kijken.',
    withoutWords: 'Ik denk het in stilte',
    considerations: 'Zo kun je er ook naar kijken',
    change: 'Pas je tekst aan',
    length: (used, all) => `${used} van ${all} tekens`,
  },
  vignette: {
    of: (index, all) => `Situatie ${index} van ${all}`,
    ask: 'Wat zie je hier?',
    judgements: {s: 'Een signaal van mensenhandel', z: 'Een andere zorg', g: 'Geen zorg'},
    next: 'Volgende situatie',
    finish: 'Bekijk je uitslag',
    done: (right, all) => `Je oordeel was ${word(right)} van de ${word(all)} keer zoals dat van de experts.`,
    counts: (found, missed, falseAlarm, sureButWrong) =>
      [
        missed === 0
          ? plural('nl', found, {one: 'Je vond het signaal.', other: `Je vond alle ${word(found)} signalen.`})
          : `Je vond ${many(found, 'signaal', 'signalen')} en miste er ${word(missed)}.`,
        falseAlarm === 0
          ? 'Je zag geen signaal waar er geen was.'
          : `${capital(word(falseAlarm))} keer zag je een signaal dat er niet was.`,
        sureButWrong === 0 ? '' : `${capital(word(sureButWrong))} keer was je zeker, en keken experts anders.`,
      ]
        .filter(Boolean)
        .join(' '),
    few: 'Het zijn weinig situaties, en de helft is een signaal. In je werk zijn het er veel minder.',
    review: 'Alle situaties terugzien',
    practise: open => `Oefen met nog ${many(open, 'situatie', 'situaties')}`,
    practiseHelp: 'Dit hoeft niet. Je kunt op elk moment stoppen. Je uitslag en je profiel tellen ze mee.',
  },
  views,
} satisfies LessonMessages;
