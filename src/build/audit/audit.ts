/** The audit: tables that show the course as a whole. */

import {testBank} from '../../model/test-bank.ts';
import {isOnRoute} from '../../model/test-draw.ts';
import {budgetOf} from '../../record/budget.ts';
import {auditBank} from '../checks/bank.ts';
import {readabilityOfFile, wordsOnScreen} from '../checks/language.ts';
import {coverage} from '../checks/plan.ts';
import type {CompiledCourse} from '../compile-course.ts';
import type {CourseSource} from '../course-source.ts';
import {type ModuleLoad, minutesOfCase, studyLoad} from './study-load.ts';
import {table} from './table.ts';

/** All tables. */
export function auditText(source: CourseSource, course: CompiledCourse): string {
  return [
    loadTable(source, course),
    casePlayTable(source, course),
    coverageTable(source),
    caseMixTable(source),
    situationTable(source),
    bankTable(source, course),
    readabilityTable(source),
    recordLine(course),
  ].join('\n\n');
}

function loadTable(source: CourseSource, course: CompiledCourse): string {
  const loads = studyLoad(source, course.charts);
  const inCourse = loads.filter(({isRound}) => !isRound);
  const sum = (pick: (load: (typeof loads)[number]) => number) =>
    inCourse.reduce((total, load) => total + pick(load), 0);
  return table(
    'Study load in minutes (counted steps)',
    ['module', 'words', 'reading', 'activities', 'total', 'plan', 'off', 'steps'],
    [
      ...inCourse.map(loadRow),
      [
        'together',
        sum(({words}) => words),
        '',
        '',
        sum(({total}) => total).toFixed(1),
        sum(({plan}) => plan).toFixed(1),
        '',
        '',
      ],
      // Apart: boosters come after the course.
      ...loads.filter(({isRound}) => isRound).map(loadRow),
    ],
  );
}

function loadRow({module, words, reading, activities, total, plan, whole}: ModuleLoad): (string | number)[] {
  return [
    module,
    words,
    reading.toFixed(1),
    activities.toFixed(1),
    total.toFixed(1),
    plan.toFixed(1),
    plan > 0 ? `${Math.round((100 * (total - plan)) / plan)} %` : '',
    whole ? 'all' : 'some missing',
  ];
}

function casePlayTable(source: CourseSource, course: CompiledCourse): string {
  const speed = source.course?.value.words_per_minute ?? 180;
  return table(
    'Simulated plays of the cases (the expert reply seven times in ten)',
    ['case', 'minutes', 'decisions', 'endings'],
    source.cases.flatMap(one => {
      const chart = course.charts[one.value.id];
      if (!chart) return [];
      const {minutes, decisions, endings} = minutesOfCase(one, chart, speed);
      const shares = Object.entries(endings).map(([id, share]) => `${id} ${Math.round(100 * share)} %`);
      return [[one.value.id, minutes.toFixed(1), decisions.toFixed(1), shares.join(', ')]];
    }),
  );
}

function coverageTable(source: CourseSource): string {
  return table(
    'Objectives',
    ['objective', 'practice', 'cases', 'test items'],
    coverage(source).map(({objective, practice, cases, test}) => [objective, practice, cases, test]),
  );
}

function caseMixTable(source: CourseSource): string {
  const rows = source.cases.map(({value: {id, mix, person}}) => [
    id,
    mix.sector.join(' '),
    mix.gender,
    mix.origin,
    person.age,
    mix.form,
    mix.trafficking,
  ]);
  const none = source.cases.filter(({value}) => value.mix.trafficking !== 'possible').length;
  return `${table('Case mix', ['case', 'sector', 'gender', 'origin', 'age', 'form', 'trafficking'], rows)}
${none} of ${rows.length} are not, or not yet known to be, trafficking`;
}

