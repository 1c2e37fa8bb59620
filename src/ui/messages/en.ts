import {isRun, listed, type Messages, plural} from './messages.ts';

const lessons = (n: number) => plural('en', n, {one: 'lesson', other: 'lessons'});
const answers = (n: number) => plural('en', n, {one: 'answer', other: 'answers'});
const minutes = (n: number) => `${n} ${plural('en', n, {one: 'minute', other: 'minutes'})}`;

export const messages = {
  language: 'en',
  shell: {
    skip: 'Skip to content',
    home: 'Back to the route',
    quickExit: 'Quick exit',
    menu: 'Help and settings',
    settings: 'Reading and display',
    search: 'Search and terms',
    actionCard: 'Action card',
    close: 'Close',
    leave: 'Save and leave',
    loading: 'Loading',
    notices: 'Notices',
    dismiss: 'Dismiss notice',
    title: (place, course) => `${place} | ${course}`,
  },
  save: {
    states: {
      stored: {long: 'Saved', short: 'Saved'},
      saving: {long: 'Saving', short: 'Saving'},
      device: {long: 'On this device only', short: 'This device'},
      lost: {long: 'Not saved', short: 'Not saved'},
      preview: {long: 'Preview: nothing is saved', short: 'Preview'},
      handed_over: {long: 'Saved on your learning platform', short: 'Saved'},
      kept: {long: 'Saved on this device', short: 'This device'},
      review: {long: 'You are looking back', short: 'Looking back'},
      looking: {long: 'Only looking in this window', short: 'Looking'},
    },
    open: state => `${state}. What does this mean?`,
  },
  home: {
    start: 'Begin',
    resume: 'Continue',
    next: (part, module, step) => `Part ${part}, ${module}: ${step}.`,
    review: 'Look at everything again',
    done: 'You have walked the whole route.',
    minutesLeft: n => `About ${minutes(n)} to go.`,
    lens: 'A village in Brabant at sunrise, seen through an eye that is opening. Two people talk on the path.',
    lensProgress: (done, all) => `${done} of ${all} parts done. With every part the view opens further.`,
    route: 'The route',
    module: number => `Part ${number}`,
    minutes,
    stepsDone: (done, all) => `${done} of ${all} ${lessons(all)} done`,
    states: {done: 'finished', busy: 'started', new: 'not started', closed: 'still closed'},
    here: 'you are here',
    closedUntil: parts =>
      parts.length > 2 && isRun(parts)
        ? `Opens after parts ${parts[0]} to ${parts.at(-1)}`
        : `Opens after part ${listed('en', parts)}`,
    work: 'Your work',
    fiction: 'All people in this course are invented.',
    version: version => `Version ${version}`,
    draft: 'Draft edition',
    draftExplained: 'Experts are still checking the facts. A fact that is not confirmed yet says so.',
    careHeading: 'Does this touch you?',
    care: 'Danger now? Call 112. Take a break whenever you want. Quick exit closes the course at once.',
    careQuickExit: 'Escape twice or Shift three times does the same.',
  },
  profile: {
    role: 'Where do you work?',
    region: 'In which region?',
    pickRegion: 'Choose a region',
    help: 'Examples and your action card follow this. You can change it at any time.',
    change: 'Change',
    save: 'This is my work',
    saved: 'Noted. The course adapts to your work.',
    missing: 'First choose where you work and in which region.',
    locked: 'Your organisation has filled this in for you.',
  },
  notices: {
    'no-lms': () => 'We find no learning platform. You can take the course, but it is told nothing.',
    'lms-closed': () =>
      'Your learning platform does not answer. Carry on, and open the course from your learning platform again later.',
    'storage-denied': () =>
      'This browser stores nothing. Close the window only when your learning platform has everything.',
    'nothing-kept': () =>
      'This browser keeps nothing. What you do is gone when you close this window, unless you save a copy of your progress.',
    'read-only': () => 'You are looking only. What you do now is not saved.',
    'other-tab': () =>
      'The course is also open in another window. Nothing is saved in this window, unless you continue here.',
    'record-partly-read': ({dropped = 0}) =>
      `The course was renewed. ${dropped} earlier ${answers(Number(dropped))} no longer fit; you will be asked again.`,
    'two-devices': ({dropped = 0}) =>
      `You worked on two devices. ${dropped} ${answers(Number(dropped))} from this device ${plural('en', Number(dropped), {one: 'does', other: 'do'})} not fit what your learning platform has. The latter counts.`,
    'record-unreadable': () =>
      'Your earlier progress was damaged and cannot be read. We put it aside for the help desk.',
    'record-newer': () => 'Your progress comes from a newer version of this course. We leave it as it is.',
    'setting-invalid': ({name = ''}) =>
      `Something is wrong in the settings: ${name}. We use the usual value. Tell your help desk.`,
    'record-damaged': () => 'Part of your progress was damaged. What could be read is back.',
    'lms-empty': ({facts = 0}) =>
      `Your learning platform no longer has your progress. This device still has ${plural('en', Number(facts), {one: '1 piece of work', other: `${facts} pieces of work`})}. Do you want to continue with it?`,
    'choice-continue': () => 'Continue with my progress',
    'choice-restart': () => 'Start over',
    'stray-work': ({facts = 0}) =>
      `This device has ${plural('en', Number(facts), {one: '1 piece of work', other: `${facts} pieces of work`})} from a time without the learning platform. Is it yours?`,
    'choice-mine': () => 'Yes, take it along',
    'choice-not-mine': () => 'No, not mine',
    'choice-take-over': () => 'Continue in this window',
    'choice-look': () => 'Only look here',
    'taken-over': () => 'You now work in another window. What you still do here is not saved.',
    review: () => 'Your learning platform opens the course to look back. It is told nothing this time.',
    'no-credit': () => 'This time does not count: your learning platform is told nothing.',
    'notes-dropped': ({count = 0}) =>
      `${plural('en', Number(count), {one: 'A long note does', other: `${count} long notes do`})} not fit in your learning platform. They are kept on this device.`,
    'note-unkept': () =>
      'What you do not share does not go to your learning platform. This device keeps nothing either. Write your words down elsewhere, or save a copy of your progress.',
    'test-replaced': ({count = 0}) =>
      `The course was renewed. In your test ${plural('en', Number(count), {one: '1 question was replaced', other: `${count} questions were replaced`})}. Your other answers are still there.`,
    'pass-mark': ({mark = 0}) => `The pass mark of your learning platform counts for the test: ${mark}% right.`,
    unknown: () => 'Something went wrong at the start. You can take the course all the same.',
  },
  error: {
    heading: 'This screen does not work now',
    text: 'Something went wrong while showing this page. Your answers are saved. Reload the page, or go back to the route.',
    reload: 'Reload',
    home: 'Back to the route',
    details: 'For the help desk',
  },
} satisfies Messages;
