/** The route of a course that is too long for a first screen: the beginning at once, then the rest, without an act. */
import {expect, fixture} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import type {CourseContent} from '../../src/model/course-content.ts';
import {packFront, unpackFront} from '../../src/model/front.ts';
import type {Outline, StepOutline} from '../../src/model/outline.ts';
import type {CourseShell} from '../../src/ui/course-shell/course-shell.ts';
import {waitUntil} from '../wait-until.ts';
import '../../src/ui/course-shell/course-shell.ts';
import {SaveStateEvent} from '../../src/ui/host.ts';
import {courseHost, emptyOutline} from './course-host.ts';
import {content as small} from './lesson-fixture.ts';
import {deep, deepText, expectAccessible, focused} from './provide.ts';

const PARTS = 30;
const ids = Array.from({length: PARTS}, (_, part) => Array.from({length: 4}, (_, step) => `p${part}_s${step}`));
const steps = Object.fromEntries(
  ids.flatMap((own, part) =>
    own.map(id => [id, {id, n: 0, module: `p${part}`, counted: true, items: [], cases: [], views: []} as StepOutline]),
  ),
);
const modules = ids.map((own, part) => ({id: `p${part}`, n: part, steps: own, requires: [], free: true, minutes: 10}));
const whole: Outline = emptyOutline({modules, steps});
const wordsOf =
  (outline: Outline): CourseContent['loadCourse'] =>
  async language => ({
    ...(await small.loadCourse(language)),
    modules: Object.fromEntries(outline.modules.map(({id}) => [id, {title: `Deel ${id}`, summary: `Over ${id}.`}])),
    steps: Object.fromEntries(Object.keys(outline.steps).map(id => [id, `Les ${id}`])),
  });
const contentOf = (outline: Outline): CourseContent => ({...small, outline, loadCourse: wordsOf(outline)});

async function open(outline: Outline) {
  const host = courseHost(contentOf(outline));
  const shell = await fixture<CourseShell>(html`<oo-course .host=${host}></oo-course>`);
  await waitUntil(() => deep(shell, 'oo-route-list') !== null);
  const list = deep(shell, 'oo-route-list') as HTMLElement;
  const parts = () => list.shadowRoot?.querySelectorAll('.stop').length;
  const lessons = () => list.shadowRoot?.querySelectorAll('button.lesson').length;
  return {host, shell, list, parts, lessons};
}

describe('the route of a long course', () => {
  it('is drawn whole without an act: every part a list item, every lesson a button in its order', async () => {
    const {shell, list, parts, lessons} = await open(whole);
    await waitUntil(() => lessons() === PARTS * 4);
    expect(parts()).to.equal(PARTS);
    const buttons = [...(list.shadowRoot?.querySelectorAll<HTMLButtonElement>('button.lesson') ?? [])];
    expect(buttons.map(({value}) => value)).to.deep.equal(ids.flat());
    expect([...(list.shadowRoot?.querySelectorAll('details') ?? [])].map(({open}) => open)).to.deep.equal(
      ids.map((_, part) => part === 0),
    );
    await expectAccessible(shell);
  });

  it('keeps the keyboard where it is while parts are added', async () => {
    const {list, lessons} = await open(whole);
    list.shadowRoot?.querySelector('summary')?.focus();
    const before = focused();
    await waitUntil(() => lessons() === PARTS * 4);
    expect(focused()).to.equal(before);
    await sendKeys({press: 'Tab'});
    expect((focused() as HTMLButtonElement).value).to.equal('p0_s0');
  });

  it('tells of all parts from the beginning, and shows the further ones with their words when they are there', async () => {
    const front = unpackFront(packFront(whole));
    const {host, shell, parts, lessons} = await open(front);
    expect(front.modules.length).to.be.below(PARTS);
    await waitUntil(() => lessons() === Object.keys(front.steps).length);
    expect(parts()).to.equal(front.modules.length);
    expect(deepText(shell)).to.include(`0 van de ${PARTS} delen klaar`);
    const minutes = /nog ongeveer [^.]*\./i.exec(deepText(shell))?.[0];
    expect(minutes).to.be.a('string');

    Object.assign(host, {content: contentOf(whole)});
    host.dispatchEvent(new SaveStateEvent('stored'));
    await waitUntil(() => lessons() === PARTS * 4);
    expect(deepText(shell))
      .to.include(`Deel p${PARTS - 1}`)
      .and.include(`Les p${PARTS - 1}_s3`);
    expect(deepText(shell)).to.include(`0 van de ${PARTS} delen klaar`).and.include(minutes);
  });

  it('stays as it is when the words of the further parts do not load, and asks for them again with the next change', async () => {
    const front = unpackFront(packFront(whole));
    const {host, shell, lessons} = await open(front);
    const before = Object.keys(front.steps).length;
    await waitUntil(() => lessons() === before);
    let asked = 0;
    const offline: CourseContent['loadCourse'] = async () => {
      asked++;
      throw new Error('no network');
    };
    const content = contentOf(whole);
    Object.assign(host, {
      content: {...content, loadCourse: (one: string) => (asked ? content.loadCourse : offline)(one)},
    });
    host.dispatchEvent(new SaveStateEvent('saving'));
    await waitUntil(() => asked === 1);
    await shell.updateComplete;
    expect(deep(shell, 'oo-error-screen') === null).to.equal(true);
    expect(lessons()).to.equal(before);
    host.dispatchEvent(new SaveStateEvent('stored'));
    await waitUntil(() => lessons() === PARTS * 4);
  });
});
