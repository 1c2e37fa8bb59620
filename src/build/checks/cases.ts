/** Cases: every name in a chart is declared, before the chart is proved. */
import type {Case} from '../../model/case.schema.ts';
import {END, guardReader, nextOf} from '../compile/chart.ts';
import {unknown} from '../nearest.ts';
import type {Problems} from '../problem.ts';
import {type Located, placeIn} from '../yaml-source.ts';

/** Reports undeclared names; true when the chart can be proved. */
export function checkCaseNames(one: Located<Case>, problems: Problems): boolean {
  const {value} = one;
  const before = problems.list.length;
  const nodes = value.nodes.map(({id}) => id);
  const variants = (value.variants ?? []).map(({id}) => id);
  const names = {value: Object.keys(value.values), flag: value.flags ?? []};
  const node = (id: string, ...path: PropertyKey[]) => {
    if (!nodes.includes(id)) problems.error(placeIn(one, ...path), ...unknown('node', id, nodes));
  };
  const declared = (kind: 'value' | 'flag', record: Record<string, unknown> | undefined, ...path: PropertyKey[]) => {
    for (const name of Object.keys(record ?? {})) {
      if (!names[kind].includes(name))
        problems.error(one.source.at([...one.path, ...path, name], 'key'), ...unknown(kind, name, names[kind]));
    }
  };
  const once = (ids: readonly string[], kind: string, ...path: PropertyKey[]) => {
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i)
        problems.error(placeIn(one, ...path, i, 'id'), `${kind} \`${id}\` is there twice`, 'Rename one.');
    });
  };

  node(value.start, 'start');
  once(nodes, 'node', 'nodes');
  once(
    value.endings.map(({id}) => id),
    'ending',
    'endings',
  );
  for (const [name, {start}] of Object.entries(value.values)) {
    if (start < 0 || start > 10)
      problems.error(placeIn(one, 'values', name, 'start'), `${start} is not within 0 and 10`);
  }
  value.nodes.forEach(({variant, replies, text_when}, n) => {
    if (variant && !variants.includes(variant))
      problems.error(placeIn(one, 'nodes', n, 'variant'), ...unknown('variant', variant, variants));
    once(
      replies.map(({id}) => id),
      'reply',
      'nodes',
      n,
      'replies',
    );
    equalReplies(one, n, problems);
    if (text_when) guardReader(one, problems)(text_when.if, 'nodes', n, 'text_when', 'if');
    replies.forEach((reply, r) => {
      const at = ['nodes', n, 'replies', r] as const;
      declared('value', reply.effects, ...at, 'effects');
      declared('flag', reply.set, ...at, 'set');
      const list = nextOf(reply.next);
      list.forEach((next, i) => {
        const path = typeof reply.next === 'string' ? [...at, 'next'] : [...at, 'next', i, 'to'];
        if (next.to !== END) node(next.to, ...path);
        declared('flag', next.set, ...at, 'next', i, 'set');
        if (i < list.length - 1 && next.if === undefined)
          problems.error(
            placeIn(one, ...at, 'next', i),
            'nothing after this can be reached',
            'Give it an `if`, or put it last.',
          );
      });
      if (list.at(-1)?.if !== undefined)
        problems.error(
          placeIn(one, ...at, 'next', list.length - 1, 'if'),
          'the last way on has a condition',
          'Leave `if` out: something must always follow.',
        );
    });
  });
  value.endings.forEach((ending, e) => {
    const last = e === value.endings.length - 1;
    if (last && ending.if !== undefined)
      problems.error(
        placeIn(one, 'endings', e, 'if'),
        'the last ending has a condition',
        'Leave `if` out: a play must always end somewhere.',
      );
    if (!last && ending.if === undefined)
      problems.error(
        placeIn(one, 'endings', e),
        'endings after this one are never reached',
        'Give it an `if`, or put it last.',
      );
  });
  value.interludes?.forEach(({after, sort, choice}, i) => {
    if (after !== END) node(after, 'interludes', i, 'after');
    if (!sort === !choice)
      problems.error(placeIn(one, 'interludes', i), 'an interlude is a `sort` or a `choice`, one of them');
  });
  return problems.list.slice(before).every(({severity}) => severity !== 'error');
}

function equalReplies(one: Located<Case>, n: number, problems: Problems): void {
  const texts = one.value.nodes[n]?.replies.map(({text}) => text.toLowerCase()) ?? [];
  texts.forEach((text, r) => {
    if (texts.indexOf(text) !== r)
      problems.error(placeIn(one, 'nodes', n, 'replies', r, 'text'), 'says the same as another reply', 'Change one.');
  });
}
