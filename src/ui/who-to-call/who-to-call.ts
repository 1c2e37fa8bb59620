import {css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {bankItemsOf} from '../../model/bank-items.ts';
import type {ItemText} from '../../model/texts.ts';
import '../activities/choice/choice.ts';
import {contactStyles} from '../directory/contact.css.ts';
import {contactBlock, contactOf} from '../directory/contact.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';
import {stepHere} from '../step-here.ts';

/**
 * 'Wie bel je?' of a booster that reports: the questions of this round with their explanations, and once they are answered
 * the learner's own numbers of today.
 *
 * @fires oo-answer-submit
 */
@customElement('oo-who-to-call')
export class WhoToCall extends FactsView {
  static override styles = [
    ...FactsView.styles,
    contactStyles,
    css`
      .questions { display: grid; gap: var(--s-5); }
      h2 { font-size: var(--t-2); }
      ul { padding: 0; list-style: none; display: grid; gap: var(--s-4); }
    `,
  ];

  @state() private bank: Readonly<Record<string, ItemText>> = {};

  protected override async loadViewFacts() {
    const [facts, bank] = await Promise.all([super.loadViewFacts(), this.host.content.loadBank(this.language)]);
    this.bank = bank;
    return facts;
  }

  protected renderFacts(facts: ViewFacts) {
    const {outline} = this.host.content;
    const step = stepHere(this.host);
    const ids = step ? bankItemsOf(outline, this.learner, step) : [];
    const isDone = ids.every(id => this.learner.answers[id]);
    return html`<section class="questions" aria-labelledby="heading">
      <h2 class="vh" id="heading">${this.words.questions.call.heading}</h2>
      ${ids.map(id => this.renderQuestion(id))}
      ${isDone ? this.renderCard(facts) : nothing}
    </section>`;
  }

  private renderQuestion(id: string) {
    const text = this.bank[id];
    const options = Object.entries(text?.options ?? {}).map(([option, words]) => ({id: option, ...words}));
    const activity = {kind: 'choice', id, prompt: text?.text ?? '', options, verify: text?.verify} as const;
    return html`<oo-choice .item=${this.host.content.outline.items[id]} .activity=${activity} .answers=${this.learner.answers[id]} .seed=${this.learner.seed}></oo-choice>`;
  }

  private renderCard({region, role, national}: ViewFacts) {
    const {card, noRegion} = this.words.questions.call;
    const frame = {words: this.words.help, national, language: this.language, today: this.today};
    const first = role?.route.find(step => step.contact)?.contact;
    const contacts = [...new Set([first, 'care_coordinator'])]
      .map(id => contactOf(region, id))
      .filter(one => one !== undefined);
    return html`<h2>${card}</h2>${
      contacts.length > 0
        ? html`<ul>${contacts.map(contact => html`<li>${contactBlock(contact, frame)}</li>`)}</ul>`
        : html`<p>${noRegion}</p>`
    }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-who-to-call': WhoToCall;
  }
}
