/** Proof of a case: everything in it can happen, everything ends, the expert's route is a route. Else a problem with its place. */
import type {Case} from '../../model/case.schema.ts';
import type {CaseChart, Guard} from '../../model/case-chart.ts';
import {evaluateGuard, withEffects} from '../../model/guard.ts';
import {END, guardReader, nextOf} from '../compile/chart.ts';
import {knownNames} from '../nearest.ts';
import {Problems} from '../problem.ts';
import {type Located, placeIn} from '../yaml-source.ts';
import {type CaseWalk, walkCase, worldsOf} from './case-walk.ts';
import {fitsIntegers} from './integer-chart.ts';
import {findLoop} from './loop.ts';

/** Proves one case; its names are already checked. */
export function proveCase(one: Located<Case>, chart: CaseChart): Problems {
  const problems = new Problems();
  if (!fitsIntegers(chart)) {
    problems.error(
      placeIn(one, chart.flags.length > 0 ? 'flags' : 'values'),
      `${Object.keys(chart.values).length} hidden values and ${chart.flags.length} flags are too many to prove`,
      'Leave out what no condition asks for.',
    );
    return problems;
  }
  const textWhen = textGuards(one);
  const walks = worldsOf(chart, textWhen).map(world => walkCase(chart, world, textWhen));
  proveReach(one, walks, problems);
  proveWays(one, walks, problems);
  proveEnd(one, walks, problems);
  proveVariants(one, chart, walks, problems);
  proveExpert(one, chart, problems);
  return problems;
}

function textGuards(one: Located<Case>): ReadonlyMap<string, Guard> {
  const guard = guardReader(one, new Problems());
  return new Map(
    one.value.nodes.flatMap(({id, text_when}) => {
      const parsed = text_when && guard(text_when.if).if;
      return parsed ? [[id, parsed] as const] : [];
    }),
  );
}

/** Every node and every ending is reached in some world; every other text shows at some time. */
function proveReach(one: Located<Case>, walks: readonly CaseWalk[], problems: Problems): void {
  one.value.nodes.forEach(({id, text_when}, n) => {
    if (!walks.some(walk => walk.nodes.has(id))) {
      problems.error(placeIn(one, 'nodes', n), `node \`${id}\` is never reached`, nearestWay(one.value, id, walks));
    } else if (text_when && !walks.some(walk => walk.textWhen.has(id))) {
      problems.error(
        placeIn(one, 'nodes', n, 'text_when', 'if'),
        `never holds at \`${id}\``,
        `${shortest(walks, id)} Change the condition or the effects before it.`,
      );
    }
  });
  one.value.endings.forEach(({id}, e) => {
    if (walks.some(walk => walk.endings.has(id))) return;
    const path = ['endings', e, ...(one.value.endings[e]?.if ? ['if'] : [])];
    problems.error(
      placeIn(one, ...path),
      `ending \`${id}\` is never reached`,
      `Endings before it take everything, or its condition never holds. ${shortest(walks, END)}`,
    );
  });
}

/** Every way on from a reply is taken: no condition that can never hold. */
function proveWays(one: Located<Case>, walks: readonly CaseWalk[], problems: Problems): void {
  one.value.nodes.forEach((node, n) => {
    if (!walks.some(walk => walk.nodes.has(node.id))) return;
    node.replies.forEach((reply, r) => {
      nextOf(reply.next).forEach((next, i) => {
        if (walks.some(walk => walk.taken.has(`${node.id}/${reply.id}/${i}`))) return;
        const path = ['nodes', n, 'replies', r, 'next', i] as const;
        const message = next.if
          ? `\`${next.if}\` can never hold here`
          : 'a condition above always holds, so this is never taken';
        problems.error(
          placeIn(one, ...path, ...(next.if ? ['if'] : [])),
          message,
          `${shortest(walks, node.id)} It should lead to \`${next.to}\`.`,
        );
      });
    });
  });
}

/** No play comes back to a node, so every play ends. */
function proveEnd(one: Located<Case>, walks: readonly CaseWalk[], problems: Problems): void {
  for (const walk of walks) {
    const loop = findLoop(walk.edges);
    if (!loop) continue;
    const [first = ''] = loop;
    const n = one.value.nodes.findIndex(({id}) => id === first);
    problems.error(
      placeIn(one, 'nodes', n),
      `a play can go round: ${[...loop, first].join(' > ')}`,
      `Every path must end. ${shortest([walk], first)}`,
    );
    return;
  }
}

