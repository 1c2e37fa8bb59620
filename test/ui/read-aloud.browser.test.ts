import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import type {ReadAloud} from '../../src/ui/read-aloud/read-aloud.ts';
import '../../src/ui/read-aloud/read-aloud.ts';
import {deepText} from './provide.ts';

/** What the button hands to the browser. A stand-in: a browser under test has no voices. */
class Utterance {
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
}

describe('<oo-read-aloud>', () => {
  const kept = {speechSynthesis: window.speechSynthesis, SpeechSynthesisUtterance: window.SpeechSynthesisUtterance};
  const replace = (own: object) => {
    for (const [name, value] of Object.entries(own)) {
      Object.defineProperty(window, name, {value, configurable: true, writable: true});
    }
  };
  const spoken: Utterance[] = [];
  const voices = Object.assign(new EventTarget(), {
    getVoices: () => [{localService: true, lang: 'nl-NL'}],
    speak: (one: Utterance) => spoken.push(one),
    cancel: () => {},
  });
  before(() => replace({speechSynthesis: voices, SpeechSynthesisUtterance: Utterance}));
  after(() => replace(kept));

  async function open() {
    spoken.length = 0;
    const element = await fixture<ReadAloud>(
      html`<oo-read-aloud .text=${'Kijk.'} .start=${'Lees voor'} .stop=${'Stop'}></oo-read-aloud>`,
    );
    const press = async () => {
      element.shadowRoot?.querySelector('button')?.click();
      await element.updateComplete;
      return deepText(element);
    };
    return {element, press};
  }

  it('stays on for who began again, when the end of what was stopped comes late', async () => {
    const {element, press} = await open();
    expect(await press()).to.equal('Stop');
    expect(await press()).to.equal('Lees voor');
    expect(await press()).to.equal('Stop');
    spoken[0]?.onend?.();
    await element.updateComplete;
    expect(deepText(element)).to.equal('Stop');
    spoken[1]?.onend?.();
    await element.updateComplete;
    expect(deepText(element)).to.equal('Lees voor');
  });

  it('can be pressed again when the voice failed', async () => {
    const {element, press} = await open();
    await press();
    spoken[0]?.onerror?.();
    await element.updateComplete;
    expect(deepText(element)).to.equal('Lees voor');
  });
});
