/**
 * Study load by rule (blueprint, section 1): reading at the course's speed, a time per activity, cases by simulated play in
 * which the expert's reply is chosen seven times in ten.
 */
import type {Activity, ActivityKind, ShowView} from '../../model/activity.schema.ts';
import type {Case} from '../../model/case.schema.ts';
import type {CaseChart} from '../../model/case-chart.ts';
import {evaluateGuard, withEffects} from '../../model/guard.ts';
import {hash32} from '../../model/shuffle.ts';
import {wordsOnScreen} from '../checks/language.ts';
import {END} from '../compile/chart.ts';
import {casesOf} from '../compile/lesson-text.ts';
import type {CourseSource} from '../course-source.ts';
import {interludesOf, stepId} from '../declared-ids.ts';
import type {LessonFile} from '../lesson-file.ts';
import {plannedModules} from '../planned-modules.ts';
import {countWords} from '../prose.ts';
import type {Located} from '../yaml-source.ts';

/** Minutes per activity with its feedback; `rate` per statement, `vignette` per situation. */
const MINUTES: Readonly<Record<ActivityKind, number>> = {
  choice: 1,
  choices: 1,
  sort: 1.5,
  order: 1.5,
  match: 1,
  mark: 1.5,
  scene: 1.5,
  estimate: 0.5,
  rate: 0.25,
  reflect: 1,
  vignette: 0.5,
};
const CONFIDENCE = 0.5;
const DECISION = 8 / 60;
const TEST_ITEM = 40 / 60;
const INTERLUDE = 0.5;
/** The question about whom to call, and a look at one's own numbers. */
const CALLS = 0.75;
/**
 * Looking at the path and the missed moments, beside the words of the debrief: a look at the whole and one at every moment.
 * With Noor's thirteen moments it comes to 1.1 to 1.2 minutes together with the words, as planned.
 */
const DEBRIEF = {whole: 0.2, moment: 0.04} as const;
const PLAYS = 200;
const EXPERT_SHARE = 0.7;

export interface ModuleLoad {
  readonly module: string;
  /** Where it stands in course.yaml. */
  readonly path: readonly PropertyKey[];
  /** A round of the boosters: apart from the course. */
  readonly isRound: boolean;
  readonly words: number;
  readonly reading: number;
  readonly activities: number;
  readonly total: number;
  readonly plan: number;
  /** All planned steps are there, so the plan can be held against it. */
  readonly whole: boolean;
}

/** Minutes per module; only counted steps. */
export function studyLoad(source: CourseSource, charts: Readonly<Record<string, CaseChart>>): ModuleLoad[] {
  const {course} = source;
  if (!course) return [];
  const {words_per_minute: speed, test} = course.value;
  const drawn = Object.values(test.draw).reduce((sum, {K, T, A}) => sum + K + T + A, 0);
  const caseMinutes = new Map(
    source.cases.map(one => {
      const chart = charts[one.value.id];
      return [one.value.id, chart ? minutesOfCase(one, chart, speed).minutes : 0] as const;
    }),
  );
  return plannedModules(course.value).map(({module: {id, minutes: plan, steps}, path, isRound}) => {
    const counted = steps.filter(step => typeof step === 'string' || (step.counted !== false && !step.setting));
    const lessons = counted.flatMap(step => source.lessons.get(stepId(step)) ?? []);
    const words = lessons.reduce((sum, lesson) => sum + wordsOnScreen(lesson), 0);
    const activities = lessons.reduce((sum, lesson) => sum + minutesOfBlocks(lesson, caseMinutes, drawn), 0);
    const reading = words / speed;
    return {
      module: id,
      path,
      isRound,
      words,
      reading,
      activities,
      total: reading + activities,
      plan,
      whole: lessons.length === counted.length,
    };
  });
}

function minutesOfBlocks(lesson: LessonFile, caseMinutes: ReadonlyMap<string, number>, drawn: number): number {
  return lesson.parts.reduce((sum, part) => {
    if (part.type === 'activity') return sum + minutesOf(part.activity.value);
    if (part.type === 'show') return sum + minutesOfView(part.block.value.view, drawn);
    if (part.type === 'html') return sum;
    // One case is played; which one depends on the role, so the mean of them.
    const own = casesOf(part).map(id => caseMinutes.get(id) ?? 0);
    return sum + own.reduce((a, b) => a + b, 0) / Math.max(1, own.length);
  }, 0);
}

function minutesOfView(view: ShowView, drawn: number): number {
  if (view === 'test') return drawn * TEST_ITEM;
  return view === 'who_to_call' ? CALLS : 0;
}

