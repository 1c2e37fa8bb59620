/** Ids: each once in the whole course, as its file is named, and with a number in `ids.lock`. */
import {lockKey} from '../../model/lock.ts';
import type {LockEntry} from '../../model/outline.ts';
import {type Declared, declaredIds, stepId} from '../declared-ids.ts';
import {updateLock} from '../lock-file.ts';
import {plannedModules} from '../planned-modules.ts';
import {type Place, wholeFile} from '../problem.ts';
import {SOURCE_LANGUAGE} from '../source-file.ts';
import {placeIn} from '../yaml-source.ts';
import type {Check} from './context.ts';

/** Kinds that share one namespace: an id of one is never an id of another. */
const SHARED = new Set<LockEntry['kind']>(['module', 'step', 'item', 'draw', 'case']);
/** Kinds that are once within their kind. */
const OWN = new Set<LockEntry['kind']>(['role', 'region', 'question', 'variant']);

/** Duplicate ids, across kinds too; names of case moments are once in the course, as they become interaction ids. */
export const checkUnique: Check = ({source, problems}) => {
  const seen = new Map<string, Declared>();
  // Letters, nodes and endings are looked at inside their own item or case.
  const global = declaredIds(source).filter(({kind}) => SHARED.has(kind) || OWN.has(kind));
  for (const one of global) {
    const key = SHARED.has(one.kind) ? one.path : lockKey(one);
    const before = seen.get(key);
    if (!before) seen.set(key, one);
    else
      problems.error(
        one.at(),
        `\`${one.path}\` is used twice`,
        `It stands in ${spot(before.at())} too; give this one an id of its own.`,
      );
  }
  const lists = [
    ['source', source.sources],
    ['question', source.questions],
    ['claim', source.claims],
    ['term', source.terms],
    ['law text', source.law],
    ['right', source.rights],
  ] as const;
  for (const [kind, list] of lists) {
    const known = new Map<string, Place>();
    for (const one of list) {
      const {id} = one.value;
      const place = placeIn(one, 'id');
      const before = known.get(id);
      if (before) problems.error(place, `${kind} \`${id}\` is there twice`, `The other stands in ${spot(before)}.`);
      else known.set(id, place);
    }
  }
  const names = new Map<string, Place>();
  for (const one of source.cases) {
    one.value.nodes.forEach(({name}, n) => {
      const place = placeIn(one, 'nodes', n, 'name');
      const before = names.get(name);
      if (before)
        problems.error(
          place,
          `name \`${name}\` is used twice`,
          `It stands in ${spot(before)} too; a name is once in the course.`,
        );
      else names.set(name, place);
    });
  }
};

/** A file is named as the id in it, and stands where `course.yaml` puts it. */
export const checkFileNames: Check = ({source, problems}) => {
  const moduleOf = new Map(
    source.course
      ? plannedModules(source.course.value).flatMap(({module}) =>
          module.steps.map(step => [stepId(step), module.id] as const),
        )
      : [],
  );
  const {languages} = source.course?.value ?? {};
  if (source.course && languages?.[0] !== SOURCE_LANGUAGE)
    problems.error(
      placeIn(source.course, 'languages'),
      `the first language is not \`${SOURCE_LANGUAGE}\``,
      'Begin with the one in which the structure is written.',
    );
  const idle = source.files.filter(
    ({kind, language}) =>
      !['', SOURCE_LANGUAGE].includes(language) && kind !== 'trainer' && languages && !languages.includes(language),
  );
  if (idle[0])
    problems.warn(
      wholeFile(idle[0].file),
      `course.yaml does not name the language \`${idle[0].language}\`, so ${idle.length} files are not used`,
      'Add it to `languages` when all is there.',
    );
  for (const file of source.files) {
    const {kind, name, folder, lesson} = file;
    const whole = wholeFile(file.file);
    if (lesson) {
      const {id} = lesson.front.value;
      if (id !== name)
        problems.error(placeIn(lesson.front, 'id'), `id \`${id}\` in a file called \`${name}\``, 'Make them the same.');
      const module = moduleOf.get(name);
      if (source.course && module === undefined)
        problems.error(
          whole,
          'a lesson that course.yaml does not name',
          'Add it to the steps of its module, or remove it.',
        );
      else if (module !== undefined && module !== folder)
        problems.error(
          whole,
          `a lesson of \`${module}\` in the folder \`${folder}\``,
          `Move it to ${source.root}/${module}/.`,
        );
      if (kind === 'reading' && !source.lessons.has(name))
        problems.error(whole, 'a reading version without its lesson', `Write ${name}.nl.md, or remove it.`);
    }
    if (file.guide && file.guide.front.value.id !== name) {
      problems.error(
        placeIn(file.guide.front, 'id'),
        `id \`${file.guide.front.value.id}\` in a file called \`${name}\``,
        'Make them the same.',
      );
    }
    if (kind === 'cases' || kind === 'roles' || kind === 'regions') {
      for (const entry of file.entries) {
        const {id} = entry.value as {id: string};
        if (id !== name)
          problems.error(placeIn(entry, 'id'), `id \`${id}\` in a file called \`${name}\``, 'Make them the same.');
      }
    }
  }
};

/** The list of ids is as the content is now: no number missing, none reused, no meaning changed. */
export const checkLock: Check = ({source, lock, problems}) => {
  const declared = declaredIds(source);
  const known = new Map(lock.map(entry => [lockKey(entry), entry]));
  const lockFile = wholeFile(`${source.root}/ids.lock`);
  for (const one of declared) {
    const entry = known.get(lockKey(one));
    if (entry?.gone)
      problems.error(one.at(), `\`${one.path}\` was removed before; a number is never given again`, 'Choose a new id.');
    else if (entry?.item && one.item && !sameItem(entry.item, one.item)) {
      problems.error(
        one.at(),
        `\`${one.path}\` was numbered as ${itemText(entry.item)} and is ${itemText(one.item)} now`,
        'Answers already kept would be read wrongly: choose a new id.',
      );
    }
  }
  const update = updateLock(lock, declared);
  const {added} = update;
  // What stands in a file with mistakes was not read, and is not gone.
  const gone = source.unread.size > 0 ? [] : update.gone;
  const first = (list: readonly LockEntry[]) => `the first is ${list[0]?.kind} \`${list[0]?.path}\``;
  if (added.length > 0)
    problems.error(lockFile, `${added.length} ids have no number, ${first(added)}`, 'Run `npm run ids`.');
  if (gone.length > 0)
    problems.error(
      lockFile,
      `${gone.length} ids are no longer in the course, ${first(gone)}`,
      'Run `npm run ids` to mark them, or put them back.',
    );
  const others = lock.filter(entry => SHARED.has(entry.kind));
  const kindOf = new Map(others.map(entry => [entry.path, entry.kind]));
  for (const one of declared) {
    const kind = kindOf.get(one.path);
    if (SHARED.has(one.kind) && kind !== undefined && kind !== one.kind && !known.has(lockKey(one))) {
      problems.error(one.at(), `\`${one.path}\` has been a ${kind} before`, 'An id keeps its kind: choose a new one.');
    }
  }
};

type Item = NonNullable<LockEntry['item']>;
function sameItem(a: Item, b: Item): boolean {
  return a.kind === b.kind && a.confidence === b.confidence && a.steps === b.steps;
}
function itemText({kind, confidence, steps}: Item): string {
  return `${kind}${confidence ? ' with confidence' : ''}${steps === undefined ? '' : ` of ${steps} steps`}`;
}
function spot({file, line}: Place): string {
  return `${file}:${line}`;
}
