import {expect, fixture, oneEvent} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {html} from 'lit';
import type {Face} from '../../src/model/text.schema.ts';
import {EXPRESSIONS} from '../../src/ui/portrait/faces.ts';
import {PEOPLE} from '../../src/ui/portrait/people.ts';
import type {Portrait} from '../../src/ui/portrait/portrait.ts';
import {waitUntil} from '../wait-until.ts';
import '../../src/ui/portrait/portrait.ts';
import type {Scene, SpotPressEvent} from '../../src/ui/scenes/scene.ts';
import '../../src/ui/scenes/scene.ts';
import {loadScene, SCENE_SIZE, type SceneId} from '../../src/ui/scenes/scenes.ts';
import {tokens} from '../../src/ui/tokens.css.ts';

if (tokens.styleSheet) document.adoptedStyleSheets = [tokens.styleSheet];
const scenes: readonly SceneId[] = ['greenhouse', 'hotel', 'living_room'];

describe('<oo-portrait>', () => {
  const drawing = ({shadowRoot}: Portrait) =>
    shadowRoot?.querySelector('.person')?.innerHTML.replaceAll(/<!--.*?-->/g, '');

  it('draws every person with eight expressions, no two alike', async () => {
    const seen = new Set<string | undefined>();
    for (const who of Object.keys(PEOPLE)) {
      for (const face of Object.keys(EXPRESSIONS)) {
        seen.add(drawing(await fixture<Portrait>(html`<oo-portrait .who=${who} .face=${face as Face}></oo-portrait>`)));
      }
    }
    expect(seen.size).to.equal(Object.keys(PEOPLE).length * 8);
  });

  it('is a named image with a label and decoration without one', async () => {
    const named = await fixture<Portrait>(html`<oo-portrait label="Tekening van Noor: kijkt je aan."></oo-portrait>`);
    expect(named.shadowRoot?.querySelector('svg')?.getAttribute('role')).to.equal('img');
    await expect(named).to.be.accessible();
    const plain = await fixture<Portrait>(html`<oo-portrait></oo-portrait>`);
    expect(plain.shadowRoot?.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('has no style attribute, which the policy of the page forbids', async () => {
    const portrait = await fixture<Portrait>(html`<oo-portrait who="ana" face="relieved"></oo-portrait>`);
    expect(portrait.shadowRoot?.querySelector('[style]')).to.equal(null);
  });
});

describe('<oo-scene>', () => {
  const spots = [...'abcdefghij'].map(id => ({id, name: `Plek ${id}`}));
  async function open(scene: SceneId, chosen: readonly string[] = []): Promise<Scene> {
    const element = await fixture<Scene>(
      html`<oo-scene .scene=${scene} .spots=${spots} .chosen=${chosen} label="Een plek" frame="De tekening"></oo-scene>`,
    );
    await waitUntil(() => element.shadowRoot?.querySelector('.spot'));
    return element;
  }
  const buttons = (element: Scene) => [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.spot') ?? [])];

  for (const id of scenes) {
    it(`has ten places in ${id} that never meet, inside the picture`, async () => {
      const places = Object.values((await loadScene(id)).spots);
      expect(places.length).to.equal(10);
      for (const [x, y] of places) {
        expect(x).to.be.within(31, SCENE_SIZE.width - 31);
        expect(y).to.be.within(31, SCENE_SIZE.height - 31);
      }
      const distances = places.flatMap(([x, y], i) => places.slice(i + 1).map(([u, v]) => Math.hypot(x - u, y - v)));
      expect(Math.min(...distances)).to.be.at.least(70);
    });

    it(`gives buttons of 44 px in ${id} on a phone, and pans from the middle`, async () => {
      await setViewport({width: 360, height: 740});
      const element = await open(id);
      const view = element.shadowRoot?.querySelector('.view') as HTMLElement;
      expect(document.documentElement.scrollWidth).to.be.at.most(360);
      expect(view.scrollWidth).to.be.greaterThan(view.clientWidth);
      expect(view.scrollLeft).to.be.closeTo((view.scrollWidth - view.clientWidth) / 2, 1);
      for (const button of buttons(element)) {
        const {width, height} = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
      await setViewport({width: 1000, height: 700});
    });

    it(`is accessible in ${id}`, async () => {
      await expect(await open(id, ['a'])).to.be.accessible();
    });
  }

  it('tells with the keyboard which spot was pressed, and says which are chosen', async () => {
    const element = await open('greenhouse', ['b']);
    expect(
      buttons(element)
        .map(button => button.getAttribute('aria-pressed') === 'true')
        .indexOf(true),
    ).to.equal(1);
    buttons(element)[4]?.focus();
    setTimeout(() => sendKeys({press: 'Enter'}));
    const event = (await oneEvent(element, 'oo-spot-press')) as SpotPressEvent;
    expect(event.spot).to.equal('e');
  });

  it('leaves out a spot that the picture does not have', async () => {
    const element = await fixture<Scene>(
      html`<oo-scene .spots=${[{id: 'z', name: 'Onbekend'}, {id: 'a', name: 'Lijst'}]} label="Een plek"></oo-scene>`,
    );
    await waitUntil(() => buttons(element).length > 0);
    expect(buttons(element).map(button => button.value)).to.deep.equal(['a']);
  });
});
