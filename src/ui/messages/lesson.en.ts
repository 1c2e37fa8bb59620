import type {LessonMessages} from './lesson.ts';
import {plural} from './messages.ts';
import {views} from './views.en.ts';

const many = (n: number, one: string, other: string) => `${n} ${plural('en', n, {one, other})}`;

export const lessonMessages = {
  lesson: {
    place: (lesson, all) => `Lesson ${lesson} of ${all}`,
    next: step => `Next: ${step}`,
    finish: 'Done, back to the route',
    previous: step => step,
    pager: 'Lessons',
    open: items => `${many(items, 'part', 'parts')} left on this page. Go there`,
    contentNote: 'Before you start',
    readingHeading: 'Reading version',
    readingVersion: 'Take the reading version',
    ordinaryVersion: 'Back to the ordinary version',
    readingExplained:
      'The reading version is shorter and counts just as much. We do not pass on your choice, only your answers.',
    readAloud: 'Read aloud',
    stopReading: 'Stop reading',
    bookmark: 'Add a bookmark',
    bookmarked: 'Remove the bookmark',
  },
  facts: {
    toConfirm: 'to be confirmed',
    toConfirmExplained: 'An expert still has to check this.',
    toConfirmMark: 'To be confirmed: an expert still has to check this.',
    toConfirmPage: 'The whole page is to be confirmed: an expert still has to check it.',
    noSource: 'General knowledge of the field, without a source',
    sources: 'Source',
    reviewed: day => `Reviewed on ${day}`,
    noToken: 'being checked',
    term: term => `What is ${term}?`,
  },
  activity: {
    kicker: 'Exercise',
    submit: 'See how experts look at it',
    chooseFirst: 'First answer everything.',
    again: 'Once more',
    sure: 'How sure are you?',
    sureHelp: 'This does not count. It shows where your feeling is right.',
    confidence: {1: 'A guess', 2: 'I think so', 3: 'I know'},
    yourSureness: words => `You said: ${words.toLowerCase()}.`,
    agree: 'Experts see it this way too',
    youChose: 'your answer',
    expertChose: 'how experts see it',
    explanation: 'Explanation',
    takeaway: 'To take along',
    several: 'More than one answer may be right.',
    summary: (right, all) => {
      if (right === all) return 'You see it as the experts do.';
      if (right === 0) return 'Experts see this differently.';
      return `You see it as the experts do ${right} of ${all} times.`;
    },
    summaryHelp: (right, all) =>
      right === all
        ? 'The explanation shows why.'
        : 'Read the explanation where you differ: that is where you learn most.',
    unscored: 'Your answer is in. Nothing is right or wrong here yet.',
    youPut: (yours, experts) => `You chose ‘${yours}’, experts choose ‘${experts}’`,
  },
  choices: {
    found: (right, all) => `You chose ${right} of ${many(all, 'answer', 'answers')} that experts choose.`,
    extra: n => (n === 0 ? '' : `You also chose ${many(n, 'answer', 'answers')} that experts do not.`),
  },
  order: {
    moveUp: step => `Up: ${step}`,
    moveDown: step => `Down: ${step}`,
    moved: (step, place, all) => `Now place ${place} of ${all}: ${step}`,
    yourPlace: (yours, experts) => `Yours: place ${yours}. Experts: place ${experts}`,
    help: 'Put the steps in order with the buttons. Dragging works too.',
    pairs: (right, all) =>
      right === all
        ? 'All steps follow each other as with the experts.'
        : `${right} of ${many(all, 'passage', 'passages')} is as with the experts.`,
  },
  match: {pick: 'Choose'},
  mark: {
    found: (right, all) => `You found ${right} of ${many(all, 'piece', 'pieces')} that matter.`,
    extra: n => (n === 0 ? '' : `You also chose ${many(n, 'piece', 'pieces')} that experts leave.`),
  },
  scene: {
    picture: 'As a picture',
    list: 'As a list',
    form: 'How do you want to look?',
    description: 'What is there to see?',
    showSpots: 'Show places to look',
    pan: 'Move the picture sideways: there is more to see.',
    found: (right, all) => `You found ${right} of ${many(all, 'signal', 'signals')}.`,
    extra: n => (n === 0 ? '' : `You also chose ${many(n, 'thing', 'things')} that says nothing by itself.`),
    chosen: n => (n === 0 ? 'Nothing chosen yet' : `${n} chosen`),
    picked: (name, n) => `${name} chosen. ${n} chosen.`,
    dropped: (name, n) => `${name} no longer chosen. ${n} chosen.`,
  },
  estimate: {
    yours: 'Your estimate',
    near: 'You are close.',
    rather: 'You are not far off.',
    far: 'It is other than you thought. Many people think so.',
    both: (yours, experts) => `You estimated ${yours}. The source says ${experts}.`,
  },
  rate: {
    submit: 'Keep and read on',
    thanks: 'Thank you. Nothing is right or wrong here. Read what you can do with it.',
    point: (point, low, high) => {
      if (point === 1) return `1, ${low}`;
      if (point === 5) return `5, ${high}`;
      return String(point);
    },
    yours: point => `You gave ${point}`,
  },
  reflect: {
    own: 'Your words',
    private: 'This stays yours. Do not name clients.',
    share: 'Share with my trainer',
    shareHelp: 'Your text then goes to the learning platform too.',
    keep: 'Keep and read on',
    kept: 'Kept. Read how else you can look at it.',
    withoutWords: 'I think in silence',
    considerations: 'Other ways to look at it',
    change: 'Change your text',
    length: (used, all) => `${used} of ${all} characters`,
  },
  vignette: {
    of: (index, all) => `Situation ${index} of ${all}`,
    ask: 'What do you see here?',
    judgements: {s: 'A signal of trafficking', z: 'Another concern', g: 'No concern'},
    next: 'Next situation',
    finish: 'See your result',
    done: (right, all) => `You judged ${right} of ${all} situations as the experts do.`,
    counts: (found, missed, falseAlarm, sureButWrong) =>
      `You found ${many(found, 'signal', 'signals')} and missed ${missed}. ${falseAlarm} times you saw a signal that was not there. ${sureButWrong} times you were sure while experts differ.`,
    few: 'These are few situations, and half of them are signals. At work there are far fewer.',
    review: 'See all situations again',
    practise: open => `Practise with ${many(open, 'more situation', 'more situations')}`,
    practiseHelp: 'You need not. You can stop at any moment. Your result and your profile count them too.',
  },
  views,
} satisfies LessonMessages;
