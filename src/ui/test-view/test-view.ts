import {css, html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {selectOpenPlaces, type TestSnapshot} from '../../machines/test.machine.ts';
import {runningTest, type TestAttempt} from '../../model/learner.ts';
import {testOptions} from '../../model/test-draw.ts';
import {mayDrawTest} from '../../model/test-result.ts';
import type {CourseText, ItemText} from '../../model/texts.ts';
import {ActorController} from '../actor-controller.ts';
import {longDay} from '../day.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';
import type {TestActor} from '../host.ts';
import {icons} from '../icons.ts';
import '../test-result/test-result.ts';
import type {TestResultView} from '../test-result/test-result.ts';
import type {QuestionLeaveEvent} from './test-question.ts';
import './test-question.ts';
import type {TestQuestion} from './test-question.ts';

interface TestFacts extends ViewFacts {
  readonly bank: Readonly<Record<string, ItemText>>;
  readonly text: CourseText;
}

/**
 * The final test: one question at a time, back allowed until it is handed in, then the result. Connected: follows the
 * running attempt, which comes back where the first open question is.
 */
@customElement('oo-test-view')
export class TestView extends FactsView {
  static override styles = [
    ...FactsView.styles,
    css`
      .start, .check { display: grid; gap: var(--s-4); justify-items: start; }
      .open { display: flex; flex-wrap: wrap; gap: var(--s-2); }
    `,
  ];

  @state() private actor: TestActor | undefined;
  /** The learner is past the last question. */
  @state() private checking = false;
  private readonly test = new ActorController(
    this,
    () => this.actor,
    (snapshot: TestSnapshot) => snapshot,
  );
  @query('oo-test-question, oo-test-result') private leaf!: TestQuestion | TestResultView | null;
  @query('#check') private heading!: HTMLElement | null;
  private focusNext = false;

  private get byOrganisation(): boolean {
    return this.host.launch.passMark !== null && this.host.launch.passMark !== undefined;
  }

  protected override async loadViewFacts(): Promise<TestFacts> {
    const {content} = this.host;
    const [facts, bank, text] = await Promise.all([
      super.loadViewFacts(),
      content.loadBank(this.language),
      content.loadCourse(this.language),
    ]);
    return {...facts, bank, text};
  }

  protected override async updated() {
    const {leaf, heading} = this;
    if (!this.focusNext || !(leaf ?? heading)) return;
    this.focusNext = false;
    await leaf?.updateComplete;
    if (leaf) leaf.focusHeading();
    else heading?.focus();
  }

  protected renderFacts(facts: ViewFacts) {
    const {bank, text} = facts as TestFacts;
    const latest = this.learner.tests.at(-1);
    if (this.actor && !this.test.value.matches('handedIn')) return this.renderRunning(this.test.value, bank);
    if (latest && latest.handedIn !== null) return this.renderResult(latest, bank, text);
    return this.renderStart();
  }

  private renderStart() {
    const words = this.words.test;
    const {settings, content} = this.host;
    const items = Object.values(content.outline.test.draw).reduce((sum, {K, T, A}) => sum + K + T + A, 0);
    return html`<section class="sheet start" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="lead">${words.intro(items, settings.passMark, this.byOrganisation)}</p>
      ${settings.attempts > 0 ? html`<p>${words.attemptsLeft(settings.attempts - (this.learner.tests.at(-1)?.attempt ?? 0))}</p>` : nothing}
      ${this.renderStartButton(runningTest(this.learner) ? words.resume : words.start)}
    </section>`;
  }

  private renderStartButton(label: string, style = '') {
    return html`<button class="btn ${style}" type="button" @click=${this.onStart}>${label} ${icons.forward}</button>`;
  }

  private renderRunning(snapshot: TestSnapshot, bank: TestFacts['bank']) {
    const {order, index, answers, seed, outline} = snapshot.context;
    if (this.checking) return this.renderCheck(selectOpenPlaces(snapshot));
    const id = order[index] ?? '';
    const item = outline.items[id];
    const text = bank[id];
    if (!item || !text) return nothing;
    const words = this.words.test;
    return html`<oo-test-question .item=${id} .text=${text} .words=${words} .options=${testOptions(item, seed)} .chosen=${answers[id]?.response[0] ?? ''}
        .index=${index} .answered=${order.map(one => answers[one] !== undefined)} @oo-question-leave=${this.onLeave}></oo-test-question>`;
  }

  private renderCheck(open: readonly number[]) {
    const words = this.words.test;
    const places = open.map(place => place + 1);
    return html`<section class="sheet check" aria-labelledby="check">
      <h2 id="check" tabindex="-1">${words.check}</h2>
      ${
        places.length === 0
          ? html`<p>${words.allAnswered}</p>`
          : html`<p><b>${words.open(places)}</b> ${words.openCounts}</p>
              <div class="open">${open.map(
                place =>
                  html`<button class="btn quiet sm" type="button" value=${place} @click=${this.onGoTo}>${words.goTo(place + 1)}</button>`,
              )}</div>`
      }
      <div class="btns"><button class="btn" type="button" @click=${this.onHandIn}>${words.handIn}</button>
        <button class="btn text" type="button" value="0" @click=${this.onGoTo}>${words.back}</button></div>
    </section>`;
  }

  private renderResult(attempt: TestAttempt, bank: TestFacts['bank'], text: CourseText) {
    const {settings, content} = this.host;
    return html`<oo-test-result .attempt=${attempt} .outline=${content.outline} .settings=${settings} .byOrganisation=${this.byOrganisation}
        .bank=${bank} .text=${text} .words=${this.words.test} .passedBefore=${this.learner.passed !== null}></oo-test-result>
      <div class="start">${this.renderAgain()}</div>`;
  }

  private renderAgain() {
    const words = this.words.test;
    const {settings} = this.host;
    const {learner} = this;
    // Who passed goes on; another attempt may still be made, and asks for no attention.
    const style = learner.passed === null ? '' : 'quiet';
    if (mayDrawTest(settings, learner, this.today)) return this.renderStartButton(words.result.again, style);
    const latest = learner.tests.at(-1);
    // Its number counts: a record does not keep all attempts.
    if (settings.attempts > 0 && latest && latest.attempt >= settings.attempts) return html`<p>${words.noAttempts}</p>`;
    const day = (latest?.handedIn ?? 0) + Math.ceil(settings.waitHours / 24);
    return html`<p>${words.waitUntil(longDay(day, this.language))}</p>`;
  }

  private async onStart() {
    await this.attempt(async () => {
      const actor = await this.host.openTest();
      const [first] = selectOpenPlaces(actor.getSnapshot());
      if (first !== undefined) actor.send({type: 'item.shown', index: first});
      this.checking = first === undefined;
      this.actor = actor;
      this.focusNext = true;
    });
  }

  private onLeave({chosen, latency, to}: QuestionLeaveEvent) {
    const {order, index, answers} = this.test.value.context;
    const item = order[index] ?? '';
    if (chosen && answers[item]?.response[0] !== chosen) {
      this.actor?.send({type: 'answer.submitted', item, response: [chosen], latency});
    }
    if (to < order.length) return this.actor?.send({type: 'item.shown', index: to});
    this.checking = true;
    this.focusNext = true;
  }

  private onGoTo({currentTarget}: Event) {
    this.actor?.send({type: 'item.shown', index: Number((currentTarget as HTMLButtonElement).value)});
    this.checking = false;
    this.focusNext = true;
  }

  private onHandIn() {
    this.actor?.send({type: 'test.handed_in', day: this.today});
    this.actor = undefined;
    this.checking = false;
    this.focusNext = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-test-view': TestView;
  }
}