/** A node of a variant is reached in no other. */
function proveVariants(one: Located<Case>, chart: CaseChart, walks: readonly CaseWalk[], problems: Problems): void {
  one.value.nodes.forEach(({id}, n) => {
    const variant = chart.nodes[id]?.variant;
    if (!variant) return;
    const other = walks.find(({world, nodes}) => world.variant !== variant && nodes.has(id));
    if (other) {
      problems.error(
        placeIn(one, 'nodes', n, 'variant'),
        `\`${id}\` is reached in variant ${other.world.variant || 'none'} too`,
        shortest([other], id),
      );
    }
  });
}

/** The expert's replies follow each other and end the play, in every variant and for every role. */
function proveExpert(one: Located<Case>, chart: CaseChart, problems: Problems): void {
  const variants = chart.variants.length > 0 ? chart.variants : [''];
  for (const variant of variants) {
    const name = chart.expert[variant] ? variant : 'all';
    const route = chart.expert[name];
    if (!route) {
      problems.error(
        placeIn(one, 'expert'),
        `no expert route for variant \`${variant || 'all'}\``,
        'Write `all`, or one per variant.',
      );
      continue;
    }
    for (const {role} of worldsOf(chart, new Map()).filter(world => world.variant === variant)) {
      const wrong = followRoute(chart, route, variant, role);
      if (!wrong) continue;
      problems.error(
        placeIn(one, 'expert', name, ...(wrong.index < route.length ? [wrong.index] : [])),
        wrong.message,
        wrong.cure,
      );
      break;
    }
  }
  for (const name of Object.keys(chart.expert)) {
    if (name !== 'all' && !chart.variants.includes(name)) {
      problems.error(
        one.source.at(['expert', name], 'key'),
        `no variant \`${name}\``,
        knownNames(['all', ...chart.variants]),
      );
    }
  }
}

function followRoute(
  chart: CaseChart,
  route: readonly string[],
  variant: string,
  role: string,
): {index: number; message: string; cure: string} | undefined {
  let node = chart.start;
  let facts = {variant, role, values: chart.values, flags: {} as Readonly<Record<string, boolean>>};
  for (const [index, step] of route.entries()) {
    if (node === END) return {index, message: `the play has ended before \`${step}\``, cure: 'Leave it out.'};
    if (step.slice(0, -1) !== node)
      return {
        index,
        message: `\`${step}\` where the route has come to \`${node}\``,
        cure: `Go on with a reply of \`${node}\`.`,
      };
    const reply = chart.nodes[node]?.replies.find(({id}) => id === step.slice(-1));
    if (!reply)
      return {
        index,
        message: `no reply \`${step.slice(-1)}\` in \`${node}\``,
        cure: knownNames(chart.nodes[node]?.replies.map(({id}) => id) ?? []),
      };
    facts = {...facts, values: withEffects(facts.values, reply.effects), flags: {...facts.flags, ...reply.set}};
    const next = reply.next.find(one => evaluateGuard(one.if, facts));
    facts = {...facts, flags: {...facts.flags, ...next?.set}};
    node = next?.to ?? END;
  }
  if (node === END) return undefined;
  return {index: route.length, message: `the route stops before \`${node}\``, cure: 'Go on until the end.'};
}

/** `Shortest way there: n01a, n02c.` */
function shortest(walks: readonly CaseWalk[], node: string): string {
  const paths = walks.map(walk => walk.nodes.get(node)).filter(path => path !== undefined);
  const path = paths.sort((a, b) => a.length - b.length)[0];
  if (!path) return '';
  return node === END ? `Shortest play: ${path.join(', ')}.` : `Shortest way there: ${path.join(', ') || 'the start'}.`;
}

/** Where a way to an unreached node would begin: a reply that names it, in a node that is reached. */
function nearestWay(value: Case, id: string, walks: readonly CaseWalk[]): string {
  for (const node of value.nodes) {
    for (const reply of node.replies) {
      const next = nextOf(reply.next).find(({to}) => to === id);
      if (!next) continue;
      const reached = walks.some(walk => walk.nodes.has(node.id));
      const where = `\`${node.id}${reply.id}\` leads there${next.if ? ` if ${next.if}` : ''}`;
      return reached
        ? `${where}, which never holds. ${shortest(walks, node.id)}`
        : `${where}, but \`${node.id}\` is not reached either.`;
    }
  }
  return 'No reply leads there.';
}
