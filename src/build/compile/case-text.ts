/** The words of a case. */
import type {Case} from '../../model/case.schema.ts';
import type {CaseText} from '../../model/texts.ts';
import {interludesOf} from '../declared-ids.ts';
import {Problems} from '../problem.ts';
import {langOf} from '../untranslated.ts';
import type {Located} from '../yaml-source.ts';
import {guardReader} from './chart.ts';
import {type OpenTest, withVerify} from './open.ts';

export function compileCaseText(one: Located<Case>, isOpen: OpenTest): CaseText {
  const {value} = one;
  // Conditions were reported with the chart.
  const guard = guardReader(one, new Problems());
  const texts = value.nodes.map((node): [string, CaseText['nodes'][string]] => {
    const when = node.text_when && guard(node.text_when.if).if;
    return [
      node.id,
      {
        face: node.face,
        text: node.text,
        ...(node.text_when && when && {textWhen: {if: when, text: node.text_when.text}}),
        ...(node.ask && {ask: node.ask}),
        ...(isOpen(node) && {verify: true as const}),
        replies: Object.fromEntries(
          node.replies.map(reply => [
            reply.id,
            {text: reply.text, reaction: reply.reaction, face: reply.face ?? node.face, explanation: reply.explanation},
          ]),
        ),
      },
    ];
  });
  const {name, names, age, caption, portrait} = value.person;
  const {text, reflection, three_questions: threeQuestions} = value.debrief;
  return {
    ...langOf(value),
    title: value.title,
    situation: value.situation,
    goal: value.goal,
    note: value.note,
    person: {name, ...(names && {names}), age, caption, portrait},
    valueLabels: labels(Object.entries(value.values).map(([id, {label}]) => ({id, label}))),
    variantLabels: labels(value.variants ?? []),
    nodes: Object.fromEntries(texts),
    endings: Object.fromEntries(value.endings.map(({id, title, text, repair}) => [id, {title, text, repair}])),
    interludes: interludesOf(one).map(({after, optional, activity}) => ({
      after,
      optional,
      activity: withVerify(activity, isOpen),
    })),
    debrief: {text, reflection, threeQuestions},
    ...(isOpen(value) && {verify: true as const}),
  };
}

function labels(list: readonly {readonly id: string; readonly label: string}[]): Record<string, string> {
  return Object.fromEntries(list.map(({id, label}) => [id, label]));
}
