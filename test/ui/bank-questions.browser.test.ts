/** Questions of the bank outside the final test: before the start without feedback, in the boosters with all of it. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import type {ItemOutline, StepOutline} from '../../src/model/outline.ts';
import type {ItemText} from '../../src/model/texts.ts';
import type {CourseHost} from '../../src/ui/host.ts';
import {waitUntil} from '../wait-until.ts';
import '../../src/ui/start-measurement/start-measurement.ts';
import '../../src/ui/who-to-call/who-to-call.ts';
import {courseHost, emptyOutline} from './course-host.ts';
import {deep, deepText, expectAccessible, focused, mount} from './provide.ts';
import {facts, TODAY, teacher} from './reference-fixture.ts';

const item = (id: string, use: 'start' | 'booster'): ItemOutline => ({
  id,
  n: 0,
  kind: 'test',
  step: null,
  objectives: ['LO1'],
  options: ['a', 'b', 'c'],
  key: ['a'],
  confidence: false,
  use,
});
const items = [item('S1', 'start'), item('S2', 'start'), item('C1', 'booster')];
const step = (id: string, view: StepOutline['views'][number]): StepOutline => ({
  id,
  n: 0,
  module: 'm1',
  counted: true,
  items: [],
  cases: [],
  views: [view],
});
const outline = emptyOutline({
  items: Object.fromEntries(items.map(one => [one.id, one])),
  modules: [{id: 'm1', n: 0, steps: ['before', 'round'], requires: [], free: true, minutes: 7}],
  steps: {before: step('before', 'start_measurement'), round: step('round', 'who_to_call')},
});
const words = ({id}: ItemOutline): ItemText => ({
  text: `Vraag ${id}?`,
  options: Object.fromEntries(
    ['a', 'b', 'c'].map(one => [one, {text: `${id} keuze ${one}`, explanation: `Uitleg ${id}${one}.`}]),
  ),
});
const content = {outline, ...facts, loadBank: async () => Object.fromEntries(items.map(one => [one.id, words(one)]))};

async function open(at: string, view: (host: CourseHost) => TemplateResult) {
  const host = courseHost(content, [
    {type: 'session.opened', day: TODAY, seed: 5},
    teacher,
    {type: 'step.opened', step: at},
  ]);
  const element = await mount<HTMLElement>(host, view(host));
  // The shell turns an answer into an event of the course machine.
  element.addEventListener('oo-answer-submit', ({item: id, response, latency}) =>
    host.course.send({type: 'answer.submitted', item: id, response, latency}),
  );
  await waitUntil(() => deep(element, 'form') !== null);
  return {element, answers: () => host.course.getSnapshot().context.learner.answers};
}
const checked = (element: Element) => deep<HTMLInputElement>(element, 'input:checked');

describe('<oo-start-measurement>', () => {
  const view = (host: CourseHost) => html`<oo-start-measurement .host=${host} .today=${TODAY}></oo-start-measurement>`;
  const submit = (element: Element) => deep<HTMLButtonElement>(element, 'button[type=submit]')?.click();

  it('asks one question at a time, starts each with nothing chosen, and thanks at the end', async () => {
    const {element, answers} = await open('before', view);
    for (const place of [1, 2]) {
      await waitUntil(() => deepText(element).includes(`Vraag ${place} van 2`));
      expect(checked(element)).to.equal(null);
      deep<HTMLInputElement>(element, 'input[value=b]')?.click();
      submit(element);
    }
    await waitUntil(() => deep(element, 'form') === null);
    expect(Object.values(answers()).map(({first, tries}) => [first.response, tries])).to.deep.equal([
      [['b'], 1],
      [['b'], 1],
    ]);
    expect(deepText(element)).to.include('Dank je');
  });

  it('never tells what was right', async () => {
    const {element} = await open('before', view);
    deep<HTMLInputElement>(element, 'input[value=b]')?.click();
    submit(element);
    await waitUntil(() => deepText(element).includes('Vraag 2 van 2'));
    expect(deepText(element)).to.not.include('Uitleg');
    expect(deepText(element)).to.not.include('experts');
  });

  it('asks for an answer before it goes on, and stays where it was', async () => {
    const {element, answers} = await open('before', view);
    submit(element);
    await waitUntil(() => deepText(element).includes('Kies eerst een antwoord'));
    expect(answers()).to.deep.equal({});
  });

  it('can be done with the keyboard, and moves the focus to the next question', async () => {
    const {element, answers} = await open('before', view);
    deep<HTMLInputElement>(element, 'input')?.focus();
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => Object.keys(answers()).length === 1);
    await waitUntil(() => focused()?.id === 'question');
  });

  it('is accessible', async () => {
    const {element} = await open('before', view);
    await expectAccessible(element);
  });
});

describe('<oo-who-to-call>', () => {
  const view = (host: CourseHost) => html`<oo-who-to-call .host=${host} .today=${TODAY}></oo-who-to-call>`;
  const answer = async (element: HTMLElement, id: string) => {
    const question = deep<HTMLElement>(element, `[item-id=${id}]`) as HTMLElement;
    deep<HTMLInputElement>(question, 'input[value=b]')?.click();
    deep<HTMLButtonElement>(question, 'button[type=submit]')?.click();
    await waitUntil(() => deep(question, 'form') === null);
  };

  it('explains every option once answered, and then shows the numbers of the region', async () => {
    const {element, answers} = await open('round', view);
    expect(deepText(element)).to.not.include('Uitleg C1a');
    expect(deepText(element)).to.not.include('013 549 8430');
    await answer(element, 'C1');
    expect(deepText(element)).to.include('Uitleg C1a.').and.include('Uitleg C1b.');
    await waitUntil(() => deepText(element).includes('013 549 8430'));
    expect(Object.keys(answers())).to.deep.equal(['C1']);
  });

  it('is accessible before and after answering', async () => {
    const {element} = await open('round', view);
    await expectAccessible(element);
    await answer(element, 'C1');
    await expectAccessible(element);
  });
});
