import type {TestMessages} from './test.ts';

const list = new Intl.ListFormat('nl', {type: 'conjunction'});
const situations = (n: number) => (n === 1 ? '1 situatie' : `${n} situaties`);
const passMark = (percent: number, byOrganisation: boolean) =>
  byOrganisation ? `De grens van je organisatie is ${percent}%.` : `De grens is ${percent}%.`;

export const testMessages: TestMessages = {
  heading: 'Eindtoets',
  intro: (items, percent, byOrganisation) => `${items} vragen. ${passMark(percent, byOrganisation)}`,
  start: 'Begin de toets',
  resume: 'Ga verder met de toets',
  attemptsLeft: left => (left === 1 ? 'Je hebt nog 1 poging.' : `Je hebt nog ${left} pogingen.`),
  waitUntil: day => `Een nieuwe poging kan vanaf ${day}. Tot die tijd kun je oefenen.`,
  noAttempts: 'Je pogingen zijn op. Overleg met je trainer of leidinggevende. Oefenen kan altijd.',
  progress: (n, all) => `Vraag ${n} van ${all}`,
  answered: (n, all) => `${n} van ${all} beantwoord`,
  choose: 'Wat past het best?',
  next: 'Volgende vraag',
  previous: 'Vorige vraag',
  toEnd: 'Naar inleveren',
  allQuestions: 'Alle vragen',
  questionState: (n, answered) => `Vraag ${n}, ${answered ? 'beantwoord' : 'nog open'}`,
  replaced: n =>
    n === 1
      ? 'De cursus is vernieuwd. Eén vraag is vervangen; je andere antwoorden staan er nog.'
      : `De cursus is vernieuwd. ${n} vragen zijn vervangen; je andere antwoorden staan er nog.`,
  check: 'Klaar om in te leveren?',
  allAnswered: 'Je hebt alle vragen beantwoord. Na het inleveren kun je niets meer veranderen.',
  open: places =>
    places.length === 1
      ? `Vraag ${places[0]} is nog open.`
      : `De vragen ${list.format(places.map(String))} zijn nog open.`,
  goTo: n => `Naar vraag ${n}`,
  openCounts: 'Een open vraag telt als niet goed. Na het inleveren kun je niets meer veranderen.',
  handIn: 'Lever in',
  back: 'Terug naar de vragen',
  saved: 'Je antwoord is opgeslagen zodra je naar een andere vraag gaat.',
  result: {
    passed: 'Je hebt de toets gehaald',
    notPassed: 'Nog niet gehaald',
    score: (right, asked, percent, byOrganisation) =>
      `${right} van de ${asked} vragen goed. ${passMark(percent, byOrganisation)}`,
    stillPassed: 'Eerder haalde je de toets al. Dat blijft zo.',
    perObjective: 'Per leerdoel',
    share: (right, asked) => `${right} van ${asked}`,
    mark: 'grens',
    weakest: objective => `Het lastigst was: ${objective}`,
    strong: 'Alle leerdoelen gingen goed. Mooi om zo vast te houden.',
    practise: 'Oefen dit eerst nog eens:',
    practiseStep: step => `Naar de les ‘${step}’`,
    answers: 'Je antwoorden, met uitleg',
    wrong: n => (n === 1 ? 'Eén vraag die experts anders wegen' : `${n} vragen die experts anders wegen`),
    right: n => (n === 1 ? 'Eén vraag die experts ook zo wegen' : `${n} vragen die experts ook zo wegen`),
    yours: 'Jouw antwoord',
    experts: 'Antwoord van experts',
    both: 'Jij en de experts',
    none: 'Je liet deze vraag open.',
    others: 'Waarom de andere antwoorden minder passen',
    question: n => `Vraag ${n}`,
    again: 'Begin een nieuwe poging',
    toConfirm: 'nog te bevestigen door een expert',
  },
  profile: {
    heading: 'Zo kijk jij naar signalen',
    nothing: 'Je hebt nog geen situaties beoordeeld. Daarna staat hier hoe je keek.',
    sum: (found, signals, falseAlarms, others) =>
      `Van de ${signals} signalen zag je er ${found}. Bij ${falseAlarms} van de ${others} andere situaties dacht je ook aan mensenhandel.`,
    signals: n => `Signaal van mensenhandel (${n})`,
    others: n => `Iets anders aan de hand (${n})`,
    found: n => `${n} gezien`,
    missed: n => `${n} gemist`,
    left: n => `${n} goed gelaten`,
    falseAlarms: n => `${n} vals alarm`,
    meaning: {
      both: 'Je miste iets en je zag soms iets dat er niet was. Leg de drie vragen naast elke situatie: wie beslist, wie houdt het geld, kan iemand weg?',
      misses: 'Je bent voorzichtig. Dan blijft er soms een signaal liggen. Advies vragen mag ook als je twijfelt.',
      alarms: 'Je bent alert. Soms is er iets anders aan de hand. Kijk steeds of iemand weg kan zonder gevolgen.',
      none: 'Je keek bij deze situaties zoals experts kijken.',
    },
    mixups: n =>
      `${n === 1 ? 'Eén keer' : `${n} keer`} zag je goed dat het geen mensenhandel was, maar woog je de andere zorg anders.`,
    forms: 'Per vorm',
    form: {
      sexual: 'Seksuele uitbuiting',
      labour: 'Uitbuiting in werk',
      criminal: 'Criminele uitbuiting',
      service: 'Gedwongen dienst in huis',
      organ: 'Orgaanverwijdering',
      mixed: 'Meer vormen samen',
      none: 'Geen mensenhandel',
    },
    ofForm: (missed, asked) => `${asked - missed} van ${asked} gezien`,
    lookalikes: 'Wat er op leek',
    lookalike: {
      bad_work: 'Slecht werk',
      domestic_violence: 'Huiselijk geweld',
      debt: 'Schulden',
      puberty: 'Puberteit',
      own_choice: 'Eigen keuze',
      sex_work: 'Vrijwillig sekswerk',
      smuggling: 'Smokkel',
      au_pair: 'Au pair',
    },
    ofLookalike: (alarms, asked) => `${alarms} van ${asked} voor mensenhandel gehouden`,
    sureWrong: 'Zeker van je zaak, en experts zien het anders',
    noSureWrong: 'Waar je zeker was, klopte het ook. Dat is precies wat je in je werk nodig hebt.',
    honest: 'Wat je hier wel en niet uit kunt halen',
    small: n =>
      `Dit zijn ${situations(n)}. Dat is weinig: één antwoord meer of minder en het beeld verandert. Zie het als een spiegel, niet als een cijfer.`,
    base: 'Hier was de helft een signaal. In je werk is dat veel minder. Daar zijn er dus meer valse alarmen dan hier, ook als je even goed kijkt. Daarom vraag je advies en trek je geen conclusie.',
    answers: {s: 'signaal van mensenhandel', z: 'andere zorg', g: 'geen zorg'},
    you: answer => `Jij: ${answer}`,
    expert: answer => `Experts: ${answer}`,
  },
};
