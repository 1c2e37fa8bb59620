import {html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Contact, Region} from '../../model/region.schema.ts';
import type {Role} from '../../model/role.schema.ts';
import {longDay} from '../day.ts';
import {contactOf, fallbackFor, telephone} from '../directory/contact.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';
import {styles} from './action-card.styles.ts';
import {paperTokens} from './paper.tokens.css.ts';

/** The action card (handelingskaart): what one needs at the moment itself, for this role and region, on one page. */
@customElement('oo-action-card')
export class ActionCard extends FactsView {
  static override styles = [...FactsView.styles, paperTokens, styles];

  protected renderFacts({role, region, national}: ViewFacts) {
    const words = this.words.help;
    const place = region ?? national;
    const {card} = words;
    const {version, draft} = this.host.content.outline;
    return html`
      <div class="bar"><p class="small muted">${card.where}</p>
        <button class="btn" type="button" @click=${this.onPrint}>${words.print}</button></div>
      <section class="paper" aria-labelledby="heading">
        <div class="head"><h2 id="heading">${card.title}</h2>
          <p>${role ? html`${card.for(role.name)}<br />` : nothing}${place ? card.region(place.name) : nothing}</p></div>
        ${place ? this.renderFirst(place) : nothing}
        <ol class="parts">
          ${this.renderLook(role)} ${this.renderTalk()} ${this.renderWrite()}
          ${place ? this.renderCalls(place, national, role) : nothing} ${this.renderNot()}
          <li class="part"><h3>${card.you}</h3><p>${card.youText}</p></li>
        </ol>
        <div class="own"><h3 class="vh">${card.ownPlace}</h3>
          <dl>${card.ownFields.map(field => html`<div><dt>${field}</dt><dd></dd></div>`)}</dl></div>
        <p class="foot">${draft ? card.draft : nothing} ${card.version(version, longDay(this.today, this.language))} ${card.checkNumbers}</p>
      </section>`;
  }

  /** Danger first; beside it the one who thinks along. */
  private renderFirst(region: Region) {
    const words = this.words.help;
    const emergency = contactOf(region, 'emergency');
    const coordinator = contactOf(region, 'care_coordinator');
    return html`<div class="first">
      <div><p>${words.card.danger}</p>${emergency ? telephone(emergency, words) : nothing}<p>${words.card.dangerText}</p></div>
      ${
        coordinator
          ? html`<div><p>${coordinator.name} ${this.renderOpen(coordinator)}</p>${telephone(coordinator, words)}
              <p>${coordinator.phone ? words.card.withoutName : coordinator.instead}</p></div>`
          : nothing
      }</div>`;
  }

  private renderLook(role: Role | null) {
    const {card} = this.words.help;
    return html`<li class="part"><h3>${card.look}</h3><p><b>${card.questions.join(' ')}</b></p>
      ${role ? html`<ul class="dots">${role.signals.map(signal => html`<li>${signal}</li>`)}</ul>` : nothing}
      <p>${card.lookClose}</p></li>`;
  }

  private renderTalk() {
    const {card} = this.words.help;
    return html`<li class="part"><h3>${card.talk}</h3><ul>${card.say.map(line => html`<li>${line}</li>`)}</ul>
      <p>${card.doNotSay} ${card.notSay.join(' ')}</p></li>`;
  }

  private renderWrite() {
    const {card} = this.words.help;
    return html`<li class="part"><h3>${card.write}</h3><ul class="dots">${card.writeText.map(line => html`<li>${line}</li>`)}</ul></li>`;
  }

  /** The contacts of the role's route, 112 aside (it stands first), or the usual ones where there is no role yet. */
  private renderCalls(region: Region, national: Region | null, role: Role | null) {
    const {card} = this.words.help;
    const ids = role
      ? role.route.flatMap(({contact}) => (contact && contact !== 'emergency' ? [contact] : []))
      : ['care_coordinator', 'safe_at_home', 'police'];
    const contacts = ids.map(id => contactOf(region, id)).filter(one => one !== undefined);
    return html`<li class="part"><h3>${card.call}</h3>
      <ul class="calls">${contacts.map(contact => this.renderCall(contact, fallbackFor(contact, national, this.today)))}</ul>
      <p>${card.withoutName}</p></li>`;
  }

  private renderCall(contact: Contact, fallback: Contact | undefined) {
    const words = this.words.help;
    const instead = contact.phone ? undefined : contact.instead;
    return html`<li><span lang=${contact.lang ?? nothing}>${contact.name} ${this.renderOpen(contact)}</span>${telephone(contact, words)}
      ${instead ? html`<span class="instead" lang=${contact.lang ?? nothing}>${instead}</span>` : nothing}
      ${fallback ? html`<span class="instead">${words.contact.national}: ${fallback.phone ?? fallback.instead}</span>` : nothing}</li>`;
  }

  private renderNot() {
    const {card} = this.words.help;
    return html`<li class="part"><h3>${card.not}</h3><ul class="dots">${card.notDo.map(line => html`<li>${line}</li>`)}</ul></li>`;
  }

  private renderOpen({verify}: Contact) {
    return verify ? html`<span class="xs">(${this.words.help.toConfirm})</span>` : nothing;
  }

  private onPrint() {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-action-card': ActionCard;
  }
}
