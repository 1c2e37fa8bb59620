/** A `CourseHost` over real machines and given content, without an LMS or a device: what a view sees of the player. */
import {createActor} from 'xstate';
import {createCaseMachine} from '../../src/machines/case.machine.ts';
import {courseMachine} from '../../src/machines/course.machine.ts';
import type {CourseEvent} from '../../src/machines/events.ts';
import {testMachine} from '../../src/machines/test.machine.ts';
import type {CourseContent} from '../../src/model/course-content.ts';
import {runningTest} from '../../src/model/learner.ts';
import type {Outline} from '../../src/model/outline.ts';
import {DEFAULT_SETTINGS, type Settings} from '../../src/model/settings.ts';
import {drawTest} from '../../src/model/test-draw.ts';
import type {CaseActor, CourseHost} from '../../src/ui/host.ts';

/** An outline with nothing in it; tests add what they need. */
export function emptyOutline(parts: Partial<Outline> = {}): Outline {
  return {
    id: 'test',
    version: '0.1.0',
    hash: '0123456789abcdef',
    draft: true,
    languages: ['nl'],
    objectives: ['LO1', 'LO2'],
    modules: [],
    steps: {},
    items: {},
    cases: {},
    roles: ['onderwijs'],
    regions: ['hart_van_brabant', 'landelijk'],
    evaluation: {},
    test: {passMark: 80, draw: {}},
    lock: [],
    ...parts,
  } as Outline;
}

/** The host, its course actor started and given `events`. Loaders that a test does not give fail loudly. */
export function courseHost(
  content: Partial<CourseContent> & {outline: Outline},
  events: readonly CourseEvent[] = [],
  settings: Partial<Settings> = {},
): CourseHost {
  const all = {...DEFAULT_SETTINGS, ...settings};
  const course = createActor(courseMachine, {input: {outline: content.outline, settings: all}}).start();
  for (const event of events) course.send(event);
  const running = new Map<string, CaseActor>();
  const learner = () => course.getSnapshot().context.learner;
  const whole = content as CourseContent;
  const host: Partial<CourseHost> = {
    content: whole,
    course,
    settings: all,
    launch: {learnerName: 'Anna de Vries', language: ''} as CourseHost['launch'],
    saveState: 'stored',
    notices: [],
    prepare: async () => {},
    async openCase(id, again = false) {
      const [chart, text] = await Promise.all([whole.loadChart(id), whole.loadCase(id, 'nl')]);
      const known = running.get(id);
      if (known && !again) return {actor: known, chart, text};
      const plays = learner().plays[id] ?? [];
      const variant = chart.variants[plays.length % Math.max(1, chart.variants.length)] ?? '';
      const play = again ? undefined : plays.at(-1);
      const actor = createActor(createCaseMachine(chart), {
        input: {variant: play?.variant ?? variant, role: 'onderwijs', seed: play?.seed ?? 7},
      });
      const tell = () => actor.on('*', act => course.send({type: 'case.progressed', act}));
      if (!play) tell();
      actor.start();
      play?.path.forEach(({reply}, index) => {
        actor.send({type: 'reply.chosen', reply});
        if (play.ending !== null || index < play.path.length - 1) actor.send({type: 'reaction.read'});
      });
      if (play) tell();
      running.set(id, actor);
      return {actor, chart, text};
    },
    async openTest() {
      const now = runningTest(learner());
      const attempt = now?.attempt ?? (learner().tests.at(-1)?.attempt ?? 0) + 1;
      const seed = now?.seed ?? attempt;
      const items = now?.items ?? drawTest(content.outline, {seed, role: learner().profile?.role ?? ''}).items;
      const actor = createActor(testMachine, {input: {outline: content.outline, attempt, seed, items}});
      if (!now) actor.on('*', act => course.send({type: 'test.progressed', act}));
      actor.start();
      for (const [item, {response, latency}] of Object.entries(now?.answers ?? {})) {
        actor.send({type: 'answer.submitted', item, response, latency});
      }
      if (now) actor.on('*', act => course.send({type: 'test.progressed', act}));
      return actor;
    },
  };
  return Object.assign(new EventTarget(), host) as CourseHost;
}
