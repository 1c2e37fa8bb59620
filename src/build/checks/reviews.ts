/** What must still be confirmed, and what is due to be looked at again. */
import {openTest} from '../compile/open.ts';
import type {CourseSource, Question} from '../course-source.ts';
import type {Place} from '../problem.ts';
import {objectsOf} from '../validate.ts';
import {allLocated} from '../walk.ts';
import {placeIn} from '../yaml-source.ts';
import type {Check} from './context.ts';

/** Days after which a review is due (blueprint, section 6). */
const REVIEW_DAYS = {contact: 90, fact: 183, item: 365} as const;

/** East of Greenwich a new day has begun that UTC has not. */
const TIME_ZONE = 1;

export interface OpenPlace {
  readonly place: Place;
  /** Id or name of what is to be confirmed. */
  readonly what: string;
  readonly question?: Question;
}

/** Every `verify: true` whose question nobody has confirmed, with its place. */
export function openPlaces(source: CourseSource): OpenPlace[] {
  const isOpen = openTest(source);
  const questions = new Map(source.questions.map(({value}) => [value.id, value]));
  return allLocated(source).flatMap(one =>
    objectsOf(one.value)
      .filter(({object}) => isOpen(object))
      .map(({path, object}) => {
        const question = questions.get(String(object.question));
        return {
          place: one.source.at([...one.path, ...path, 'verify'], 'key'),
          what: String(object.id ?? object.name ?? object.title ?? ''),
          ...(question && {question}),
        };
      }),
  );
}

/** For publication nothing may be open. */
export const checkOpen: Check = ({source, problems, publish}) => {
  if (!publish) return;
  for (const {place, what, question} of openPlaces(source)) {
    problems.error(
      place,
      `\`${what}\` is still to be confirmed${question ? ` (${question.id}, ${question.owner})` : ''}`,
      'Not to be published.',
    );
  }
};

/** Review dates that have passed: a warning, and an error for publication. */
export const checkReviews: Check = ({source, problems, today, publish}) => {
  const due = (place: Place, day: string | null | undefined, days: number, what: string) => {
    const age = day ? daysBetween(day, today) : Number.POSITIVE_INFINITY;
    const isToCome = age < -TIME_ZONE;
    if (age <= days && !isToCome) return;
    const ago = isToCome ? 'which is still to come' : `${age} days ago`;
    const message = day ? `${what} was last looked at on ${day}, ${ago}` : `never checked: ${what}`;
    const cure = `Look at it again every ${days} days and write the new day.`;
    if (publish) problems.error(place, message, cure);
    else problems.warn(place, message, cure);
  };
  for (const region of source.regions) {
    const {contacts} = region.value;
    contacts.forEach(({id, checked}, i) => {
      if (checked) due(placeIn(region, 'contacts', i, 'checked'), checked, REVIEW_DAYS.contact, `contact \`${id}\``);
    });
    const never = contacts.findIndex(({checked}) => checked === null);
    if (never < 0) continue;
    const count = contacts.filter(({checked}) => checked === null).length;
    due(
      placeIn(region, 'contacts', never, 'checked'),
      null,
      REVIEW_DAYS.contact,
      `${count} of ${contacts.length} contacts`,
    );
  }
  for (const one of source.claims)
    due(placeIn(one, 'reviewed'), one.value.reviewed, REVIEW_DAYS.fact, `claim \`${one.value.id}\``);
  for (const one of source.rights)
    due(placeIn(one, 'reviewed'), one.value.reviewed, REVIEW_DAYS.fact, `right \`${one.value.id}\``);
  for (const one of source.law)
    due(placeIn(one, 'checked'), one.value.checked, REVIEW_DAYS.fact, `law text \`${one.value.id}\``);
  for (const one of source.bank) {
    if (one.value.reviewed)
      due(placeIn(one, 'reviewed'), one.value.reviewed, REVIEW_DAYS.item, `item \`${one.value.id}\``);
  }
};

/** Whole days from one `YYYY-MM-DD` to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
