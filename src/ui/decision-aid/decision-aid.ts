import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import type {Aid} from '../../model/reference.schema.ts';
import {contactStyles} from '../directory/contact.css.ts';
import {contactBlock, contactOf} from '../directory/contact.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';
import {icons} from '../icons.ts';

type AidNode = Aid['nodes'][number];

/** From a worry to a first call, one question at a time. Nothing of it is kept or sent. */
@customElement('oo-decision-aid')
export class DecisionAid extends FactsView {
  static override styles = [
    ...FactsView.styles,
    contactStyles,
    css`
      .ask { font-size: var(--t-3); margin-block: var(--s-1) var(--s-4); max-inline-size: 26em; }
      .answers { display: grid; gap: 0.6rem; max-inline-size: 40rem; }
      .answer { display: flex; align-items: center; justify-content: space-between; gap: var(--s-4); inline-size: 100%; min-block-size: 3.25rem; padding: 0.8rem 1.15rem; text-align: start; border: var(--edge); border-radius: var(--r-2); background: var(--c-surface); cursor: pointer; line-height: 1.4; }
      @media (hover: hover) { .answer:hover { background: var(--c-action-soft); border-color: var(--c-action); } }
      .path { display: grid; gap: var(--s-1); margin-block-start: var(--s-5); padding-block-start: var(--s-4); border-block-start: var(--hair); font-size: var(--t-sm); }
      .calls, .steps { margin-block: var(--s-2) var(--s-5); }
      .steps { display: grid; gap: var(--s-1); padding-inline-start: 1.4rem; list-style: decimal; font-size: var(--t-sm); }
      .advice h3 { margin-block-start: var(--s-5); }
      .advice .contact h3 { margin-block-start: 0; }
      .btns { margin-block-start: var(--s-5); }
    `,
  ];

  /** Answers so far: node and answer id. */
  @state() private path: readonly {readonly node: string; readonly answer: string}[] = [];
  @query('#ask') private ask!: HTMLElement | null;

  protected override updated(changed: PropertyValues) {
    if (changed.get('path') !== undefined) this.ask?.focus();
  }

  protected renderFacts(facts: ViewFacts) {
    const {aid} = facts.reference;
    const words = this.words.help.aid;
    const nodes = new Map(aid.nodes.map(node => [node.id, node]));
    const node = this.current(aid, nodes);
    if (!node) return nothing;
    return html`<section class="sheet" aria-labelledby="heading">
      <h2 class="vh" id="heading">${words.heading}</h2>
      <p class="kicker">${node.advice ? words.advice : words.question(this.path.length + 1)}</p>
      <h3 class="voice ask" id="ask" tabindex="-1">${node.text}</h3>
      ${node.advice ? this.renderAdvice(node.advice, facts) : this.renderAnswers(node)}
      ${this.path.length > 0 ? this.renderPath(nodes) : nothing}
    </section>`;
  }

  private current(aid: Aid, nodes: ReadonlyMap<string, AidNode>): AidNode | undefined {
    const last = this.path.at(-1);
    const next = nodes.get(last?.node ?? '')?.answers?.find(({id}) => id === last?.answer)?.next;
    return nodes.get(next ?? aid.start);
  }

  private renderAnswers(node: AidNode) {
    return html`<div class="answers" role="group" aria-labelledby="ask">${node.answers?.map(
      ({id, text}) =>
        html`<button class="answer" type="button" name=${node.id} value=${id} @click=${this.onAnswer}><span>${text}</span>${icons.forward}</button>`,
    )}</div>`;
  }

  private renderAdvice(advice: NonNullable<AidNode['advice']>, {role, region, national}: ViewFacts) {
    const words = this.words.help;
    const frame = {words, national, language: this.language, today: this.today};
    const calls = advice.call.map(id => contactOf(region, id)).filter(contact => contact !== undefined);
    return html`<div class="advice"><p class="lead">${advice.text}</p>
      ${
        advice.role_route && role
          ? html`<h3>${words.aid.routeFirst(role.name)}</h3>
              <ol class="steps">${role.route.map(({who, why}) => html`<li><b>${who}.</b> ${why}</li>`)}</ol>`
          : nothing
      }
      <h3>${words.aid.call}</h3>
      <ul class="calls">${calls.map(contact => html`<li>${contactBlock(contact, frame)}</li>`)}</ul></div>`;
  }

  private renderPath(nodes: ReadonlyMap<string, AidNode>) {
    const words = this.words.help.aid;
    return html`<div class="path"><p class="kicker">${words.path}</p>
        <ol>${this.path.map(({node, answer}) => {
          const asked = nodes.get(node);
          return html`<li>${asked?.text} <b>${asked?.answers?.find(({id}) => id === answer)?.text}</b></li>`;
        })}</ol></div>
      <div class="btns"><button class="btn quiet sm" type="button" @click=${this.onBack}>${icons.back} ${words.back}</button>
        <button class="btn text" type="button" @click=${this.onAgain}>${words.again}</button></div>`;
  }

  private onAnswer({currentTarget}: Event) {
    const {name, value} = currentTarget as HTMLButtonElement;
    this.path = [...this.path, {node: name, answer: value}];
  }

  private onBack() {
    this.path = this.path.slice(0, -1);
  }

  private onAgain() {
    this.path = [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-decision-aid': DecisionAid;
  }
}
