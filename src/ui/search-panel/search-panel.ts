import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {selectLearner} from '../../machines/course.machine.ts';
import {isOpen, stepsFor} from '../../model/sequence.ts';
import type {CourseText} from '../../model/texts.ts';
import {ActorController} from '../actor-controller.ts';
import {bookmarks} from '../bookmarks.ts';
import {StepOpenEvent} from '../events.ts';
import type {CourseHost} from '../host.ts';
import type {PanelMessages} from '../messages/panel.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {field} from '../styles/field.css.ts';
import {type Found, type SearchIndex, searchIndex} from './search-index.ts';

/**
 * Search through the course's words and its glossary; own bookmarks below. Everything is searched on the device.
 *
 * @fires oo-step-open
 */
@customElement('oo-search-panel')
export class SearchPanel extends LitElement {
  static override styles = [
    base,
    button,
    field,
    css`
      form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s-2) var(--s-3); align-items: end; }
      [role='status']:not(:empty) { margin-block-start: var(--s-3); }
      h3 { margin-block: var(--s-5) var(--s-2); }
      .hit { display: block; inline-size: 100%; min-block-size: var(--target); padding: 0.5rem 0.25rem; border: 0; border-block-start: var(--hair); background: transparent; text-align: start; }
      button.hit { cursor: pointer; }
      @media (hover: hover) { button.hit:hover { background: var(--c-action-soft); } }
      .hit b { display: block; color: var(--c-action); }
      p.hit b, dt { color: var(--c-text); }
      mark { background: var(--c-light-soft); color: inherit; font-weight: 600; }
      dt { font-weight: 700; }
      dd { margin-block-end: var(--s-3); font-size: var(--t-sm); line-height: 1.5; }
    `,
  ];

  @property({attribute: false}) host!: CourseHost;
  @property({attribute: false}) text!: CourseText;
  @property() language = 'nl';
  @property({attribute: false}) words!: PanelMessages['search'];
  @state() private terms: SearchIndex['terms'] = [];
  @state() private found: Found | undefined;
  private readonly learner = new ActorController(this, () => this.host?.course, selectLearner);
  /** Who asks before it is there gets the answer once it is. */
  private index!: Promise<SearchIndex>;

  override async connectedCallback() {
    super.connectedCallback();
    const {content} = this.host;
    this.index = searchIndex(content, stepsFor(content.outline, this.learner.value), this.language);
    this.terms = (await this.index).terms;
  }

  protected override render() {
    const {label, submit, found: foundWords} = this.words;
    return html`<form @submit=${this.onSubmit} role="search">
        <div class="field"><label for="words">${label}</label><input class="input" id="words" name="words" type="search" autocomplete="off" required /></div>
        <button class="btn" type="submit">${submit}</button>
      </form>
      <p class="small" role="status">${this.found ? foundWords(this.found.lessons.length + this.found.terms.length, this.found.words) : nothing}</p>
      ${this.found ? this.renderFound(this.found) : this.renderBookmarks()}
      ${this.found ? nothing : this.renderTerms(this.terms)}`;
  }

  private renderFound({lessons, terms}: Found) {
    return html`${this.renderTerms(terms)}
      ${
        lessons.length > 0
          ? html`<h3>${this.words.lessons}</h3>
            <ul>${lessons.map(({step, before, hit, after}) => html`<li>${this.renderStep(step, html`<span class="small muted">${before}<mark>${hit}</mark>${after}</span>`)}</li>`)}</ul>`
          : nothing
      }`;
  }

  private renderTerms(terms: SearchIndex['terms']) {
    if (terms.length === 0) return nothing;
    return html`<h3>${this.words.terms}</h3>
      <dl>${terms.map(({term, explanation}) => html`<dt>${term}</dt><dd>${explanation}</dd>`)}</dl>`;
  }

  private renderBookmarks() {
    const kept = bookmarks().filter(step => this.text.steps[step]);
    return html`<h3>${this.words.bookmarks}</h3>
      ${
        kept.length > 0
          ? html`<ul>${kept.map(step => html`<li>${this.renderStep(step, nothing)}</li>`)}</ul>`
          : html`<p class="small muted">${this.words.noBookmarks}</p>`
      }`;
  }

  private renderStep(step: string, excerpt: unknown) {
    const title = this.text.steps[step] ?? step;
    return isOpen(this.host.content.outline, this.learner.value, step)
      ? html`<button class="hit" type="button" value=${step} @click=${this.onStep}><b>${title}</b>${excerpt}</button>`
      : html`<p class="hit"><b>${title}</b><span class="small muted">${this.words.closed}</span></p>`;
  }

  private async onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget as HTMLFormElement).get('words') ?? '').trim();
    this.found = words ? (await this.index).find(words) : undefined;
  }

  private onStep(event: Event) {
    this.dispatchEvent(new StepOpenEvent((event.currentTarget as HTMLButtonElement).value));
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-search-panel': SearchPanel;
  }
}
