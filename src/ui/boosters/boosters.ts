import {css, html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import type {Booster} from '../../model/outline.ts';
import type {CourseText, ItemText} from '../../model/texts.ts';
import {longDay} from '../day.ts';
import {contactStyles} from '../directory/contact.css.ts';
import {contactBlock, contactOf} from '../directory/contact.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';
import {loadPrompts, ownNotes} from '../overview/own-words.ts';
import './booster-round.ts';
import type {RoundContent} from './booster-round.ts';
import {calendarOf, saveCalendar} from './calendar.ts';
import {monthsLater} from './months-later.ts';
import {planRound} from './plan-round.ts';

interface Round {
  readonly index: number;
  readonly content: RoundContent;
  readonly text: CourseText;
}

/** Coming back after so many months: dates for the calendar, and each round as practice on this device. */
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

  private get rounds(): readonly (Booster & {readonly day: number})[] {
    const from = this.learner.completed ?? this.today;
    const {boosters = []} = this.host.content.outline;
    return boosters.map(one => ({...one, day: monthsLater(from, one.months)}));
  }

  private renderRounds() {
    const words = this.words.finish.boosters;
    return html`<section aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${words.heading}</h2>
      <p>${words.intro}</p>
      <ol class="rounds">${this.rounds.map(
        ({months, day, minutes}, index) => html`<li><h3>${words.round(months)}</h3><p>${longDay(day, this.language)}</p>
          <p class="small muted">${words.minutes(minutes)}</p>
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
    const {outline} = content;
    const plan = planRound(outline, this.learner, index);
    const notes = outline.boosters?.[index]?.followup ? ownNotes(outline, this.learner) : null;
    const [situations, bank, text, chart, caseText, prompts] = await Promise.all([
      content.loadSituations(this.language),
      content.loadBank(this.language),
      content.loadCourse(this.language),
      plan.case ? content.loadChart(plan.case) : null,
      plan.case ? content.loadCase(plan.case, this.language) : null,
      loadPrompts(content, notes ?? [], this.language),
    ]);
    const named = withAnswers(situations, this.words.test.profile.answers);
    const decided = notes?.map(id => ({prompt: prompts[id] ?? '', text: this.learner.notes[id]?.text ?? ''})) ?? null;
    this.round = {index, text, content: {plan, situations: named, bank, chart, caseText, decided}};
  }

  private onEnd() {
    this.round = undefined;
    this.focusHeading = true;
  }

  private onCalendar() {
    const {eventTitle, eventText: text, fileName} = this.words.finish.boosters;
    const events = this.rounds.map(({day, minutes}, index, all) => ({
      uid: `booster-${index + 1}-${day}`,
      day,
      title: eventTitle(index + 1, all.length, minutes),
      text,
    }));
    saveCalendar(fileName, calendarOf(events, Date.now()));
  }
}

/** The answers to a situation are the same three everywhere; the content leaves their words to the interface. */
function withAnswers(situations: RoundContent['situations'], answers: Readonly<Record<string, string>>) {
  const name = ([id, option]: [string, ItemText['options'][string]]) => {
    const answer = answers[id] ?? id;
    return [id, {...option, text: option.text || answer.charAt(0).toUpperCase() + answer.slice(1)}];
  };
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
