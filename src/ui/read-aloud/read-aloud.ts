import {css, html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {icons} from '../icons.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';

/** Reads a text with a voice of the browser. Shows nothing where there is none; no voice of another host is used. */
@customElement('oo-read-aloud')
export class ReadAloud extends LitElement {
  static override styles = [
    base,
    button,
    css`:host { display: inline-block; } .btn.text { font-size: var(--t-sm); gap: 0.4rem; padding-inline: 0; }`,
  ];

  @property({attribute: false}) text = '';
  @property() language = 'nl';
  /** Labels of the button. */
  @property() start = '';
  @property() stop = '';
  @state() private spoken: SpeechSynthesisUtterance | undefined;

  private get voice(): SpeechSynthesisVoice | undefined {
    const voices = 'speechSynthesis' in window ? speechSynthesis.getVoices() : [];
    return voices.find(voice => voice.localService && voice.lang.startsWith(this.language));
  }

  override connectedCallback() {
    super.connectedCallback();
    if ('speechSynthesis' in window) speechSynthesis.addEventListener('voiceschanged', this.onVoices);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    if (!('speechSynthesis' in window)) return;
    speechSynthesis.removeEventListener('voiceschanged', this.onVoices);
    this.silence();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('text') && this.spoken) this.silence();
    // Takes no room in the row it stands in, either.
    this.hidden = !this.voice;
  }

  protected override render() {
    if (!this.voice) return nothing;
    return html`<button class="btn text" type="button" @click=${this.onClick}>
      ${this.spoken ? icons.stop : icons.speak}${this.spoken ? this.stop : this.start}
    </button>`;
  }

  private silence() {
    speechSynthesis.cancel();
    this.spoken = undefined;
  }

  private readonly onVoices = () => this.requestUpdate();

  private onClick() {
    if (this.spoken) return this.silence();
    const utterance = new SpeechSynthesisUtterance(this.text);
    utterance.voice = this.voice ?? null;
    utterance.lang = this.language;
    // The end of one that was silenced may come when the next one speaks.
    utterance.onend = utterance.onerror = () => {
      if (this.spoken === utterance) this.spoken = undefined;
    };
    speechSynthesis.speak(utterance);
    this.spoken = utterance;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-read-aloud': ReadAloud;
  }
}
