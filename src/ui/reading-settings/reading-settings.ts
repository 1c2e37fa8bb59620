import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Learner} from '../../model/learner.ts';
import {ProfileChooseEvent} from '../events.ts';
import {loadReading} from '../fonts/load-fonts.ts';
import type {PanelMessages} from '../messages/panel.ts';
import {applyPreferences, type ReadingPreferences, readPreferences} from '../reading-preferences.ts';
import {base} from '../styles/base.css.ts';
import {option} from '../styles/option.css.ts';

/**
 * How one likes to read; every choice shows at once and is kept on this device. The language goes with the profile.
 *
 * @fires oo-profile-choose
 */
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
  /** Languages to choose from, shown when there is more than one and somebody to remember it for. */
  @property({attribute: false}) languages: readonly string[] = [];
  @property({attribute: false}) profile: Learner['profile'] = null;
  @state() private preferences: ReadingPreferences = readPreferences();

  protected override render() {
    const {intro, theme, themes, text, texts, space, spaces, face, faces, sample, sampleText} = this.words;
    return html`<form class="stack" @change=${this.onChange}>
        <p class="small muted">${intro}</p>
        <div>
          ${this.renderGroup('theme', theme, themes)} ${this.renderGroup('text', text, texts)}
          ${this.renderGroup('space', space, spaces)} ${this.renderGroup('face', face, faces)}
          ${this.languages.length > 1 && this.profile ? this.renderLanguages(this.profile.language) : nothing}
        </div>
      </form>
      <div class="sample"><h3>${sample}</h3><p>${sampleText}</p></div>`;
  }

  private renderLanguages(chosen: string) {
    const names = this.languages.map(id => [id, new Intl.DisplayNames([id], {type: 'language'}).of(id) ?? id]);
    return this.renderChips('language', this.words.language, Object.fromEntries(names), chosen);
  }

  private renderGroup(name: keyof ReadingPreferences, label: string, choices: Readonly<Record<string, string>>) {
    return this.renderChips(name, label, choices, this.preferences[name]);
  }

  private renderChips(name: string, label: string, choices: Readonly<Record<string, string>>, chosen: string) {
    return html`<fieldset>
      <legend class="lbl">${label}</legend>
      <div class="chips">
        ${Object.entries(choices).map(
          ([value, words]) => html`<label class="chip">
            <input type="radio" name=${name} value=${value} .checked=${chosen === value} /><span>${words}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  private onChange(event: Event) {
    const {name, value} = event.target as HTMLInputElement;
    if (name === 'language') {
      if (this.profile) this.dispatchEvent(new ProfileChooseEvent(this.profile.role, this.profile.region, value));
      return;
    }
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
