/** The page of `aria.test.ts`: shows one activity at a time, before or after answering. */
import {html} from 'lit';
import type {ActivityKind} from '../../src/model/activity.schema.ts';
import type {Response} from '../../src/model/facts.ts';
import type {Answers} from '../../src/model/learner.ts';
import '../../src/ui/activities/vignette/vignette.ts';
import {mountActivity} from './activity-fixture.ts';
import {courseHost} from './course-host.ts';
import {content, outline} from './lesson-fixture.ts';
import {mount} from './provide.ts';

/** Shows an activity; with a response it has been answered once. */
export async function showActivity(kind: ActivityKind, response?: Response): Promise<void> {
  document.body.replaceChildren();
  const last = response && {response, latency: 1};
  const given: Answers | undefined = last && {first: last, last, tries: 1};
  if (kind === 'vignette') await showSituations(given);
  else await mountActivity(kind, given);
}

async function showSituations(given: Answers | undefined): Promise<void> {
  const activity = {kind: 'vignette', id: 'T_vignette', prompt: 'Wat zie je?', confidence: true, draw: {}};
  const items = ['v1', 'v2'].map(id => outline.items[id]);
  const texts = await content.loadSituations('nl');
  const answers = given ? {v1: given, v2: given} : {};
  await mount(
    courseHost(content),
    html`<div><oo-vignette .activity=${activity} .items=${items} .texts=${texts} .given=${answers}></oo-vignette></div>`,
  );
}
