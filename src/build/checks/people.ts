/** Roles, regions and the texts that have to be there. */
import {RoleId} from '../../model/text.schema.ts';
import {type Place, wholeFile} from '../problem.ts';
import {placeIn} from '../yaml-source.ts';
import type {Check} from './context.ts';
import {referrer} from './refer.ts';
import {NATIONAL} from './references.ts';

/** What every region file has; `region.schema.ts` says so to authors. */
const REQUIRED_CONTACTS = [
  'emergency',
  'care_coordinator',
  'safe_at_home',
  'police',
  'inspection',
  'anonymous',
  'national_desk',
];

/** Files without which there is no course. */
export const checkRequiredFiles: Check = ({source, problems}) => {
  const missing = (name: string, why: string) => {
    problems.error(wholeFile(`${source.root}/${name}`), 'not there', why);
  };
  const hasFile = (kind: string) => source.files.some(file => file.kind === kind);
  if (!hasFile('course')) missing('course.yaml', 'It holds the order, the plan and the test.');
  if (!hasFile('aid')) missing('aid.nl.yaml', 'The decision aid needs it.');
  if (!hasFile('evaluation')) missing('evaluation.nl.yaml', 'The evaluation needs it.');
  if (
    !source.regions.some(({value}) => value.id === NATIONAL) &&
    !source.files.some(({kind, name}) => kind === 'regions' && name === NATIONAL)
  ) {
    missing(`regions/${NATIONAL}.yaml`, 'It stands in for what a region does not have.');
  }
  for (const role of RoleId.options) {
    if (!source.files.some(({kind, name}) => kind === 'roles' && name === role)) {
      missing(`roles/${role}.nl.yaml`, 'Every role has its texts.');
    }
  }
};

/** Every region has the required contacts, each with a number, a page or a text instead. */
export const checkRegions: Check = ({source, problems}) => {
  for (const region of source.regions) {
    const ids = region.value.contacts.map(({id}) => id);
    for (const id of REQUIRED_CONTACTS) {
      if (!ids.includes(id))
        problems.error(
          placeIn(region, 'contacts'),
          `no contact \`${id}\``,
          'Every region has it; where no number is known, write `instead`.',
        );
    }
    region.value.contacts.forEach(({id, phone, web, instead}, i) => {
      if (ids.indexOf(id) !== i)
        problems.error(placeIn(region, 'contacts', i, 'id'), `contact \`${id}\` is there twice`);
      if (!phone && !web && !instead)
        problems.error(
          placeIn(region, 'contacts', i),
          `\`${id}\` has no phone, no web and no text instead`,
          'Empty beats guessed, but say in `instead` what to do.',
        );
    });
  }
};

/** The case block of each step names cases that exist, one for every role where it goes by role. */
export const checkCaseBlocks: Check = ({source, problems}) => {
  const cases = new Set(source.cases.map(({value}) => value.id));
  const refer = referrer(source, problems);
  const usedIn = new Map<string, Place>();
  for (const [step, lesson] of source.lessons) {
    const blocks = lesson.parts.filter(part => part.type === 'case');
    const draws = lesson.parts.filter(part => part.type === 'activity' && part.activity.value.kind === 'vignette');
    if (draws.length > 1)
      problems.error(placeIn(lesson.front), `${draws.length} draws of vignettes in one step`, 'Keep one.');
    for (const {block} of blocks) {
      const {id, by_role} = block.value;
      const named: [string, PropertyKey[]][] = [
        ...(id ? [[id, ['id']] as [string, PropertyKey[]]] : []),
        ...Object.entries(by_role ?? {}).map(([role, one]): [string, PropertyKey[]] => [one ?? '', ['by_role', role]]),
      ];
      if (named.length === 0)
        problems.error(placeIn(block), 'no case', 'Write `id`, or `by_role` with a case per role.');
      for (const [one, path] of named) {
        refer('case', one, cases, () => placeIn(block, ...path));
        const before = usedIn.get(one);
        if (before && before.path !== step)
          problems.error(
            placeIn(block, ...path),
            `case \`${one}\` is used in two steps`,
            `The other is ${before.file}:${before.line}.`,
          );
        usedIn.set(one, {...placeIn(block, ...path), path: step});
      }
      if (by_role) {
        for (const role of RoleId.options) {
          if (!by_role[role])
            problems.error(placeIn(block, 'by_role'), `no case for role \`${role}\``, 'Name one of the cases.');
        }
      }
    }
  }
  source.course?.value.boosters?.forEach((booster, b) => {
    const at = (key: string) => placeIn(source.course as NonNullable<typeof source.course>, 'boosters', b, key);
    refer('case', booster.case, cases, () => at('case'));
    if (booster.followup && !source.followup) problems.error(at('followup'), 'no survey', 'Write followup.nl.yaml.');
    usedIn.set(booster.case, at('case'));
  });
  for (const one of source.cases) {
    if (!usedIn.has(one.value.id))
      problems.warn(
        placeIn(one, 'id'),
        `case \`${one.value.id}\` stands in no lesson and no booster`,
        'Add a `case` block, or name it in course.yaml.',
      );
  }
};
