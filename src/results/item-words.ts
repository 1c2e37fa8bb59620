/** The words of questions and answers, for the trainer: from the compiled texts of one language. */
import type {Activity} from '../model/activity.schema.ts';
import {decisionId, evaluationId} from '../model/interactions.ts';
import type {Outline} from '../model/outline.ts';
import type {CaseText, ItemText, LessonBlock, LessonText, ReferenceText} from '../model/texts.ts';
import {OTHERS} from './sums.ts';

export interface OptionWords {
  readonly text: string;
  /** Why experts weigh it so; '' where there is none. */
  readonly explanation: string;
}
export interface ItemWords {
  /** Plain text of the question or situation. */
  readonly question: string;
  /** Where it stands: title of the lesson or case; '' for the bank. */
  readonly place: string;
  readonly options: Readonly<Record<string, OptionWords>>;
  /** For pairings: what a source can be put with. */
  readonly targets: Readonly<Record<string, string>>;
}
/** Texts of one language; the build's `LanguageTexts` has these fields, the page loads them with `CourseContent`. */
export interface CourseWords {
  readonly lessons: Readonly<Record<string, LessonText>>;
  readonly cases: Readonly<Record<string, CaseText>>;
  readonly situations: Readonly<Record<string, ItemText>>;
  readonly bank: Readonly<Record<string, ItemText>>;
  readonly reference: Pick<ReferenceText, 'evaluation'>;
}

/** Words by interaction id. */
export function itemWords(outline: Outline, words: CourseWords): ReadonlyMap<string, ItemWords> {
  const found = new Map<string, ItemWords>();
  const addActivity = (activity: Activity, place: string) => found.set(activity.id, ofActivity(activity, place));
  const addBlocks = (blocks: readonly LessonBlock[], place: string) => {
    for (const block of blocks) if (block.type === 'activity') addActivity(block.activity, place);
  };
  for (const {title, blocks, equivalent = []} of Object.values(words.lessons)) {
    addBlocks(blocks, title);
    addBlocks(equivalent, title);
  }
  for (const [id, {title, nodes, interludes}] of Object.entries(words.cases)) {
    const known = outline.cases[id];
    for (const {activity} of interludes) addActivity(activity, title);
    for (const [node, {text, replies}] of Object.entries(nodes)) {
      if (known)
        found.set(decisionId(known, node), {question: text, place: title, options: optionsOf(replies), targets: {}});
    }
  }
  for (const [id, {text, options}] of Object.entries(words.bank)) {
    found.set(id, {question: text, place: '', options: optionsOf(options), targets: {}});
  }
  for (const [id, {text, options}] of Object.entries(words.situations)) {
    found.set(id, {question: text, place: '', options: judgementsOf(options), targets: {}});
  }
  for (const {id, text} of words.reference.evaluation.questions) {
    found.set(evaluationId(id), {question: text, place: '', options: {}, targets: {}});
  }
  return found;
}

/** A response in words: options by their text, pairs as `kaart → bak`; what is not known stays as it was. */
export function responseWords(response: string, words: ItemWords | undefined): string {
  if (response === OTHERS) return 'andere antwoorden';
  if (response === '') return 'niets gekozen';
  if (!words) return response;
  const parts = response.split(',').map(token => {
    const [source = '', target] = token.split('.');
    const text = words.options[source]?.text ?? source;
    return target === undefined ? text : `${text} → ${words.targets[target] ?? target}`;
  });
  return parts.join('; ');
}

function ofActivity(activity: Activity, place: string): ItemWords {
  const {prompt: question} = activity;
  const words = (options: readonly OptionLike[], targets: ItemWords['targets'] = {}): ItemWords => ({
    ...{question, place, targets},
    options: Object.fromEntries(
      options.map(({id, text, name, explanation = ''}) => [id, {text: text ?? name ?? id, explanation}]),
    ),
  });
  switch (activity.kind) {
    case 'choice':
    case 'choices':
      return words(activity.options);
    case 'sort':
      return words(activity.cards, labels(activity.bins));
    case 'match':
      return words(activity.stories, labels(activity.targets));
    case 'order':
      return words(activity.steps);
    case 'rate':
      return words(activity.statements);
    case 'scene':
      return words(activity.spots);
    case 'mark':
      return words(activity.passages.flatMap(one => (one.id ? [{...one, id: one.id}] : [])));
    default:
      return words([]);
  }
}

interface OptionLike {
  readonly id: string;
  readonly text?: string;
  readonly name?: string;
  readonly explanation?: string | undefined;
}

function labels(list: readonly {readonly id: string; readonly label: string}[]): Record<string, string> {
  return Object.fromEntries(list.map(({id, label}) => [id, label]));
}

/** What a learner can call a situation; the words are those of the learner's screen. */
const JUDGEMENTS: Readonly<Record<string, string>> = {
  s: 'Een signaal van mensenhandel',
  z: 'Een andere zorg',
  g: 'Geen zorg',
};

function judgementsOf(options: Readonly<Record<string, OptionWords>>): Record<string, OptionWords> {
  const entries = Object.entries(options).map(([id, {explanation}]) => [id, {text: JUDGEMENTS[id] ?? id, explanation}]);
  return Object.fromEntries(entries);
}

function optionsOf(options: Readonly<Record<string, OptionWords>>): Record<string, OptionWords> {
  return Object.fromEntries(Object.entries(options).map(([id, {text, explanation}]) => [id, {text, explanation}]));
}