/** Minutes of one activity with its feedback. */
function minutesOf(activity: Activity): number {
  const times =
    activity.kind === 'rate'
      ? activity.statements.length
      : activity.kind === 'vignette'
        ? activity.draw.signal + activity.draw.lookalike
        : 1;
  // Situations are judged with confidence within their half minute.
  const sure = activity.confidence && activity.kind !== 'vignette' ? CONFIDENCE : 0;
  return MINUTES[activity.kind] * times + sure;
}

export interface CaseLoad {
  readonly minutes: number;
  readonly decisions: number;
  /** Ending to the share of plays that end there. */
  readonly endings: Readonly<Record<string, number>>;
}

const loads = new WeakMap<Located<Case>, CaseLoad>();

/** Simulated plays of a case; the same every time, and played once while the file does not change. */
export function minutesOfCase(one: Located<Case>, chart: CaseChart, speed: number): CaseLoad {
  const load = loads.get(one) ?? playCase(one, chart, speed);
  loads.set(one, load);
  return load;
}

function playCase(one: Located<Case>, chart: CaseChart, speed: number): CaseLoad {
  const {situation, goal, note, debrief} = one.value;
  const words = new WordsOfCase(one.value);
  const endings: Record<string, number> = {};
  let played = 0;
  let decisions = 0;
  for (let play = 0; play < PLAYS; play++) {
    const variant = chart.variants[play % Math.max(1, chart.variants.length)] ?? '';
    const {path, ending} = simulate(chart, variant, play);
    decisions += path.length;
    played += path.reduce((sum, {node, reply}) => sum + words.ofMoment(node, reply), words.ofEnding(ending));
    endings[ending] = (endings[ending] ?? 0) + 1 / PLAYS;
  }
  const around = [situation, goal, note, debrief.text, debrief.reflection, ...Object.values(debrief.three_questions)];
  const read = played / PLAYS + around.reduce((sum, text) => sum + countWords(text), 0);
  const interludes = interludesOf(one).filter(({optional}) => !optional).length;
  const moments = decisions / PLAYS;
  return {
    minutes: read / speed + moments * (DECISION + DEBRIEF.moment) + interludes * INTERLUDE + DEBRIEF.whole,
    decisions: moments,
    endings,
  };
}

function simulate(
  chart: CaseChart,
  variant: string,
  play: number,
): {path: {node: string; reply: string}[]; ending: string} {
  const path: {node: string; reply: string}[] = [];
  const expert = chart.expert[variant] ?? chart.expert.all ?? [];
  let facts = {variant, role: '', values: chart.values, flags: {} as Readonly<Record<string, boolean>>};
  for (let node = chart.start; node !== END && path.length < 100; ) {
    const replies = chart.nodes[node]?.replies ?? [];
    const chance = (salt: string) => hash32(`${play}|${path.length}|${salt}`) / 2 ** 32;
    const best = replies.find(({id}) => expert.includes(`${node}${id}`));
    const others = replies.filter(reply => reply !== best);
    const reply = best && chance('expert') < EXPERT_SHARE ? best : others[Math.floor(chance('other') * others.length)];
    if (!reply) break;
    facts = {...facts, values: withEffects(facts.values, reply.effects), flags: {...facts.flags, ...reply.set}};
    const next = reply.next.find(one => evaluateGuard(one.if, facts));
    facts = {...facts, flags: {...facts.flags, ...next?.set}};
    path.push({node, reply: reply.id});
    node = next?.to ?? END;
  }
  return {path, ending: chart.endings.find(one => evaluateGuard(one.if, facts))?.id ?? ''};
}

/** Words that a player reads at a moment: the text, all replies, and the reaction and explanation of the chosen one. */
class WordsOfCase {
  private readonly moments = new Map<string, number>();
  private readonly endings = new Map<string, number>();

  constructor({nodes, endings}: Case) {
    for (const {id, text, ask, replies} of nodes) {
      const asked =
        countWords(text) + countWords(ask ?? '') + replies.reduce((sum, reply) => sum + countWords(reply.text), 0);
      for (const reply of replies) {
        this.moments.set(`${id}${reply.id}`, asked + countWords(reply.reaction) + countWords(reply.explanation));
      }
    }
    for (const {id, title, text, repair} of endings) this.endings.set(id, countWords(`${title} ${text} ${repair}`));
  }

  ofMoment(node: string, reply: string): number {
    return this.moments.get(`${node}${reply}`) ?? 0;
  }

  ofEnding(id: string): number {
    return this.endings.get(id) ?? 0;
  }
}
