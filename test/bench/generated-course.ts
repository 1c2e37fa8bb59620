/** Content folders of any number of steps, written as authors write them: what a large course does to the engine. */
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {stringify} from 'yaml';
import {BASE, edit, numberIds} from '../build/golden-case.ts';

/** Steps of a module; the last of them is a conversation. */
const MODULE_STEPS = 10;
/** Steps of the small course that every generated one begins with. */
const BASE_STEPS = 4;
const LETTERS = ['a', 'b', 'c', 'd'] as const;

type Block = Readonly<Record<string, unknown>>;
/** The activities that steps have in turn; the words differ by `id`, for no sentence may stand in two places. */
const ACTIVITIES: readonly (readonly [kind: string, block: (id: string) => Block])[] = [
  ['choice', id => ({options: options(id, 1)})],
  ['choices', id => ({options: options(id, 2)})],
  ['sort', id => ({bins: labels('Bak'), cards: texts(id).map((one, i) => ({...one, bin: i < 2 ? 'a' : 'b'}))})],
  ['order', id => ({steps: texts(id)})],
  [
    'match',
    id => ({targets: labels('Doel'), stories: texts(id).map((one, i) => ({...one, target: i < 2 ? 'a' : 'b'}))}),
  ],
  [
    'estimate',
    id => ({min: 0, max: 100, step: 5, answer: 40, tolerance: 10, unit: 'mensen', explanation: `Geteld in ${id}.`}),
  ],
  ['rate', id => ({low: 'Nooit', high: 'Vaak', statements: texts(id)})],
  ['reflect', id => ({considerations: [{voice: 'Een collega', text: `Bij ${id} wacht ik nooit alleen.`}]})],
];

/** Writes a course of `steps` steps (4 at least) into `dir`; every tenth step is a conversation of three moments. */
export function writeCourse(dir: string, steps: number): void {
  cpSync(BASE, dir, {recursive: true});
  const sam = readFileSync(join(dir, 'cases', 'CASE_SAM.nl.yaml'), 'utf8');
  const modules: Block[] = [];
  const more = Array.from({length: steps - BASE_STEPS}, (_, i) => ({module: `g${Math.floor(i / MODULE_STEPS)}`, i}));
  for (const {module, i} of more) {
    if (i % MODULE_STEPS === 0) {
      mkdirSync(join(dir, module));
      const words = {title: {nl: `Deel ${module}`}, summary: {nl: `Wat je ziet en vraagt in deel ${module}.`}};
      modules.push({id: module, ...words, minutes: 0, free: true, steps: [] as string[]});
    }
    const step = `${module}_l${i % MODULE_STEPS}_kijken`;
    (modules[modules.length - 1] as {steps: string[]}).steps.push(step);
    const isCase = i % MODULE_STEPS === MODULE_STEPS - 1;
    const name = `CASE_${module.toUpperCase()}`;
    if (isCase) writeFileSync(join(dir, 'cases', `${name}.nl.yaml`), caseLike(sam, name));
    writeFileSync(lessonPath(dir, step), lesson(step, isCase ? ['case', {id: name}] : activity(step, i)));
  }
  edit(
    join(dir, 'course.yaml'),
    'modules:\n',
    `modules:\n${modules.map(one => `  - ${JSON.stringify(one)}\n`).join('')}`,
  );
  numberIds(dir);
}

/** Changes the words of one lesson, as an author does; returns its id. */
export function editLesson(dir: string, mark: number): string {
  const step = 'g0_l3_kijken';
  const path = lessonPath(dir, step);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/Je kijkt( \d+ keer)?/, `Je kijkt ${mark} keer`));
  return step;
}

const lessonPath = (dir: string, step: string): string => join(dir, step.split('_')[0] ?? '', `${step}.nl.md`);

function lesson(step: string, [kind, block]: readonly [string, Block]): string {
  return `---
id: ${step}
title: Kijken in ${step.replaceAll('_', ' ')}
objectives: [LO1]
---
Je kijkt en je schrijft op wat je ziet bij ${step}. Je vraagt iemand mee te denken.

## Wat je doet in ${step}

Neem in ${step} de tijd. Schrijf in ${step} feiten op. Houd gedachten in ${step} apart. Bespreek ${step} met een collega.

\`\`\`${kind}
${stringify(block).trimEnd()}
\`\`\`
`;
}

function activity(step: string, i: number): readonly [string, Block] {
  const [kind, block] = ACTIVITIES[i % ACTIVITIES.length] as (typeof ACTIVITIES)[number];
  return [kind, {id: `A_${step}`, prompt: `Wat past bij ${step}?`, ...block(step)}];
}

function texts(id: string): {id: string; text: string; explanation: string}[] {
  return LETTERS.map(letter => ({
    id: letter,
    text: `Keuze ${letter} van ${id}.`,
    explanation: `Zo weegt iemand met ervaring keuze ${letter} van ${id}.`,
  }));
}
function options(id: string, right: number): Block[] {
  return texts(id).map((one, i) => (i < right ? {...one, correct: true} : one));
}
function labels(word: string): Block[] {
  return LETTERS.slice(0, 2).map(letter => ({id: letter, label: `${word} ${letter}`}));
}

/** The small course's conversation under another name: ids and names are once in a course. */
function caseLike(sam: string, name: string): string {
  const own = name.toLowerCase();
  return sam
    .replaceAll('CASE_SAM', name)
    .replaceAll('name: sam_', `name: ${own}_`)
    .replaceAll('A4_letterlijk', `A4_${own}`);
}
