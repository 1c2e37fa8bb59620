/** Proof of the course: prerequisites have no circle, completion is reachable from every step, the pass mark attainable. */
import {RoleId} from '../../model/text.schema.ts';
import {budgetOf, LIMITS} from '../../record/budget.ts';
import type {Check} from '../checks/context.ts';
import {stepId} from '../declared-ids.ts';
import {unknown} from '../nearest.ts';
import {wholeFile} from '../problem.ts';
import {placeIn} from '../yaml-source.ts';

/** Modules open, steps have lessons, every role has steps, and the test can be passed. */
export const proveCourse: Check = ({source, problems}) => {
  const {course} = source;
  if (!course) return;
  const {modules, test} = course.value;
  const ids = modules.map(({id}) => id);
  modules.forEach((module, m) => {
    module.requires?.forEach((id, r) => {
      if (!ids.includes(id))
        problems.error(placeIn(course, 'modules', m, 'requires', r), ...unknown('module', id, ids));
    });
  });

  // Nothing that is open ever closes, so whoever can reach completion from the start can reach it from every step.
  const opened: string[] = [];
  for (let before = -1; before < opened.length; ) {
    before = opened.length;
    for (const {id, requires} of modules) {
      if (!opened.includes(id) && (requires ?? []).every(one => opened.includes(one) || !ids.includes(one)))
        opened.push(id);
    }
  }
  modules.forEach(({id, requires}, m) => {
    if (opened.includes(id)) return;
    const waiting = requires?.filter(one => !opened.includes(one)) ?? [];
    const way = circle(
      id,
      new Map(modules.map(one => [one.id, (one.requires ?? []).filter(name => !opened.includes(name))])),
    );
    problems.error(
      placeIn(course, 'modules', m, 'requires'),
      `\`${id}\` can never open: it waits for ${waiting.join(', ')}`,
      `The circle: ${way.join(' > ')}. Take one requirement away.`,
    );
  });

  const written = new Set(source.files.filter(({kind}) => kind === 'lesson').map(({name}) => name));
  modules.forEach((module, m) => {
    for (const [s, step] of module.steps.entries()) {
      const id = stepId(step);
      if (!written.has(id)) {
        problems.error(
          placeIn(course, 'modules', m, 'steps', s),
          `no lesson \`${id}\``,
          `Write ${source.root}/${module.id}/${id}.nl.md.`,
        );
      }
    }
    if (module.minutes > 0) {
      for (const role of RoleId.options) {
        const mine = module.steps.filter(step => typeof step === 'string' || !step.roles || step.roles.includes(role));
        if (mine.length === 0)
          problems.error(placeIn(course, 'modules', m, 'steps'), `no step of \`${module.id}\` is for role \`${role}\``);
      }
    }
  });

  const drawn = Object.values(test.draw).reduce((sum, {K, T, A}) => sum + K + T + A, 0);
  if (test.pass_mark <= 0 || test.pass_mark > 100)
    problems.error(placeIn(course, 'test', 'pass_mark'), `${test.pass_mark} % cannot be reached`, 'Choose 1 to 100.');
  const views = [...source.lessons.values()].flatMap(({parts}) =>
    parts.flatMap(part => (part.type === 'show' ? [part.block.value.view] : [])),
  );
  const whole = modules.every(module => module.steps.every(step => source.lessons.has(stepId(step))));
  if (whole && drawn > 0 && !views.includes('test'))
    problems.error(
      placeIn(course, 'test'),
      'no step shows the test, so nobody can pass',
      'Add a `show` block with `view: test`.',
    );
};

/** The worst record of this course fits in the smallest LMS. Only to be asked when every id has its number. */
export const proveBudget: Check = ({course, source, problems}) => {
  const {worstCase} = budgetOf(course.outline);
  if (worstCase <= LIMITS.scorm12) return;
  problems.error(
    wholeFile(`${source.root}/ids.lock`),
    `the longest record takes ${worstCase} characters; SCORM 1.2 keeps ${LIMITS.scorm12}`,
    'Make the course smaller, or keep less of it.',
  );
};

/** A circle of requirements from a module on. */
function circle(id: string, requires: ReadonlyMap<string, readonly string[]>): string[] {
  const way = [id];
  for (;;) {
    const next = requires.get(way.at(-1) ?? '')?.[0];
    if (next === undefined) return way;
    const place = way.indexOf(next);
    way.push(next);
    if (place >= 0) return way.slice(place);
  }
}
