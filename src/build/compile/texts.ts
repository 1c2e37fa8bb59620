/** All words of the course in one language. */
import type {TestItem, VignetteItem} from '../../model/bank.schema.ts';
import type {Role} from '../../model/role.schema.ts';
import type {CaseText, CourseText, GuideText, ItemText, LessonText, ReferenceText} from '../../model/texts.ts';
import {byId, type CourseSource} from '../course-source.ts';
import {plannedModules} from '../planned-modules.ts';
import {langOf} from '../untranslated.ts';
import type {Located} from '../yaml-source.ts';
import {compileCaseText} from './case-text.ts';
import {SITUATION_OPTIONS} from './item.ts';
import {compileLessonText} from './lesson-text.ts';
import {type OpenTest, openTest, withVerify} from './open.ts';

export interface LanguageTexts {
  readonly course: CourseText;
  readonly lessons: Readonly<Record<string, LessonText>>;
  readonly cases: Readonly<Record<string, CaseText>>;
  readonly situations: Readonly<Record<string, ItemText>>;
  readonly bank: Readonly<Record<string, ItemText>>;
  readonly roles: Readonly<Record<string, Role>>;
  readonly reference: ReferenceText;
  /** The trainer kit. */
  readonly guides: Readonly<Record<string, GuideText>>;
}

/** Compiles the words; `source` is already in this language (see `translate.ts`), `language` picks from language maps. */
export function compileTexts(source: CourseSource, language: string): LanguageTexts {
  const isOpen = openTest(source);
  return {
    course: courseText(source, language),
    lessons: Object.fromEntries(
      [...source.lessons].map(([id, lesson]) => [id, compileLessonText(lesson, source.readings.get(id), isOpen)]),
    ),
    cases: Object.fromEntries(source.cases.map(one => [one.value.id, compileCaseText(one, isOpen)])),
    situations: Object.fromEntries(source.situations.map(({value}) => [value.id, situationText(value, isOpen)])),
    bank: Object.fromEntries(source.bank.map(({value}) => [value.id, bankText(value, isOpen)])),
    roles: Object.fromEntries(opened(source.roles, isOpen)),
    reference: {
      claims: Object.fromEntries(opened(source.claims, isOpen)),
      terms: Object.fromEntries(byId(source.terms)),
      law: Object.fromEntries(opened(source.law, isOpen)),
      rights: opened(source.rights, isOpen).map(([, right]) => right),
      aid: source.aid?.value ?? {start: '', nodes: []},
      evaluation: source.evaluation?.value ?? {id: '', intro: '', questions: []},
      ...(source.followup && {followup: source.followup.value}),
      sources: Object.fromEntries(byId(source.sources)),
    },
    guides: guideTexts(source, language),
  };
}

function courseText({course, lessons, roles, regions}: CourseSource, language: string): CourseText {
  const value = course?.value;
  const inLanguage = (map: Record<string, string> | undefined) => map?.[language] ?? Object.values(map ?? {})[0] ?? '';
  return {
    title: inLanguage(value?.title),
    subtitle: inLanguage(value?.subtitle),
    promise: inLanguage(value?.promise),
    modules: Object.fromEntries(
      (value ? plannedModules(value) : []).map(({module: {id, title, summary}}) => [
        id,
        {title: inLanguage(title), summary: inLanguage(summary)},
      ]),
    ),
    steps: Object.fromEntries([...lessons].map(([id, {front}]) => [id, front.value.title])),
    objectives: Object.fromEntries(value?.objectives.map(({id, text}) => [id, inLanguage(text)]) ?? []),
    roles: Object.fromEntries(roles.map(({value: role}) => [role.id, role.name])),
    regions: Object.fromEntries(regions.map(({value: region}) => [region.id, region.name])),
  };
}

/** Guides in this language, in Dutch where there is no other. */
function guideTexts({guides}: CourseSource, language: string): Record<string, GuideText> {
  const chosen = [...guides].sort((a, b) => Number(a.language === language) - Number(b.language === language));
  return Object.fromEntries(
    chosen.map(({guide: {front, parts}}) => {
      const {id, title, minutes, tied_to: tiedTo} = front.value;
      const html = parts.flatMap(part => (part.type === 'html' ? [part.prose.html] : [])).join('\n');
      return [id, {title, minutes, tiedTo, html}];
    }),
  );
}

/** The explanation of a situation belongs to its key; the others have their own where written. */
function situationText(item: VignetteItem, isOpen: OpenTest): ItemText {
  return {
    ...langOf(item),
    text: item.text,
    options: Object.fromEntries(
      SITUATION_OPTIONS.map(option => [
        option,
        {text: '', explanation: item.explanations?.[option] ?? item.explanation},
      ]),
    ),
    ...(isOpen(item) && {verify: true as const}),
  };
}

function bankText(item: TestItem, isOpen: OpenTest): ItemText {
  return {
    ...langOf(item),
    text: item.stem,
    options: Object.fromEntries(item.options.map(({id, text, explanation}) => [id, {text, explanation}])),
    ...(isOpen(item) && {verify: true as const}),
  };
}

function opened<T extends {id: string; verify?: true | undefined; question?: string | undefined}>(
  list: readonly Located<T>[],
  isOpen: OpenTest,
): [string, T][] {
  return list.map(({value}) => [value.id, withVerify(value, isOpen)]);
}
