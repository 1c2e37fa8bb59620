/** What a running case shows, drawn from the machine and the words: one moment of a conversation. */
import type {CaseSnapshot} from '../../machines/case.machine.ts';
import {evaluateGuard} from '../../model/guard.ts';
import {seededShuffle} from '../../model/shuffle.ts';
import type {Face} from '../../model/text.schema.ts';
import type {CaseText} from '../../model/texts.ts';
import {type Level, levelOf, type Trend, trendOf} from './room.ts';

/** One moment that is over. */
export interface Exchange {
  readonly line: string;
  readonly said: string;
  readonly reaction: string;
}
export interface Talk {
  /** Counts from 1. */
  readonly moment: number;
  readonly node: string;
  readonly name: string;
  readonly face: Face;
  readonly line: string;
  /** Question above the replies; '' for the ordinary one. */
  readonly ask: string;
  /** An expert must still confirm what is said here. */
  readonly verify: boolean;
  /** In the play's own order. */
  readonly replies: readonly {readonly id: string; readonly text: string}[];
  /** Set while the reaction shows. */
  readonly reaction: (Exchange & {readonly explanation: string}) | undefined;
  readonly history: readonly Exchange[];
  readonly room: {readonly level: Level; readonly before: Level | null; readonly trend: Trend};
}

/** The name in this play: drawn by the seed where a case has several, so that a name is never the cue. */
export function personName(person: CaseText['person'], seed: number): string {
  return seededShuffle(person.names ?? [], seed, 'name')[0] ?? person.name;
}

/** The moment that a case machine is in; `text` has its name filled in. */
export function talkOf({context}: CaseSnapshot, text: CaseText): Talk {
  const {chart, node, reply, path, seed} = context;
  const name = personName(text.person, seed);
  const words = text.nodes[node];
  if (!words) throw new Error(`${chart.id}: no words for moment ${node}`);
  const when = words.textWhen;
  const ids = Object.keys(words.replies);
  const past = reply === null ? path : path.slice(0, -1);
  const history = past.map(moment => exchangeOf(text, moment));
  const chosen = reply === null ? undefined : words.replies[reply];
  const first = Object.keys(chart.values)[0] ?? '';
  const room = [chart.values[first] ?? 0, ...path.map(({values}) => values[first] ?? 0)];
  const before = room.at(-2);
  return {
    moment: past.length + 1,
    node,
    name,
    face: chosen?.face ?? words.face,
    line: when && evaluateGuard(when.if, context) ? when.text : words.text,
    ask: words.ask ?? '',
    verify: words.verify === true,
    replies: seededShuffle(ids, seed, node).map(id => ({id, text: words.replies[id]?.text ?? ''})),
    reaction: chosen && {
      line: words.text,
      said: chosen.text,
      reaction: chosen.reaction,
      explanation: chosen.explanation,
    },
    history,
    room: {
      level: levelOf(room.at(-1) ?? 0),
      before: before === undefined ? null : levelOf(before),
      trend: trendOf(room),
    },
  };
}

function exchangeOf(text: CaseText, {node, reply}: {node: string; reply: string}): Exchange {
  const words = text.nodes[node];
  const chosen = words?.replies[reply];
  return {line: words?.text ?? '', said: chosen?.text ?? '', reaction: chosen?.reaction ?? ''};
}
