/** References: everything that is named is there. */

import type {CourseSource} from '../course-source.ts';
import {declaredIds, stepId} from '../declared-ids.ts';
import {findLoop} from '../proofs/loop.ts';
import {objectsOf} from '../validate.ts';
import {allLocated} from '../walk.ts';
import {placeIn} from '../yaml-source.ts';
import type {Check} from './context.ts';
import {referrer} from './refer.ts';

/** The region that stands in for what a region file does not have. */
export const NATIONAL = 'landelijk';

/** Sources, questions and objectives that entries name. */
export const checkNamedEntries: Check = ({source, problems}) => {
  const known = {
    sources: new Set(source.sources.map(({value}) => value.id)),
    question: new Set(source.questions.map(({value}) => value.id)),
    objectives: new Set(source.course?.value.objectives.map(({id}) => id)),
  };
  const refer = referrer(source, problems);
  for (const one of allLocated(source)) {
    for (const {path, object} of objectsOf(one.value)) {
      const list = (key: 'sources' | 'objectives', kind: string) => {
        const named = object[key];
        if (!Array.isArray(named)) return;
        named.forEach((name, i) => {
          if (typeof name === 'string') refer(kind, name, known[key], () => placeIn(one, ...path, key, i));
        });
      };
      list('sources', 'source');
      list('objectives', 'objective');
      const {question, objective} = object;
      if (typeof question === 'string' && /^E\d\d$/.test(question)) {
        refer('question', question, known.question, () => placeIn(one, ...path, 'question'));
      }
      if (typeof objective === 'string') {
        refer('objective', objective, known.objectives, () => placeIn(one, ...path, 'objective'));
      }
    }
  }
};

/** Links of prose to claims, terms and steps, in every language; the steps of bank items. */
export const checkLinks: Check = ({source, problems}) => {
  const steps = new Set(source.course?.value.modules.flatMap(module => module.steps.map(stepId)));
  const known = {
    claim: new Set(source.claims.map(({value}) => value.id)),
    term: new Set(source.terms.map(({value}) => value.id)),
    step: steps,
  };
  const refer = referrer(source, problems);
  for (const {to, id, place} of source.files.flatMap(({links}) => links)) refer(to, id, known[to], () => place);
  for (const one of source.bank) {
    refer('step', one.value.step, steps, () => placeIn(one, 'step'));
  }
};

/** What the trainer kit talks about: cases, their moments, activities, situations, test items and other guides. */
export const checkGuides: Check = ({source, problems}) => {
  const known = new Set([
    ...declaredIds(source)
      .filter(({kind}) => ['item', 'draw', 'case', 'node', 'step'].includes(kind))
      .map(({path}) => path),
    ...source.guides.map(({guide}) => guide.front.value.id),
  ]);
  const refer = referrer(source, problems);
  for (const {guide} of source.guides) {
    guide.front.value.tied_to.forEach((id, i) => {
      refer('case, moment, item or guide', id, known, () => placeIn(guide.front, 'tied_to', i));
    });
    for (const part of guide.parts) {
      if (part.type === 'html') continue;
      const place = placeIn(part.type === 'activity' ? part.activity : part.block);
      problems.error(place, 'a block in a guide', 'A guide is prose; name the activity in `tied_to`.');
    }
  }
};

/** Contacts that role routes and the decision aid name, and the way through the aid. */
export const checkContacts: Check = ({source, problems}) => {
  const contacts = contactIds(source);
  const refer = referrer(source, problems);
  for (const role of source.roles) {
    role.value.route.forEach(({contact}, i) => {
      if (contact) refer('contact', contact, contacts, () => placeIn(role, 'route', i, 'contact'));
    });
  }
  for (const one of source.bank) {
    one.value.route?.forEach((contact, c) => {
      refer('contact', contact, contacts, () => placeIn(one, 'route', c));
      if (contact === 'emergency')
        problems.error(placeIn(one, 'route', c), 'everybody calls 112, so it is the route of no role', 'Leave it out.');
    });
  }
  const {aid} = source;
  if (!aid) return;
  const {start, nodes} = aid.value;
  const ids = nodes.map(({id}) => id);
  const named = new Set([start, ...nodes.flatMap(({answers}) => answers?.map(({next}) => next) ?? [])]);
  refer('node', start, ids, () => placeIn(aid, 'start'));
  nodes.forEach(({id, answers, advice}, n) => {
    if (ids.indexOf(id) !== n) problems.error(placeIn(aid, 'nodes', n, 'id'), `node \`${id}\` is there twice`);
    if (!answers === !advice) problems.error(placeIn(aid, 'nodes', n), 'a node has answers or advice, one of them');
    if (!named.has(id))
      problems.error(placeIn(aid, 'nodes', n), `no answer leads to \`${id}\``, 'Add one, or remove it.');
    answers?.forEach(({next}, a) => {
      refer('node', next, ids, () => placeIn(aid, 'nodes', n, 'answers', a, 'next'));
    });
    advice?.call.forEach((call, c) => {
      refer('contact', call, contacts, () => placeIn(aid, 'nodes', n, 'advice', 'call', c));
    });
  });
  const loop = findLoop(new Map(nodes.map(({id, answers}) => [id, answers?.map(({next}) => next) ?? []])));
  if (loop) {
    const place = placeIn(aid, 'nodes', ids.indexOf(loop[0] ?? ''));
    problems.error(place, `answers go round: ${[...loop, loop[0]].join(' > ')}`, 'Everybody must come to advice.');
  }
};

/** Contacts that can always be shown: those of the national region, or of every region. */
export function contactIds({regions}: CourseSource): string[] {
  const lists = regions.map(({value}) => ({id: value.id, contacts: value.contacts.map(({id}) => id)}));
  const national = lists.find(({id}) => id === NATIONAL)?.contacts ?? [];
  const [first, ...rest] = lists.map(({contacts}) => contacts);
  return [...new Set([...national, ...(first ?? []).filter(id => rest.every(list => list.includes(id)))])];
}
