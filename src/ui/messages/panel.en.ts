import {plural} from './messages.ts';
import type {PanelMessages} from './panel.ts';

export const panelMessages = {
  views: {
    decision_aid: 'What do I do now?',
    directory: 'Help in the region',
    overview: 'My overview',
    self_care: 'Is this close to home?',
  },
  save: {
    heading: 'Is my work saved?',
    meaning: {
      stored:
        'Yes. Your answers are on this device and were handed to your learning platform. You can close this window.',
      handed_over:
        'Yes. Your answers were handed to your learning platform. They are not on this device. You can close this window.',
      saving: 'Almost. This usually takes a second. You can carry on.',
      device:
        'Your answers are on this device only. The learning platform does not take them now. Carry on: we will try again. Open the course on this device later.',
      kept: 'Yes, on this device. It does not go to a learning platform now. Open the course on this device later, or take a copy along.',
      lost: 'No. Your answers are in this window only. Do not close it yet. Save a copy of your progress first.',
      preview:
        'You are looking at the course to try it out. That is fine. What you do is gone when you close this window.',
      review:
        'You are looking back. What you reached on your learning platform stays as it is. It is told nothing this time.',
      looking: 'The course is open in another window too. Your work is saved there. In this window you only look.',
    },
    retry: 'Try again',
    retried: 'We tried again.',
    saveCopy: 'Save a copy',
    saveCopyHelp: 'A copy is a file with your progress. With it you can carry on at another device.',
    copyName: 'progress-ogen-open.json',
    openCopy: 'Open a copy',
    openedCopy: added =>
      added === 0 ? 'Everything in this copy was already here.' : `Copy opened. Work added: ${added}.`,
    refusedCopy: reason =>
      ({
        not_a_copy: 'This file is not a copy of your progress.',
        other_course: 'This copy belongs to another course.',
        newer: 'This copy comes from a newer version of the course.',
        damaged: 'This copy is damaged and cannot be read.',
      })[reason],
    diagnostics: 'Details for the help desk',
  },
  settings: {
    intro: 'Your choice holds on this device. Nobody else sees it.',
    theme: 'Light or dark',
    themes: {auto: 'As my device', light: 'Light', dark: 'Dark'},
    text: 'Size of the text',
    texts: {normal: 'Normal', large: 'Larger', larger: 'Largest'},
    space: 'Space between letters and lines',
    spaces: {normal: 'Normal', wide: 'Wide'},
    face: 'Letters',
    faces: {normal: 'Normal', plain: 'Plain, also for dyslexic readers'},
    language: 'Language',
    sample: 'It looks like this',
    sampleText: 'One signal proves nothing. Look at what changes, and talk about it.',
  },
  search: {
    label: 'What are you looking for?',
    submit: 'Search',
    found: (n, words) =>
      n === 0
        ? `Nothing found for ‘${words}’. Try another word.`
        : `${n} ${plural('en', n, {one: 'place', other: 'places'})} found for ‘${words}’.`,
    lessons: 'In the lessons',
    terms: 'Terms',
    bookmarks: 'Your bookmarks',
    noBookmarks: 'Every lesson lets you add a bookmark. You will find it here.',
    closed: 'opens later',
  },
  diagnostics: {
    intro:
      'This helps the administrator of your learning platform when saving fails. It holds no answers and no names.',
    copy: 'Copy everything',
    copied: 'Copied.',
    notCopied: 'Copying failed. Select the text and copy it yourself.',
    text: 'Details for the help desk',
  },
} satisfies PanelMessages;
