/** The list of what experts must confirm, by question and owner, with the places it stands in. */
import type {OpenPlace} from './checks/reviews.ts';

/** Questions in order with the places under each; what has no question comes last. */
export function toVerifyText(places: readonly OpenPlace[]): string {
  const groups = new Map<string, OpenPlace[]>();
  for (const one of places) {
    const key = one.question?.id ?? '';
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const sections = [...groups].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  return sections
    .map(([, list]) => {
      const question = list[0]?.question;
      const head = question ? `${question.id}  ${question.question}  (${question.owner})` : 'Without a question';
      return [head, ...list.map(({place, what}) => `  ${place.file}:${place.line}  ${what}`)].join('\n');
    })
    .join('\n\n');
}