function situationTable(source: CourseSource): string {
  const all = source.situations.map(({value}) => value);
  const cuts: [string, (one: (typeof all)[number]) => string][] = [
    ['gender', one => one.person.gender],
    ['origin', one => one.person.origin],
    ['sector', one => one.sector],
    [
      'age',
      one => (one.person.age < 18 ? 'under 18' : one.person.age < 26 ? '18-25' : one.person.age < 51 ? '26-50' : '51+'),
    ],
    ['form', one => one.form ?? '-'],
    ['look-alike', one => one.lookalike ?? '-'],
  ];
  const rows = cuts.flatMap(([cut, pick]) =>
    [...new Set(all.map(pick))].sort().map(group => {
      const of = (key: string) => all.filter(one => pick(one) === group && one.key === key).length;
      return [cut, group, of('s'), of('z'), of('g'), of('s') + of('z') + of('g')];
    }),
  );
  const signals = all.filter(({key}) => key === 's').length;
  return `${table('Situations', ['cut', 'group', 'signal', 'other concern', 'no concern', 'all'], rows)}
${all.length - signals} of ${all.length} are look-alikes`;
}

function bankTable(source: CourseSource, {outline}: CompiledCourse): string {
  const bank = source.bank.map(({value}) => value);
  const draw = source.course?.value.test.draw ?? {};
  const rows = Object.entries(draw).map(([objective, levels]) => {
    const have = (level: string) =>
      bank.filter(item => item.objective === objective && item.level === level && (item.use ?? 'test') === 'test')
        .length;
    const other = bank.filter(item => item.objective === objective && (item.use ?? 'test') !== 'test').length;
    return [objective, ...(['K', 'T', 'A'] as const).map(level => `${have(level)} (${levels[level]})`), other];
  });
  const {applied, keys, longest, shortest} = auditBank(bank);
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const forms = (['sexual', 'labour', 'criminal', 'service', 'organ', 'mixed', 'none'] as const).map(
    form => `${form} ${bank.filter(item => item.form === form).length}`,
  );
  const routes = outline.roles.map(role => `${role} ${testBank(outline).filter(item => isOnRoute(item, role)).length}`);
  return `${table('Item bank: items (drawn)', ['objective', 'K', 'T', 'A', 'start, booster'], rows)}
T and A ${percent(applied)}; key ${Object.entries(keys)
    .map(([letter, share]) => `${letter} ${percent(share)}`)
    .join(', ')}
right answer the longest ${percent(longest)}, the shortest ${percent(shortest)}; other outcomes ${bank.filter(({outcome}) => outcome).length}; forms: ${forms.join(', ')}
on the own route, of which every test has one: ${routes.join(', ')}`;
}

function readabilityTable(source: CourseSource): string {
  const rows = source.files.flatMap(file => {
    const {lesson, kind, name} = file;
    if (!lesson) return [];
    const {score, words, wordsPerSentence, syllablesPerWord} = readabilityOfFile(file);
    return [
      [
        kind === 'reading' ? `${name} (reading)` : name,
        wordsOnScreen(lesson),
        words,
        wordsPerSentence.toFixed(1),
        syllablesPerWord.toFixed(2),
        score.toFixed(0),
      ],
    ];
  });
  return table(
    'Readability, Flesch-Douma: 206.84 - 77 x syllables/word - 0.93 x words/sentence; B1 from 60',
    ['lesson', 'on screen', 'with activities', 'words/sentence', 'syllables/word', 'score'],
    rows,
  );
}

function recordLine({outline}: CompiledCourse): string {
  const {worstCase, typical, answered, charactersPerAnswer, ratio} = budgetOf(outline);
  return [
    `Record: at most ${worstCase} characters (SCORM 1.2 keeps 4096, SCORM 2004 64000), ${typical} after doing everything once`,
    `(${answered} answers, ${charactersPerAnswer.toFixed(1)} characters each; ${ratio.toFixed(2)} times what they must hold)`,
  ].join(' ');
}
