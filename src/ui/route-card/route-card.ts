import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Role} from '../../model/role.schema.ts';
import {contactStyles} from '../directory/contact.css.ts';
import {type ContactFrame, contactBlock, contactOf} from '../directory/contact.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';

/** Whom this role calls first and then, in this region, and the first call in three sentences. */
@customElement('oo-route-card')
export class RouteCard extends FactsView {
  static override styles = [
    ...FactsView.styles,
    contactStyles,
    css`
      .route { counter-reset: step; margin-block: var(--s-3) var(--s-6); border-block-start: var(--hair); }
      .route > li { display: grid; grid-template-columns: 2.5rem minmax(0, 1fr); counter-increment: step; border-block-end: var(--hair); }
      .route > li::before { content: counter(step) / ''; font-family: var(--font-voice); font-size: var(--t-2); line-height: 1.1; color: var(--c-light-text); padding-block-start: var(--s-4); }
      .route .contact { border: 0; }
      .call ol { display: grid; gap: var(--s-2); margin-block: var(--s-3) 0; }
      .call li { font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: var(--t-1); line-height: 1.35; }
      .rules { display: grid; gap: var(--s-5); margin-block-start: var(--s-6); }
      .rules p { font-size: var(--t-sm); line-height: 1.55; max-inline-size: 60ch; }
      @media (min-width: 52rem) { .rules { grid-template-columns: 1fr 1fr; } }
    `,
  ];

  protected renderFacts({role, region, national}: ViewFacts) {
    const words = this.words.help;
    if (!role || !region) return html`<p class="panel">${words.route.noRole}</p>`;
    const frame = {words, national, language: this.language, today: this.today};
    return html`<section aria-labelledby="heading">
      <p class="kicker">${words.route.subtitle(role.name, region.name)}</p>
      <h2 id="heading">${words.route.order}</h2>
      <ol class="route">${role.route.map(step => html`<li>${this.renderStep(step, contactOf(region, step.contact), frame)}</li>`)}</ol>
      <div class="panel light call"><h3>${words.route.firstCall}</h3><p class="small">${words.route.firstCallHelp}</p>
        <ol>${role.first_call.map(line => html`<li>${line}</li>`)}</ol></div>
      <div class="rules">
        <div><h3>${words.route.secrecy} ${this.renderOpen(role)}</h3><p>${role.secrecy}</p></div>
        <div><h3>${words.route.reportingCode} ${this.renderOpen(role)}</h3><p>${role.reporting_code}</p></div>
      </div>
    </section>`;
  }

  private renderStep(step: Role['route'][number], contact: ReturnType<typeof contactOf>, frame: ContactFrame) {
    if (contact) return contactBlock({...contact, name: step.who}, frame, step.why);
    return html`<div class="contact"><div><h3>${step.who}</h3><p class="small">${step.why}</p></div></div>`;
  }

  private renderOpen(role: Role) {
    return role.verify ? html`<span class="open">(${this.words.help.toConfirm})</span>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-route-card': RouteCard;
  }
}
