import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {contactStyles} from '../directory/contact.css.ts';
import {contactBlock, contactOf} from '../directory/contact.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';

/** For a learner to whom this comes close. Nothing of it is kept, sent or counted. */
@customElement('oo-self-care')
export class SelfCare extends FactsView {
  static override styles = [
    ...FactsView.styles,
    contactStyles,
    css`
      .text { display: grid; gap: var(--s-3); max-inline-size: var(--measure); }
      h3.people { margin-block-start: var(--s-5); }
    `,
  ];

  protected renderFacts({region, national}: ViewFacts) {
    const words = this.words.help;
    const {selfCare} = words;
    const frame = {words, national, language: this.language, today: this.today};
    const place = region ?? national;
    const contacts = ['youth_chat', 'sexual_violence'].map(id => contactOf(place, id)).filter(one => one !== undefined);
    return html`<section class="panel care" aria-labelledby="heading">
      <div class="text">
        <h2 id="heading">${selfCare.heading}</h2>
        ${selfCare.close.map(line => html`<p>${line}</p>`)}
        <h3>${selfCare.yourself}</h3>
        ${selfCare.yourselfText.map(line => html`<p>${line}</p>`)}
      </div>
      <h3 class="people">${selfCare.people}</h3>
      <ul>
        ${contacts.map(contact => html`<li>${contactBlock(contact, frame)}</li>`)}
        <li class="contact"><div><h3>${selfCare.doctor}</h3><p class="small">${selfCare.doctorText}</p></div></li>
        <li class="contact"><div><h3>${selfCare.colleague}</h3><p class="small">${selfCare.colleagueText}</p></div></li>
      </ul>
      <p class="small">${selfCare.untracked}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-self-care': SelfCare;
  }
}
