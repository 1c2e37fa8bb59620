/** A learner's course as reports: two sessions with answers of every type, a failed and a passed test, and a look back. */
import type {Interaction, Launch, LmsPort, Report, WriteResult} from '../../src/model/port.ts';

/** A record of realistic length that grows with every fact. */
export const stateOf = (facts: number): string => `1x${'record of facts, printable '.repeat(facts * 2)}${facts}`;

const at = Date.UTC(2026, 10, 24, 9, 30);
const plain = {at, latencySeconds: 12.345, objectives: ['LO1'], description: '', credit: null, correct: null} as const;
type Draft = Partial<Interaction> & Pick<Interaction, 'id' | 'type' | 'response' | 'result'>;
const HOSTILE = '{case_matters=true}“<b>[,]</b>”\r\n{lang=nl}'.padEnd(300, ' x');

/** In order of their fixed places. */
const drafts: readonly Draft[] = [
  {
    id: 'M1_A1_bouwstenen',
    type: 'choice',
    response: ['b'],
    correct: ['b'],
    result: 'correct',
    credit: 1,
    choices: {a: 'Nee', b: 'Ja'},
  },
  {id: 'M1_A1_bouwstenen_zeker', type: 'likert', response: ['3'], result: 'neutral'},
  {id: 'M1_A1_bouwstenen_laatst', type: 'choice', response: ['a'], correct: ['b'], result: 'incorrect', credit: 0},
  {id: 'M2_A1_signalen', type: 'choice', response: ['a', 'd'], correct: ['a', 'c'], result: 'incorrect', credit: 0.5},
  {
    id: 'M2_A2_sorteer',
    type: 'matching',
    response: ['a.x', 'b.y'],
    correct: ['a.x', 'b.x'],
    result: 'incorrect',
    credit: 0.5,
  },
  {
    id: 'M3_A1_volgorde',
    type: 'sequencing',
    response: ['c', 'a', 'b'],
    correct: ['a', 'b', 'c'],
    result: 'incorrect',
    credit: 0.33333,
  },
  {
    id: 'M3_A2_hoeveel',
    type: 'numeric',
    response: ['300'],
    correct: ['500'],
    range: [450, 550],
    result: 'incorrect',
    credit: 0.2,
  },
  {id: 'NOOR_n01_binnenkomst', type: 'choice', response: ['a'], correct: ['a'], result: 'correct', credit: 1},
  {id: 'M5_A3_mijn_zin', type: 'fill-in', response: [HOSTILE], result: 'neutral'},
  {id: 'EVALUATIE_E1', type: 'likert', response: ['10'], result: 'neutral'},
  {id: 'T01_toets', type: 'choice', response: ['c'], correct: ['c'], result: 'correct', credit: 1},
  {id: 'M2_A3_leeg', type: 'choice', response: [], correct: ['a'], result: 'incorrect', credit: 0},
];
export const interactions: readonly Interaction[] = drafts.map((draft, slot) => ({
  ...plain,
  slot,
  description: `Vraag ${slot}?\nMet een tweede regel. ${'Lang. '.repeat(60)}`,
  ...draft,
}));
export const slots = interactions.map(({id, type}) => ({id, type}));
const pick = (...ids: string[]): Interaction[] => interactions.filter(({id}) => ids.includes(id));

interface Step {
  readonly interactions?: readonly Interaction[];
  readonly report?: Partial<Report>;
  /** From here on a score may be told. */
  readonly handsIn?: true;
}
export const firstSession: readonly Step[] = [
  {report: {location: 'm0_l1_welkom'}},
  {interactions: pick('M1_A1_bouwstenen', 'M1_A1_bouwstenen_zeker')},
  {interactions: pick('M2_A1_signalen')},
  {interactions: pick('M2_A2_sorteer'), report: {progress: 0.3, location: 'm2_l1_overzicht'}},
  {interactions: pick('M3_A1_volgorde')},
  {interactions: pick('M3_A2_hoeveel')},
  {interactions: pick('NOOR_n01_binnenkomst')},
  {report: {progress: 0.5}},
  {interactions: pick('M5_A3_mijn_zin', 'M2_A3_leeg')},
];
export const secondSession: readonly Step[] = [
  {report: {progress: 0.5, location: 'm2_l1_overzicht'}},
  {interactions: pick('M1_A1_bouwstenen_laatst')},
  {
    handsIn: true,
    interactions: pick('T01_toets'),
    report: {score: 55, success: 'failed', progress: 0.9, objectives: {LO1: 0.5, LO2: 0.6}},
  },
  {interactions: pick('EVALUATIE_E1'), report: {score: 55, success: 'failed', progress: 0.95}},
  {report: {score: 90, success: 'passed', completion: 'completed', progress: 1, objectives: {LO1: 0.9, LO2: 1}}},
];

const START: Report = {
  state: '',
  location: 'm0_l1_welkom',
  progress: 0,
  completion: 'incomplete',
  success: 'unknown',
  score: null,
  objectives: {},
  interactions: [],
  seconds: 0,
};

export interface Told {
  readonly state: string;
  readonly result: WriteResult;
}
export interface Run {
  readonly launch: Launch;
  readonly told: readonly Told[];
  /** The last report, as it was finished with. */
  readonly last: Told;
}

/**
 * Plays one session through a port as the player does: what was not accepted is in the next report again.
 * @param facts number of facts before this session
 */
export async function play(
  port: LmsPort,
  steps: readonly Step[],
  facts: number,
  how: 'explicit' | 'pagehide',
  around: {before?(step: number): void; handsIn?(): void; leaving?(): void} = {},
): Promise<Run> {
  const launch = await port.start();
  await port.prepare();
  const told: Told[] = [];
  let report = START;
  let open: readonly Interaction[] = [];
  for (const [index, step] of steps.entries()) {
    around.before?.(index);
    if (step.handsIn) around.handsIn?.();
    open = [...open, ...(step.interactions ?? [])];
    report = {
      ...report,
      ...step.report,
      state: stateOf(facts + index + 1),
      interactions: open,
      seconds: (index + 1) * 7.5,
    };
    const result = await port.write(report);
    if (result.ok) open = [];
    told.push({state: report.state, result});
  }
  around.leaving?.();
  report = {...report, interactions: open, seconds: report.seconds + 1.25};
  const last = {state: report.state, result: port.finish(report, how)};
  return {launch, told, last};
}
