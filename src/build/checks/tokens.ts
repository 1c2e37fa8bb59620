/** Tokens in texts: `{{region.<contact>.<field>}}`, `{{region.name}}`, `{{role.<text>}}`, `{{law.<id>}}`, in cases `{{name}}`. */
import {RoleSchema} from '../../model/role.schema.ts';
import {unknown} from '../nearest.ts';
import {tokensOf} from '../texts.ts';
import type {Check} from './context.ts';
import {contactIds} from './references.ts';

const CONTACT_FIELDS = ['name', 'purpose', 'phone', 'web', 'hours', 'instead'];
const NO_TEXTS_OF_ROLES = ['id', 'sources', 'verify', 'question', 'route'];
const ROLE_TEXTS = Object.keys(RoleSchema.entries).filter(key => !NO_TEXTS_OF_ROLES.includes(key));

interface Names {
  readonly contacts: readonly string[];
  readonly laws: readonly string[];
}

/** Every token is closed and means something, in every language. */
export const checkTokens: Check = ({source, problems}) => {
  const names = {contacts: contactIds(source), laws: source.law.map(({value}) => value.id)};
  for (const file of source.files) {
    for (const {text, at} of file.texts) {
      for (const token of tokensOf(text)) {
        if (source.unread.has(token.split('.')[1] ?? '')) continue;
        const wrong = wrongToken(token, file.kind === 'cases', names);
        if (wrong) problems.error(at(), ...wrong);
      }
      const rest = text.replace(/\{\{[^{}]*\}\}/g, '');
      if (/\{\{|\}\}/.test(rest)) problems.error(at(), 'a token that is not closed', 'Write {{…}}.');
    }
  }
};

/** What is wrong with a token, and the cure. */
function wrongToken(token: string, inCase: boolean, {contacts, laws}: Names): [string, string] | undefined {
  const [first, second = '', third, ...more] = token.split('.');
  if (more.length > 0) return [`token \`{{${token}}}\` has too many parts`, ''];
  if (token === 'region.name' || (token === 'name' && inCase)) return undefined;
  if (token === 'name') return ['`{{name}}` outside a case', 'Only a case has a person with a name.'];
  if (first === 'region') {
    if (contacts.length > 0 && !contacts.includes(second)) return unknown('contact', second, contacts);
    if (third === undefined || CONTACT_FIELDS.includes(third)) return undefined;
    return unknown('field of a contact', third, CONTACT_FIELDS);
  }
  if (first === 'role' || first === 'law') {
    const [kind, known] = first === 'role' ? ['text of a role', ROLE_TEXTS] : ['law text', laws];
    return known.includes(second) && third === undefined ? undefined : unknown(kind, second, known);
  }
  const kinds = ['{{region.…}}', '{{role.…}}', '{{law.…}}', ...(inCase ? ['{{name}}'] : [])];
  return unknown('token', `{{${token}}}`, kinds);
}
