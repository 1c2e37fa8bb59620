import type {QuestionMessages} from './questions.ts';

export const questionMessages: QuestionMessages = {
  start: {
    heading: 'Vragen vooraf',
    place: (n, all) => `Vraag ${n} van ${all}`,
    submit: 'Leg vast en ga verder',
    chooseFirst: 'Kies eerst een antwoord. Weet je het niet? Kies dan wat het meest lijkt te kloppen.',
    done: 'Dank je, dit waren de vragen vooraf.',
    doneText: 'Je antwoorden zijn bewaard. Wat klopt, kom je in de cursus tegen.',
  },
  call: {
    heading: 'Wie bel je?',
    card: 'Jouw nummers op dit moment',
    noRegion: 'Kies je rol en regio. Dan zie je hier wie jij kunt bellen.',
  },
};
