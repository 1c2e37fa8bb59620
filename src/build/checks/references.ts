/** References: everything that is named is there. */
import {RoleSchema} from '../../model/content.schema.ts';
import {declaredIds, stepId} from '../declared-ids.ts';
import {unknown} from '../nearest.ts';
import type {Place} from '../problem.ts';
import {tokensOf} from '../texts.ts';
import {objectsOf} from '../validate.ts';
import {allLessons, allLocated} from '../walk.ts';
import {placeIn} from '../yaml-source.ts';
import type {Check} from './context.ts';

/** The region that stands in for what a region file does not have. */
export const NATIONAL = 'landelijk';
const CONTACT_FIELDS = ['name', 'purpose', 'phone', 'web', 'hours', 'instead'];

/** Sources, questions and objectives that entries name. */
export const checkNamedEntries: Check = ({source, problems}) => {
  const known = {
    sources: new Set(source.sources.map(({value}) => value.id)),
    question: new Set(source.questions.map(({value}) => value.id)),
    objectives: new Set(source.course?.value.objectives.map(({id}) => id)),
  };
  for (const one of allLocated(source)) {
    for (const {path, object} of objectsOf(one.value)) {
      const list = (key: 'sources' | 'objectives', kind: string) => {
        const named = object[key];
        if (!Array.isArray(named)) return;
        named.forEach((name, i) => {
          if (typeof name === 'string' && !known[key].has(name)) {
            problems.error(placeIn(one, ...path, key, i), ...unknown(kind, name, known[key]));
          }
        });
      };
      list('sources', 'source');
      list('objectives', 'objective');
      const {question, objective} = object;
      if (typeof question === 'string' && /^E\d\d$/.test(question) && !known.question.has(question)) {
        problems.error(placeIn(one, ...path, 'question'), ...unknown('question', question, known.question));
      }
      if (typeof objective === 'string' && !known.objectives.has(objective)) {
        problems.error(placeIn(one, ...path, 'objective'), ...unknown('objective', objective, known.objectives));
      }
    }
  }
};

/** Links of prose to claims, terms and steps; the steps of bank items. */
export const checkLinks: Check = ({source, problems}) => {
  const steps = new Set(source.course?.value.modules.flatMap(module => module.steps.map(stepId)));
  const known = {
    claim: new Set(source.claims.map(({value}) => value.id)),
    term: new Set(source.terms.map(({value}) => value.id)),
    step: steps,
  };
  for (const lesson of allLessons(source)) {
    for (const part of lesson.parts) {
      if (part.type !== 'html') continue;
      for (const {to, id, place} of part.prose.links) {
        if (!known[to].has(id)) problems.error(place, ...unknown(to, id, known[to]));
      }
    }
  }
  for (const one of source.bank) {
    if (!steps.has(one.value.step)) problems.error(placeIn(one, 'step'), ...unknown('step', one.value.step, steps));
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
  for (const {guide} of source.guides) {
    guide.front.value.tied_to.forEach((id, i) => {
      if (!known.has(id))
        problems.error(placeIn(guide.front, 'tied_to', i), ...unknown('case, moment, item or guide', id, known));
    });
    for (const part of guide.parts) {
      if (part.type !== 'html')
        problems.error(
          placeIn(part.type === 'activity' ? part.activity : part.block),
          'a block in a guide',
          'A guide is prose; name the activity in `tied_to`.',
        );
    }
  }
};

/** Tokens: `{{region.<contact>.<field>}}`, `{{region.name}}`, `{{role.<text>}}`, `{{law.<id>}}`, and `{{name}}` in cases. */
export const checkTokens: Check = ({source, problems}) => {
  const contacts = contactIds(source);
  const laws = source.law.map(({value}) => value.id);
  const roleTexts = Object.keys(RoleSchema.entries).filter(
    key => !['id', 'sources', 'verify', 'question', 'route'].includes(key),
  );
  const wrong = (token: string, inCase: boolean): [string, string] | undefined => {
    const [first = '', second = '', third, ...more] = token.split('.');
    if (first === 'name' && token === 'name') {
      return inCase ? undefined : ['`{{name}}` outside a case', 'Only a case has a person with a name.'];
    }
    if (more.length > 0) return [`token \`{{${token}}}\` has too many parts`, ''];
    if (first === 'region' && (second === 'name' || contacts.includes(second))) {
      if (third === undefined || (second !== 'name' && CONTACT_FIELDS.includes(third))) return undefined;
      return unknown('field of a contact', third, CONTACT_FIELDS);
    }
    if (first === 'region') return unknown('contact', second, contacts);
    if (first === 'role')
      return roleTexts.includes(second) && third === undefined
        ? undefined
        : unknown('text of a role', second, roleTexts);
    if (first === 'law')
      return laws.includes(second) && third === undefined ? undefined : unknown('law text', second, laws);
    return unknown('token', `{{${token}}}`, [
      '{{region.…}}',
      '{{role.…}}',
      '{{law.…}}',
      ...(inCase ? ['{{name}}'] : []),
    ]);
  };
  for (const file of source.files) {
    for (const {text, at} of file.texts) {
      for (const token of tokensOf(text)) {
        const problem = wrong(token, file.kind === 'cases');
        if (problem) problems.error(at(), ...problem);
      }
      if (/\{\{|\}\}/.test(text.replace(/\{\{[^{}]*\}\}/g, '')))
        problems.error(at(), 'a token that is not closed', 'Write {{…}}.');
    }
  }
};

/** Contacts that role routes and the decision aid name, and the nodes of the aid. */
export const checkContacts: Check = ({source, problems}) => {
  const contacts = contactIds(source);
  const contact = (id: string, at: () => Place) => {
    if (!contacts.includes(id)) problems.error(at(), ...unknown('contact', id, contacts));
  };
  for (const role of source.roles) {
    role.value.route.forEach((stop, i) => {
      if (stop.contact) contact(stop.contact, () => placeIn(role, 'route', i, 'contact'));
    });
  }
  const {aid} = source;
  if (!aid) return;
  const nodes = aid.value.nodes.map(({id}) => id);
  const node = (id: string, ...path: PropertyKey[]) => {
    if (!nodes.includes(id)) problems.error(placeIn(aid, ...path), ...unknown('node', id, nodes));
  };
  node(aid.value.start, 'start');
  aid.value.nodes.forEach(({id, answers, advice}, n) => {
    if (nodes.indexOf(id) !== n) problems.error(placeIn(aid, 'nodes', n, 'id'), `node \`${id}\` is there twice`);
    if (!answers === !advice) problems.error(placeIn(aid, 'nodes', n), 'a node has answers or advice, one of them');
    answers?.forEach(({next}, a) => {
      node(next, 'nodes', n, 'answers', a, 'next');
    });
    advice?.call.forEach((call, c) => {
      contact(call, () => placeIn(aid, 'nodes', n, 'advice', 'call', c));
    });
  });
};

/** Contacts that can always be shown: those of the national region, or of every region. */
function contactIds({regions}: Parameters<Check>[0]['source']): string[] {
  const lists = regions.map(({value}) => ({id: value.id, contacts: value.contacts.map(({id}) => id)}));
  const national = lists.find(({id}) => id === NATIONAL)?.contacts ?? [];
  const [first, ...rest] = lists.map(({contacts}) => contacts);
  return [...new Set([...national, ...(first ?? []).filter(id => rest.every(list => list.includes(id)))])];
}
