import {css, html, LitElement} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {loadReading} from '../faces.ts';
import type {PanelMessages} from '../messages/panel.ts';
import {applyPreferences, type ReadingPreferences, readPreferences} from '../reading-preferences.ts';
import {base} from '../styles/base.css.ts';
import {option} from '../styles/option.css.ts';

/** How one likes to read; every choice shows at once and is kept on this device. */
@customElement('oo-reading-settings')
export class ReadingSettings extends LitElement {
  static override styles = [
    base,
    option,
    css`
      fieldset + fieldset { margin-block-start: var(--s-5); }
      .sample { margin-block-start: var(--s-5); padding: var(--s-4); border-radius: var(--r-2); background: var(--c-page); }
      .sample h3 { font-size: var(--t-2); font-weight: var(--voice-weight); margin-block-end: 0.3em; }
    `,
  ];

  @property({attribute: false}) words!: PanelMessages['settings'];
  @state() private preferences: ReadingPreferences = readPreferences();

  protected override render() {
    const {intro, theme, themes, text, texts, space, spaces, face, faces, sample, sampleText} = this.words;
    return html`<form class="stack" @change=${this.onChange}>
        <p class="small muted">${intro}</p>
        <div>
          ${this.renderGroup('theme', theme, themes)} ${this.renderGroup('text', text, texts)}
          ${this.renderGroup('space', space, spaces)} ${this.renderGroup('face', face, faces)}
        </div>
      </form>
      <div class="sample"><h3>${sample}</h3><p>${sampleText}</p></div>`;
  }

  private renderGroup(name: keyof ReadingPreferences, label: string, choices: Readonly<Record<string, string>>) {
    return html`<fieldset>
      <legend class="lbl">${label}</legend>
      <div class="chips">
        ${Object.entries(choices).map(
          ([value, words]) => html`<label class="chip">
            <input type="radio" name=${name} value=${value} .checked=${this.preferences[name] === value} /><span>${words}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  private onChange(event: Event) {
    const {name, value} = event.target as HTMLInputElement;
    this.preferences = {...this.preferences, [name]: value};
    if (name === 'face') void loadReading();
    applyPreferences(this.preferences);
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-reading-settings': ReadingSettings;
  }
}
