import {consume} from '@lit/context';
import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Learner} from '../../model/learner.ts';
import type {Outline} from '../../model/outline.ts';
import type {Settings} from '../../model/settings.ts';
import type {CourseText} from '../../model/texts.ts';
import {messagesContext} from '../contexts.ts';
import {ProfileChooseEvent} from '../events.ts';
import type {Messages} from '../messages/messages.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {field} from '../styles/field.css.ts';
import {option} from '../styles/option.css.ts';

/**
 * Role and region. What the organisation filled in is shown and cannot be changed.
 *
 * @fires oo-profile-choose
 */
@customElement('oo-profile-form')
export class ProfileForm extends LitElement {
  static override styles = [
    base,
    button,
    field,
    option,
    css`form > * + * { margin-block-start: var(--s-4); } .hint { min-block-size: 1.5em; }`,
  ];

  @property({attribute: false}) outline!: Outline;
  @property({attribute: false}) text!: CourseText;
  @property({attribute: false}) settings!: Settings;
  @property({attribute: false}) profile: Learner['profile'] = null;
  @property() language = 'nl';
  @consume({context: messagesContext, subscribe: true})
  @state()
  private messages!: Messages;
  @state() private outcome: 'saved' | 'missing' | null = null;

  protected override render() {
    const words = this.messages.profile;
    const {roles, regions} = this.outline;
    const role = this.settings.role || this.profile?.role;
    const region = this.settings.region || this.profile?.region || (regions.length === 1 ? regions[0] : '');
    return html`<form @submit=${this.onSubmit} @change=${this.onChange} novalidate>
      <fieldset ?disabled=${this.settings.role !== ''}>
        <legend class="lbl">${words.role}</legend>
        <div class="chips">
          ${roles.map(
            id => html`<label class="chip">
              <input type="radio" name="role" value=${id} .checked=${id === role} /><span>${this.text.roles[id] ?? id}</span>
            </label>`,
          )}
        </div>
      </fieldset>
      <div class="field">
        <label for="region">${words.region}</label>
        <div class="select">
          <select id="region" name="region" ?disabled=${this.settings.region !== ''}>
            <option value="" ?selected=${!region}>${words.pickRegion}</option>
            ${regions.map(id => html`<option value=${id} ?selected=${id === region}>${this.text.regions[id] ?? id}</option>`)}
          </select>
        </div>
      </div>
      <p class="small muted">${this.settings.role && this.settings.region ? words.locked : words.help}</p>
      <button class="btn quiet" type="submit">${words.save}</button>
      <p class="small hint" role="status">${this.outcome ? words[this.outcome] : nothing}</p>
    </form>`;
  }

  private onChange() {
    this.outcome = null;
  }

  private onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const role = this.settings.role || String(data.get('role') ?? '');
    const region = this.settings.region || String(data.get('region') ?? '');
    this.outcome = role && region ? 'saved' : 'missing';
    if (role && region) this.dispatchEvent(new ProfileChooseEvent(role, region, this.language));
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-profile-form': ProfileForm;
  }
}
