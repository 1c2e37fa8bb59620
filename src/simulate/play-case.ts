/** Plays one case through its machine, as somebody of a skill would. */
import {createActor} from 'xstate';
import {type CaseInput, type CaseMachine, createCaseMachine} from '../machines/case.machine.ts';
import type {CaseAct} from '../machines/events.ts';

import type {CaseChart} from '../model/case-chart.ts';
import type {Chance} from './chance.ts';

const machines = new WeakMap<CaseChart, CaseMachine>();

export interface CasePlaying {
  readonly chart: CaseChart;
  readonly input: CaseInput;
  /** In logits; 0 finds the expert's reply slightly more often than not. */
  readonly skill: number;
  readonly chance: Chance;
  /** Before each reply. */
  readonly onThought: () => void;
  readonly onAct: (act: CaseAct) => void;
}

/** Replies until the case has ended. */
export function playCase({chart, input, skill, chance, onThought, onAct}: CasePlaying): void {
  const machine = machines.get(chart) ?? createCaseMachine(chart);
  machines.set(chart, machine);
  const play = createActor(machine, {input});
  play.on('*', onAct);
  play.start();
  const expert = [...(chart.expert.all ?? []), ...(chart.expert[input.variant] ?? [])];
  while (!play.getSnapshot().hasTag('ended')) {
    if (play.getSnapshot().hasTag('reacting')) {
      play.send({type: 'reaction.read'});
      continue;
    }
    const {node} = play.getSnapshot().context;
    const replies = chart.nodes[node]?.replies.map(reply => reply.id) ?? [];
    const best = replies.filter(reply => expert.includes(`${node}${reply}`));
    const isBest = chance.flip(1 / (1 + Math.exp(-skill - 0.2)));
    const wanted = replies.filter(reply => best.includes(reply) === isBest);
    onThought();
    play.send({type: 'reply.chosen', reply: chance.pick(wanted.length > 0 ? wanted : replies)});
  }
}
