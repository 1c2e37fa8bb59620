import type {QuestionMessages} from './questions.ts';

export const questionMessages: QuestionMessages = {
  start: {
    heading: 'Questions beforehand',
    place: (n, all) => `Question ${n} of ${all}`,
    submit: 'Keep and go on',
    chooseFirst: 'Choose an answer first. Not sure? Choose what seems most likely.',
    done: 'Thank you, these were the questions beforehand.',
    doneText: 'Your answers are stored. You will meet what is right in the course.',
  },
  call: {
    heading: 'Whom do you call?',
    card: 'Your numbers at this moment',
    noRegion: 'Choose your role and region. Then you see here whom you can call.',
  },
};
