import {css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {Right} from '../../model/reference.schema.ts';
import type {ReferenceText} from '../../model/texts.ts';
import {longDay} from '../day.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';
import {option} from '../styles/option.css.ts';

type Who = Right['for'][number];
const PHASES = ['signal', 'protection', 'criminal_case', 'compensation'] as const satisfies readonly Right['phase'][];
const PEOPLE = ['dutch', 'eu', 'non_eu', 'minor'] as const satisfies readonly Who[];

/** What may come after a signal, phase by phase, for whom one chooses. */
@customElement('oo-rights-timeline')
export class RightsTimeline extends FactsView {
  static override styles = [
    ...FactsView.styles,
    option,
    css`
      .who { margin-block: var(--s-4); }
      .phases { display: grid; gap: var(--s-6); margin-block-start: var(--s-5); }
      .phase { position: relative; display: grid; gap: var(--s-3); align-content: start; padding-inline-start: var(--s-6); }
      .phase::before { content: ''; position: absolute; inset-inline-start: 0.3rem; inset-block: 0.6rem calc(var(--s-6) * -1); border-inline-start: 2px solid var(--c-text); }
      .phase:last-child::before { inset-block-end: 0; }
      .phase::after { content: ''; position: absolute; inset-inline-start: -0.1rem; inset-block-start: 0.25rem; inline-size: 0.9rem; block-size: 0.9rem; border-radius: 50%; background: var(--c-light); border: 2px solid var(--c-text); }
      .rights { display: grid; }
      .rights li { border-block-start: var(--hair); }
      summary { inline-size: 100%; padding-block: 0.5rem; line-height: 1.35; }
      .body { display: grid; gap: var(--s-2); padding-block-end: var(--s-4); max-inline-size: 60ch; }
      .open { display: block; font-size: var(--t-xs); font-weight: 400; color: var(--c-text-muted); }
      @media (min-width: 60rem) {
        .phases { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: var(--s-5); }
        .phase { padding-inline-start: 0; padding-block-start: var(--s-6); }
        .phase::before { inset-inline: 0 calc(var(--s-5) * -1); inset-block: 0.3rem auto; border-inline-start: 0; border-block-start: 2px solid var(--c-text); }
        .phase:last-child::before { inset-inline-end: 0; }
        .phase::after { inset-inline-start: 0; inset-block-start: -0.1rem; }
      }
      @media print { .who { display: none; } .phases { grid-template-columns: 1fr; } }
    `,
  ];

  /** Whom it is for; '' shows everything with for whom it holds. */
  @state() private who: Who | '' = '';

  protected renderFacts({reference}: ViewFacts) {
    const words = this.words.help.rights;
    const shown = reference.rights.filter(right => this.who === '' || right.for.includes(this.who));
    const name = this.who === '' ? words.everyone : words.people[this.who];
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <fieldset class="who" @change=${this.onWho}><legend class="lbl">${words.who}</legend>
        <div class="chips">${this.renderChip('', words.everyone)}${PEOPLE.map(one => this.renderChip(one, words.people[one]))}</div></fieldset>
      <p class="note">${words.caution}</p>
      <p class="vh" role="status">${words.shown(shown.length, name)}</p>
      <ol class="phases who-${this.who || 'all'}">${PHASES.map((phase, index) => this.renderPhase(phase, index, shown, reference))}</ol>
    </section>`;
  }

  private renderChip(value: Who | '', label: string) {
    return html`<label class="chip"><input type="radio" name="who" value=${value} .checked=${this.who === value} /><span>${label}</span></label>`;
  }

  private renderPhase(phase: Right['phase'], index: number, shown: readonly Right[], reference: ReferenceText) {
    const words = this.words.help.rights;
    const rights = shown.filter(right => right.phase === phase);
    return html`<li class="phase">
      <div><p class="kicker">${words.phase(index + 1)}</p><h3>${words.phases[phase].title}</h3><p class="small muted">${words.phases[phase].text}</p></div>
      ${rights.length === 0 ? html`<p class="small muted">${words.none}</p>` : nothing}
      <ul class="rights">${rights.map(right => html`<li>${this.renderRight(right, reference)}</li>`)}</ul>
    </li>`;
  }

  private renderRight(right: Right, reference: ReferenceText) {
    const {rights: words, toConfirm} = this.words.help;
    const sources = [...new Set(right.sources.map(id => reference.sources[id]?.publisher ?? id))];
    return html`<details><summary><span>${right.title} ${right.verify ? html`<span class="open">(${toConfirm})</span>` : nothing}</span></summary>
      <div class="body"><p class="small">${right.text}</p>
        ${this.who === '' ? html`<p class="xs muted">${words.holdsFor(right.for.map(one => words.people[one]))}</p>` : nothing}
        <p class="xs muted">${words.reviewed(longDay(right.reviewed, this.language))}. ${words.sources}: ${sources.join('; ')}.</p></div></details>`;
  }

  private onWho({target}: Event) {
    this.who = (target as HTMLInputElement).value as Who | '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-rights-timeline': RightsTimeline;
  }
}
