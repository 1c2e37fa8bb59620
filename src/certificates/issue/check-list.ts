import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {base} from '../../ui/styles/base.css.ts';
import {field} from '../../ui/styles/field.css.ts';
import {spokenDay} from '../credential/moment.ts';
import {type Checked, canIssue, type Finding} from '../plausible.ts';
import type {Register} from '../registers.ts';
import type {Numbers} from '../registrations.ts';

/** A number of a learner in a register was typed. */
export class NumberChangeEvent extends Event {
  static readonly type = 'oo-number-change';
  constructor(
    readonly learner: string,
    readonly register: string,
    readonly number: string,
  ) {
    super(NumberChangeEvent.type, {bubbles: true, composed: true});
  }
}

const WEIGHTS: Readonly<Record<Finding['weight'], string>> = {stop: 'Kan niet', warn: 'Let op', note: 'Ter info'};

/** Who finished, what stands out, and their numbers. Typing is asked for when it changes, not at every letter. */
@customElement('oo-check-list')
export class CheckList extends LitElement {
  static override styles = [
    base,
    field,
    css`
      li.person { display: grid; grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr); gap: var(--s-2) var(--s-5); padding-block: var(--s-4); border-block-start: var(--hair); }
      .name { font-weight: 600; overflow-wrap: anywhere; }
      .numbers { display: grid; gap: var(--s-3); align-content: start; }
      .findings li { display: grid; grid-template-columns: auto 1fr; }
      .findings { grid-column: 1 / -1; display: grid; gap: var(--s-1); font-size: var(--t-sm); }
      .findings b { display: inline-block; min-inline-size: 5.25rem; }
      .stop b { color: var(--c-care); } .warn b { color: var(--c-light-text); } .note { color: var(--c-text-muted); }
      .state { font-size: var(--t-sm); color: var(--c-text-muted); }
      .state.yes { color: var(--c-right); }
      @media (max-width: 40rem) { li.person { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];

  @property({attribute: false}) checked: readonly Checked[] = [];
  @property({attribute: false}) numbers: Numbers = {};
  @property({attribute: false}) registers: readonly Register[] = [];
  @property({type: Boolean}) accepted = false;
  /** The list was confirmed: numbers stand fast. */
  @property({type: Boolean}) fixed = false;

  protected override render(): TemplateResult {
    return html`<ul>${repeat(
      this.checked,
      ({completion}) => completion.learner,
      one => this.renderPerson(one),
    )}</ul>`;
  }

  private renderPerson(one: Checked): TemplateResult {
    const {completion, findings, issued} = one;
    const ready = canIssue(one, this.accepted);
    const score = completion.score === null ? 'gehaald' : `${completion.score}%`;
    const state = issued
      ? 'Al uitgegeven: komt opnieuw in de zip'
      : ready
        ? 'Krijgt een certificaat'
        : 'Krijgt nog geen certificaat';
    return html`
      <li class="person">
        <div>
          <p class="name"><bdi>${completion.name || 'Zonder naam'}</bdi></p>
          <p class="small muted">${spokenDay(new Date(completion.completedAt).toISOString())}, toets ${score}, ${completion.attempts === 1 ? 'één poging' : `${completion.attempts} pogingen`}</p>
          <p class="state ${ready || issued ? 'yes' : ''}">${state}</p>
        </div>
        <div class="numbers">${issued ? nothing : this.registers.map(register => this.renderNumber(completion.learner, completion.name, register))}</div>
        <ul class="findings">${issued ? nothing : findings.map(({text, weight}) => html`<li class=${weight}><b>${WEIGHTS[weight]}</b><span>${text}</span></li>`)}</ul>
      </li>
    `;
  }

  private renderNumber(learner: string, name: string, register: Register): TemplateResult {
    const id = `${register.id}-${learner}`;
    return html`
      <div class="field">
        <label for=${id}>${register.name}: ${register.number.label}<span class="vh"> van ${name}</span></label>
        <input id=${id} class="input" autocomplete="off" spellcheck="false" ?disabled=${this.fixed} data-learner=${learner} data-register=${register.id} .value=${this.numbers[learner]?.[register.id] ?? ''} @change=${this.onNumberChange} />
      </div>
    `;
  }

  private onNumberChange({currentTarget}: Event): void {
    const {dataset, value} = currentTarget as HTMLInputElement;
    this.dispatchEvent(new NumberChangeEvent(dataset.learner ?? '', dataset.register ?? '', value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-check-list': CheckList;
  }
  interface HTMLElementEventMap {
    [NumberChangeEvent.type]: NumberChangeEvent;
  }
}
