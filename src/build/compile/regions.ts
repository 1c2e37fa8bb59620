/** Regions as learners get them: the national one last, and in every other the national contacts that it does not name. */
import type {Contact, Region} from '../../model/region.schema.ts';
import {NATIONAL} from '../checks/references.ts';
import type {CourseSource} from '../course-source.ts';
import {SOURCE_LANGUAGE} from '../source-file.ts';
import {type OpenTest, withVerify} from './open.ts';

/**
 * Ids in order of their files, the national one last: pages take the last for who has no region (`src/ui/lesson-facts.ts`), and
 * what stands there must never be of one region.
 */
export function regionIds({regions}: Pick<CourseSource, 'regions'>): string[] {
  const ids = regions.map(({value}) => value.id);
  return [...ids.filter(id => id !== NATIONAL), ...ids.filter(id => id === NATIONAL)];
}

/** Every region by its id. A contact is taken from the national one as a whole, with its day of checking. */
export function compileRegions({regions}: Pick<CourseSource, 'regions'>, isOpen: OpenTest): Record<string, Region> {
  const nationalRegion = regions.find(({value}) => value.id === NATIONAL)?.value;
  const national = nationalRegion ? contactsOf(nationalRegion, isOpen) : [];
  return Object.fromEntries(
    regions.map(({value: region}) => {
      const own = new Set(region.contacts.map(({id}) => id));
      const contacts = [...contactsOf(region, isOpen), ...national.filter(({id}) => !own.has(id))];
      return [region.id, {...withVerify(region, isOpen), contacts}];
    }),
  );
}

/** Regions are not translated: a contact says in which language it is written (WCAG 2.2, success criterion 3.1.2). */
function contactsOf({contacts, languages}: Region, isOpen: OpenTest): Contact[] {
  const lang = languages[0] ?? SOURCE_LANGUAGE;
  return contacts.map(contact => ({...withVerify(contact, isOpen), lang}));
}
