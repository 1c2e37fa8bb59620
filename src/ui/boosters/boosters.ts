import {css, html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import type {CourseText, ItemText} from '../../model/outline.ts';
import {longDay} from '../day.ts';
import {contactStyles} from '../directory/contact.css.ts';
import {contactBlock, contactOf} from '../directory/contact.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';
import './booster-round.ts';
import type {RoundContent} from './booster-round.ts';
import {calendarOf, saveCalendar} from './calendar.ts';
import {monthsLater} from './months-later.ts';
import {planRound, ROUNDS} from './plan-round.ts';

interface Round {
  readonly index: number;
  readonly content: RoundContent;
  readonly text: CourseText;
}

/** Coming back after one, three and six months: dates for the calendar, and each round as practice on this device. */
@customElement('oo-boosters')
export class Boosters extends FactsView {
  static override styles = [
    ...FactsView.styles,
    contactStyles,
    css`
      section { display: grid; gap: var(--s-4); }
      .rounds { display: grid; gap: var(--s-4); }
      .rounds li { border-block-start: 3px solid var(--c-text); padding-block-start: var(--s-3); display: grid; gap: var(--s-2); justify-items: start; align-content: space-between; }
      @media (min-width: 48rem) { .rounds { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
    `,
  ];

  @state() private round: Round | undefined;
  @query('#heading') private heading!: HTMLElement | null;
  private focusHeading = false;

  protected override updated() {
    if (!this.focusHeading || !this.heading) return;
    this.focusHeading = false;
    this.heading.focus();
  }

  protected renderFacts(facts: ViewFacts) {
    return this.round ? this.renderRound(this.round, facts) : this.renderRounds();
  }

  private get dates(): readonly {readonly months: number; readonly day: number}[] {
    const from = this.learner.completed ?? this.today;
    return ROUNDS.map(months => ({months, day: monthsLater(from, months)}));
  }

  private renderRounds() {
    const words = this.words.finish.boosters;
    return html`<section aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${words.heading}</h2>
      <p>${words.intro}</p>
      <ol class="rounds">${this.dates.map(
        ({months, day}, index) => html`<li><h3>${words.round(months)}</h3><p>${longDay(day, this.language)}</p>
          <button class="btn quiet sm" type="button" value=${index} @click=${this.onStart}>${words.start(months)}</button></li>`,
      )}</ol>
      <p class="small muted">${words.onDevice}</p>
      <div class="btns"><button class="btn quiet" type="button" @click=${this.onCalendar}>${words.calendar}</button>
        <p class="xs muted">${words.calendarHelp}</p></div>
    </section>`;
  }

  private renderRound({content, text}: Round, {region, role, national}: ViewFacts) {
    const words = this.words.help;
    const frame = {words, national, language: this.language, today: this.today};
    const first = role?.route.find(step => step.contact)?.contact;
    const contacts = [...new Set([first, 'care_coordinator'])]
      .map(id => contactOf(region, id))
      .filter(one => one !== undefined);
    const weakest = text.objectives[content.plan.weakest ?? ''] ?? '';
    return html`<oo-booster-round .outline=${this.host.content.outline} .content=${content} .words=${this.words} .seed=${this.learner.seed}
      .roleId=${role?.id ?? ''} .weakest=${weakest} @oo-round-end=${this.onEnd}>
      ${
        contacts.length > 0
          ? html`<h3>${this.words.finish.boosters.yourCard}</h3><ul>${contacts.map(contact => html`<li>${contactBlock(contact, frame)}</li>`)}</ul>`
          : nothing
      }</oo-booster-round>`;
  }

  private onStart({currentTarget}: Event) {
    const index = Number((currentTarget as HTMLButtonElement).value);
    void this.attempt(() => this.start(index));
  }

  private async start(index: number) {
    const {content} = this.host;
    const plan = planRound(content.outline, this.learner, index);
    const [situations, bank, text, chart, caseText] = await Promise.all([
      content.loadSituations(this.language),
      content.loadBank(this.language),
      content.loadCourse(this.language),
      plan.case ? content.loadChart(plan.case) : null,
      plan.case ? content.loadCase(plan.case, this.language) : null,
    ]);
    const named = withAnswers(situations, this.words.test.profile.answers);
    this.round = {index, text, content: {plan, situations: named, bank, chart, caseText}};
  }

  private onEnd() {
    this.round = undefined;
    this.focusHeading = true;
  }

  private onCalendar() {
    const {eventTitle, eventText: text, fileName} = this.words.finish.boosters;
    const events = this.dates.map(({day}, index) => ({
      uid: `booster-${index + 1}-${day}`,
      day,
      title: eventTitle(index + 1),
      text,
    }));
    saveCalendar(fileName, calendarOf(events, Date.now()));
  }
}

/** The answers to a situation are the same three everywhere; the content leaves their words to the interface. */
function withAnswers(situations: RoundContent['situations'], answers: Readonly<Record<string, string>>) {
  const name = ([id, option]: [string, ItemText['options'][string]]) => [
    id,
    {...option, text: option.text || answers[id] || id},
  ];
  return Object.fromEntries(
    Object.entries(situations).map(([id, text]) => [
      id,
      {...text, options: Object.fromEntries(Object.entries(text.options).map(name))},
    ]),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-boosters': Boosters;
  }
}
