/** The course and its boosters are compiled as one; each becomes a course of its own here. */
import type {CourseFile} from '../../model/course.schema.ts';
import type {Outline} from '../../model/outline.ts';
import type {CourseText} from '../../model/texts.ts';
import type {CompiledCourse} from '../compile-course.ts';
import {plannedModules} from '../planned-modules.ts';
import type {LanguageTexts} from './texts.ts';

/** The course without the rounds, and the rounds as a course where there are any. */
export function editionsOf(whole: CompiledCourse, file: CourseFile | undefined): CompiledCourse {
  const planned = file ? plannedModules(file) : [];
  const idsOf = (isRound: boolean) => planned.filter(one => one.isRound === isRound).map(({module}) => module.id);
  const rounds = idsOf(true);
  const main = partOf(whole, idsOf(false));
  return file && rounds.length > 0 ? {...main, booster: boosterOf(partOf(whole, rounds), file)} : main;
}

/** Some modules with what stands in them. Situations, bank and cases stay: they stand in no module. */
function partOf(whole: CompiledCourse, ids: readonly string[]): CompiledCourse {
  const {outline} = whole;
  const modules = outline.modules.filter(({id}) => ids.includes(id));
  const steps = modules.flatMap(module => module.steps);
  const isIn = (step: string | null) => step === null || steps.includes(step);
  return {
    ...whole,
    outline: {
      ...outline,
      modules,
      steps: only(outline.steps, id => steps.includes(id)),
      items: only(outline.items, (_, item) => item.kind === 'test' || isIn(item.step)),
    },
    texts: mapped(whole.texts, texts => ({
      ...texts,
      course: {
        ...texts.course,
        modules: only(texts.course.modules, id => ids.includes(id)),
        steps: only(texts.course.steps, id => steps.includes(id)),
      },
      lessons: only(texts.lessons, id => steps.includes(id)),
    })),
  };
}

/** The small package: its own name, no final test, its own cases, and the survey after months as its evaluation. */
function boosterOf(part: CompiledCourse, file: CourseFile): CompiledCourse {
  const {outline} = part;
  const cases = Object.values(outline.steps).flatMap(step => step.cases);
  const isOurs = (id: string) => outline.items[id]?.kind !== 'test' || outline.items[id]?.use === 'booster';
  const isCase = (id: string) => cases.includes(id);
  const {followup, ...rest} = outline;
  const own: Outline = {
    ...rest,
    id: `${outline.id}_booster`,
    items: only(outline.items, isOurs),
    cases: only(outline.cases, isCase),
    evaluation: followup ?? {},
    test: {...outline.test, draw: {}},
  };
  return {
    ...part,
    outline: own,
    charts: only(part.charts, isCase),
    texts: mapped(part.texts, (texts, language) => ({
      ...texts,
      course: named(texts.course, file, language),
      cases: only(texts.cases, isCase),
      bank: only(texts.bank, isOurs),
      reference: {...texts.reference, evaluation: texts.reference.followup ?? texts.reference.evaluation},
    })),
  };
}

function named(text: CourseText, {booster_package: names}: CourseFile, language: string): CourseText {
  const say = (map: Readonly<Record<string, string>>) => map[language] ?? Object.values(map)[0] ?? '';
  return names ? {...text, title: say(names.title), subtitle: say(names.subtitle), promise: say(names.promise)} : text;
}

function only<T>(record: Readonly<Record<string, T>>, keep: (id: string, value: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id, value]) => keep(id, value)));
}

function mapped(
  texts: CompiledCourse['texts'],
  change: (texts: LanguageTexts, language: string) => LanguageTexts,
): CompiledCourse['texts'] {
  return Object.fromEntries(Object.entries(texts).map(([language, one]) => [language, change(one, language)]));
}
