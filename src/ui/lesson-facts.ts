/** What tokens, claims and terms of a lesson stand for, for this learner's role and region. */
import type {CourseContent} from '../model/course-content.ts';
import type {Contact, Region} from '../model/region.schema.ts';
import type {Role} from '../model/role.schema.ts';
import type {ReferenceText} from '../model/texts.ts';

export interface LessonFacts {
  readonly role: Role | null;
  readonly region: Region | null;
  readonly reference: ReferenceText;
}
/** A filled token; `toConfirm` while an expert must still look at it. */
interface TokenValue {
  readonly text: string;
  readonly toConfirm: boolean;
  /** Language of the text, where it may be another than the page's. */
  readonly lang?: string | undefined;
}

/** Loads what the lesson's words may point at. Without a region of one's own the last one of the list, the national one. */
export async function loadFacts(
  content: CourseContent,
  profile: {readonly role: string; readonly region: string} | null,
  language: string,
): Promise<LessonFacts> {
  const {regions} = content.outline;
  const region = regions.find(id => id === profile?.region) ?? regions.at(-1);
  const [role, place, reference] = await Promise.all([
    profile?.role ? content.loadRole(profile.role, language) : null,
    region ? content.loadRegion(region) : null,
    content.loadReference(language),
  ]);
  return {role, region: place, reference};
}

/**
 * What a token stands for: `region.<contact>.phone`, `region.name`, `role.first_call`, `law.<id>`. Null when nothing is
 * known: an empty field is better than a guess.
 */
export function tokenValue(path: string, {role, region, reference}: LessonFacts): TokenValue | null {
  const [room, name = '', part = 'name'] = path.split('.');
  if (room === 'law') {
    const law = reference.law[name];
    return law ? {text: law.text, toConfirm: law.verify === true} : null;
  }
  if (room === 'role') return role ? field(role, name, role.verify === true) : null;
  if (room !== 'region' || !region) return null;
  const contact = region.contacts.find(one => one.id === name);
  return contact ? withLang(contactField(contact, part), contact.lang) : field(region, name, region.verify === true);
}

function withLang(value: TokenValue | null, lang: string | undefined): TokenValue | null {
  return value && lang ? {...value, lang} : value;
}

function contactField(contact: Contact, part: string): TokenValue | null {
  return field(part === 'phone' ? {phone: contact.phone ?? contact.instead} : contact, part, contact.verify === true);
}

function field(source: object, name: string, toConfirm: boolean): TokenValue | null {
  const value = (source as Record<string, unknown>)[name];
  if (typeof value === 'string') return {text: value, toConfirm};
  const lines = Array.isArray(value) ? value.filter(line => typeof line === 'string') : [];
  return lines.length > 0 ? {text: lines.join(' '), toConfirm} : null;
}

/** The same words with every `{{token}}` in any text filled in; `missing` stands where nothing is known. */
export function fillTokens<T>(words: T, facts: LessonFacts, missing: string): T {
  if (typeof words === 'string') {
    return words.replace(
      /\{\{([^{}]*)\}\}/g,
      (_, path: string) => tokenValue(path.trim(), facts)?.text ?? missing,
    ) as T;
  }
  if (Array.isArray(words)) return words.map(one => fillTokens(one, facts, missing)) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, fillTokens(value, facts, missing)])) as T;
}
