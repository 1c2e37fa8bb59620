import type {TestMessages} from './test.ts';

const list = new Intl.ListFormat('en', {type: 'conjunction'});
const situations = (n: number) => (n === 1 ? '1 situation' : `${n} situations`);
const passMark = (percent: number, byOrganisation: boolean) =>
  byOrganisation ? `The pass mark of your organisation is ${percent}%.` : `The pass mark is ${percent}%.`;

export const testMessages: TestMessages = {
  heading: 'Final test',
  intro: (items, percent, byOrganisation) => `${items} questions. ${passMark(percent, byOrganisation)}`,
  start: 'Start the test',
  resume: 'Go on with the test',
  attemptsLeft: left => (left === 1 ? 'You have 1 attempt left.' : `You have ${left} attempts left.`),
  waitUntil: day => `A new attempt is possible from ${day}. Until then you can practise.`,
  noAttempts: 'Your attempts are used up. Talk to your trainer or manager. You can always practise.',
  progress: (n, all) => `Question ${n} of ${all}`,
  answered: (n, all) => `${n} of ${all} answered`,
  choose: 'What fits best?',
  next: 'Next question',
  previous: 'Previous question',
  toEnd: 'To handing in',
  allQuestions: 'All questions',
  questionState: (n, answered) => `Question ${n}, ${answered ? 'answered' : 'still open'}`,
  check: 'Ready to hand in?',
  allAnswered: 'You answered all questions. After handing in nothing can be changed.',
  open: places =>
    places.length === 1
      ? `Question ${places[0]} is still open.`
      : `Questions ${list.format(places.map(String))} are still open.`,
  goTo: n => `To question ${n}`,
  openCounts: 'An open question counts as not right. After handing in nothing can be changed.',
  handIn: 'Hand in',
  back: 'Back to the questions',
  saved: 'Your answer is saved as soon as you go to another question.',
  result: {
    passed: 'You passed the test',
    notPassed: 'Not passed yet',
    score: (right, asked, percent, byOrganisation) =>
      `${right} of ${asked} questions right. ${passMark(percent, byOrganisation)}`,
    stillPassed: 'You passed the test before. That stays so.',
    perObjective: 'Per objective',
    share: (right, asked) => `${right} of ${asked}`,
    mark: 'pass mark',
    weakest: objective => `Hardest was: ${objective}`,
    strong: 'All objectives went well. Worth holding on to.',
    practise: 'Practise this once more first:',
    practiseStep: step => `To the lesson ‘${step}’`,
    answers: 'Your answers, explained',
    wrong: n => (n === 1 ? 'One question that experts weigh otherwise' : `${n} questions that experts weigh otherwise`),
    right: n => (n === 1 ? 'One question that experts weigh the same' : `${n} questions that experts weigh the same`),
    yours: 'Your answer',
    experts: 'Answer of experts',
    both: 'You and the experts',
    none: 'You left this question open.',
    others: 'Why the other answers fit less',
    question: n => `Question ${n}`,
    again: 'Start a new attempt',
    toConfirm: 'to be confirmed by an expert',
  },
  profile: {
    heading: 'How you look at signals',
    nothing: 'You have not judged any situation yet. Afterwards this shows how you looked.',
    sum: (found, signals, falseAlarms, others) =>
      `Of ${signals} signals you saw ${found}. In ${falseAlarms} of ${others} other situations you also thought of trafficking.`,
    signals: n => `Signal of trafficking (${n})`,
    others: n => `Something else going on (${n})`,
    found: n => `${n} seen`,
    missed: n => `${n} missed`,
    left: n => `${n} seen rightly`,
    falseAlarms: n => `${n} false alarm`,
    meaning: {
      both: 'You missed something and sometimes saw what was not there. Lay the three questions beside every situation: who decides, who holds the money, can someone leave?',
      misses: 'You are careful. Then a signal may stay where it is. You may ask advice when in doubt too.',
      alarms:
        'You are alert. Sometimes something else is going on. Keep asking whether someone can leave without consequences.',
      none: 'You looked at these situations as experts do.',
    },
    mixups: n =>
      `${n === 1 ? 'Once' : `${n} times`} you rightly saw that it was not trafficking, but weighed the other concern otherwise.`,
    forms: 'Per form',
    form: {
      sexual: 'Sexual exploitation',
      labour: 'Labour exploitation',
      criminal: 'Criminal exploitation',
      service: 'Forced service at home',
      organ: 'Organ removal',
      mixed: 'Several forms together',
      none: 'No trafficking',
    },
    ofForm: (missed, asked) => `${asked - missed} of ${asked} seen`,
    lookalikes: 'What it looked like',
    lookalike: {
      bad_work: 'Bad work',
      domestic_violence: 'Domestic violence',
      debt: 'Debt',
      puberty: 'Puberty',
      own_choice: 'Own choice',
      sex_work: 'Voluntary sex work',
      smuggling: 'Smuggling',
      au_pair: 'Au pair',
    },
    ofLookalike: (alarms, asked) => `${alarms} of ${asked} taken for trafficking`,
    sureWrong: 'Sure of it, and experts see it otherwise',
    neverSure: 'You have not said anywhere yet that you were sure.',
    noSureWrong: 'Where you were sure, you were right. That is just what you need at work.',
    honest: 'What this does and does not tell',
    small: n =>
      `These are ${situations(n)}. That is few: one answer more or less and the picture changes. Take it as a mirror, not as a mark.`,
    base: 'Here half were signals. At work there are far fewer. So there are more false alarms there than here, even if you look as well. That is why you ask advice and draw no conclusion.',
    answers: {s: 'signal of trafficking', z: 'other concern', g: 'no concern'},
    you: answer => `You: ${answer}`,
    expert: answer => `Experts: ${answer}`,
  },
};
