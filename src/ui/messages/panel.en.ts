import {plural} from './messages.ts';
import type {PanelMessages} from './panel.ts';

export const panelMessages = {
  views: {
    decision_aid: 'What do I do now?',
    directory: 'Help in the region',
    overview: 'My overview',
    self_care: 'Is this close to home?',
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
