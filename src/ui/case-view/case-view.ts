import {ContextProvider, consume} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {CaseSnapshot} from '../../machines/case.machine.ts';
import {selectLearner} from '../../machines/course.machine.ts';
import type {CaseChart} from '../../model/case-chart.ts';
import {pageLanguage} from '../../model/route.ts';
import type {CaseText} from '../../model/texts.ts';
import {ActorController} from '../actor-controller.ts';
import {courseContext, lessonMessagesContext} from '../contexts.ts';
import '../debrief/debrief.ts';
import type {CaseReplayEvent, ThreeQuestions} from '../debrief/debrief.ts';
import {HomeOpenEvent} from '../events.ts';
import type {CaseActor, CourseActor, CourseHost} from '../host.ts';
import {icons} from '../icons.ts';
import {fillTokens, type LessonFacts, loadFacts} from '../lesson-facts.ts';
import type {LessonMessages} from '../messages/lesson.ts';
import {loadLessonMessages} from '../messages/load-messages.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {card} from '../styles/card.css.ts';
import {endingScreen, introScreen} from './case-screens.ts';
import {CaseTalk, type ReplyChooseEvent} from './case-talk.ts';
import {styles} from './case-view.styles.ts';
import {fillName} from './fill-name.ts';
import {type Interlude, pendingInterlude, renderInterlude} from './interlude.ts';
import {rehearse} from './rehearse.ts';
import {personName, talkOf} from './talk.ts';
import {loadThreeQuestions} from './three-questions.ts';

interface Opened {
  readonly actor: CaseActor;
  readonly chart: CaseChart;
  readonly text: CaseText;
}

/**
 * A case from its content note to its debrief. Connected: it follows the running play of the case, or a rehearsal that
 * nobody records. A play that was left is taken up where it stood.
 */
@customElement('oo-case-view')
export class CaseView extends LitElement {
  static override styles = [base, button, card, styles];

  /** Id of the case. */
  @property() caseId = '';
  @property({attribute: false}) host!: CourseHost;

  @state() private text: CaseText | undefined;
  @state() private opened: Opened | undefined;
  @state() private rehearsal: {readonly actor: CaseActor; readonly from: number} | undefined;
  @state() private failed = false;
  @state() private questions: readonly ThreeQuestions[] = [];
  /** Items answered before this sitting, and interludes done or left aside in it: they do not come between again. */
  @state() private passed: ReadonlySet<string> = new Set();
  @consume({context: courseContext})
  private course!: CourseActor;
  @consume({context: lessonMessagesContext, subscribe: true})
  @state()
  private messages!: LessonMessages;
  /** Where the case is in another language than the page; what is inside gets them as well. */
  @state() private own: LessonMessages | undefined;

  private readonly play = new ActorController(
    this,
    () => this.rehearsal?.actor ?? this.opened?.actor,
    (snapshot: CaseSnapshot) => snapshot,
  );
  private readonly learner = new ActorController(this, () => this.course, selectLearner);
  @query('oo-case-talk') private talk!: CaseTalk | null;
  @query('#ending, #between') private heading!: HTMLElement | null;
  /** Focus follows the next screen: set by an act of the learner, never by loading. */
  private focusNext = false;
  private facts: LessonFacts | undefined;

  private get language() {
    return pageLanguage(this.host.content.outline, this.learner.value, this.host.launch);
  }

  private get words() {
    return (this.own ?? this.messages).views.case;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('caseId')) return;
    this.setAttribute('item-id', this.caseId);
    this.opened = undefined;
    this.rehearsal = undefined;
    this.text = undefined;
    void this.load();
  }

  protected override async updated() {
    const target = this.heading ?? this.talk;
    if (!this.focusNext || !target) return;
    this.focusNext = false;
    if (!(target instanceof CaseTalk)) {
      target.focus({preventScroll: true});
      // Once what stands below is drawn: before that the page is too short to scroll.
      return void requestAnimationFrame(() => this.scrollIntoView({block: 'start'}));
    }
    await target.updateComplete;
    target.focusLine();
  }

  protected override render() {
    if (this.failed) return this.renderFailed();
    if (!this.text) return html`<p role="status" class="muted">${this.words.loading}</p>`;
    if (!this.opened) return introScreen(this.text, this.words, this.onStart);
    const snapshot = this.play.value;
    const banner = this.rehearsal ? this.renderBanner(this.rehearsal.from) : nothing;
    const interlude = this.rehearsal ? undefined : this.interlude(snapshot, this.text);
    if (interlude) return this.renderInterlude(interlude);
    if (snapshot.hasTag('ended')) return html`${banner}${this.renderEnding(this.opened, snapshot)}`;
    return html`<oo-case-talk .talk=${talkOf(snapshot, this.text)} .text=${this.text} .words=${this.words} .rehearsal=${this.rehearsal !== undefined}
      @oo-reply-choose=${this.onReplyChoose} @oo-reaction-read=${this.onReactionRead} @oo-pause=${this.onPause}></oo-case-talk>${banner}`;
  }

  private renderBanner(from: number) {
    return html`<div class="panel light rehearsal" role="status"><p class="small">${this.words.rehearsal(from)}</p>
      <button class="btn quiet sm" type="button" @click=${this.onRehearsalEnd}>${this.words.endRehearsal}</button></div>`;
  }

  private renderInterlude({activity, optional}: Interlude) {
    const answered = this.learner.value.answers[activity.id] !== undefined;
    return html`<div class="between">
      <p class="kicker" id="between" tabindex="-1">${optional ? this.words.interludeOptional : this.words.interlude}</p>
      ${renderInterlude(activity, this.host.content.outline, this.learner.value)}
      <div class="btns">${
        answered
          ? html`<button class="btn" type="button" value=${activity.id} @click=${this.onInterludePass}>${this.words.backToTalk} ${icons.forward}</button>`
          : optional
            ? html`<button class="btn text" type="button" value=${activity.id} @click=${this.onInterludePass}>${this.words.skip}</button>`
            : nothing
      }</div></div>`;
  }

  private renderEnding({chart, text}: Opened, snapshot: CaseSnapshot) {
    const {words} = this;
    const {path, variant} = snapshot.context;
    return html`${endingScreen(snapshot, text, words, this.rehearsal ? words.rehearsalEnding : words.ending)}
      <oo-debrief .chart=${chart} .text=${text} .words=${words} .path=${path} .variant=${variant} .questions=${this.questions}
        @oo-case-replay=${this.onReplay} @oo-case-again=${this.onAgain}></oo-debrief>`;
  }

  private renderFailed() {
    return html`<div class="panel"><p>${this.words.failed}</p>
      <button class="btn quiet" type="button" @click=${this.load}>${this.words.retry}</button></div>`;
  }

  /** Words with the name of the person and what tokens stand for. */
  private filled(text: CaseText, name: string): CaseText {
    const named = fillName(text, name);
    return this.facts ? fillTokens(named, this.facts, (this.own ?? this.messages).facts.noToken) : named;
  }

  private interlude(snapshot: CaseSnapshot, text: CaseText): Interlude | undefined {
    return pendingInterlude(text, snapshot, this.passed);
  }

  private async load() {
    const id = this.caseId;
    const {content} = this.host;
    await this.attempt(async () => {
      const [text, facts] = await Promise.all([
        content.loadCase(id, this.language),
        loadFacts(content, this.learner.value.profile, this.language),
      ]);
      if (text.lang) await this.speak(text.lang);
      if (id !== this.caseId) return;
      this.facts = facts;
      this.text = this.filled(text, text.person.name);
      const plays = this.learner.value.plays[id] ?? [];
      if (plays.some(({path, ending}) => ending !== null || path.length > 0)) await this.open();
    });
  }

  private async speak(language: string) {
    if (this.own) return;
    this.own = await loadLessonMessages(language);
    this.lang = language;
    new ContextProvider(this, {context: lessonMessagesContext, initialValue: this.own});
  }

  /** Loading may fail for want of a chunk; then the view says so and offers to try again. */
  private async attempt(act: () => Promise<void>) {
    this.failed = false;
    try {
      await act();
    } catch {
      this.failed = true;
    }
  }

  private async open({again = false, focus = false}: {again?: boolean; focus?: boolean} = {}) {
    const opened = await this.host.openCase(this.caseId, again);
    this.focusNext = focus;
    this.rehearsal = undefined;
    this.text = this.filled(opened.text, personName(opened.text.person, opened.actor.getSnapshot().context.seed));
    this.opened = {...opened, text: this.text};
    this.passed = new Set(Object.keys(this.learner.value.answers));
    if (opened.actor.getSnapshot().hasTag('ended')) await this.loadQuestions();
  }

  private async loadQuestions() {
    this.questions = await loadThreeQuestions(this.host.content, this.learner.value, this.caseId, this.language);
  }

  private readonly onStart = () => void this.attempt(() => this.open({focus: true}));

  private onReplyChoose({reply}: ReplyChooseEvent) {
    (this.rehearsal ?? this.opened)?.actor.send({type: 'reply.chosen', reply});
  }

  private onReactionRead() {
    const actor = (this.rehearsal ?? this.opened)?.actor;
    actor?.send({type: 'reaction.read'});
    this.focusNext = true;
    if (actor?.getSnapshot().hasTag('ended') && !this.rehearsal) void this.loadQuestions();
  }

  private onPause() {
    this.dispatchEvent(new HomeOpenEvent());
  }

  private onInterludePass({currentTarget}: Event) {
    this.passed = new Set(this.passed).add((currentTarget as HTMLButtonElement).value);
    this.focusNext = true;
  }

  private onReplay({moment}: CaseReplayEvent) {
    const {opened} = this;
    if (!opened) return;
    const {path, variant, role, seed} = this.play.value.context;
    this.rehearsal = {actor: rehearse(opened.chart, {variant, role, seed}, path.slice(0, moment - 1)), from: moment};
    this.focusNext = true;
  }

  private onRehearsalEnd() {
    this.rehearsal = undefined;
    this.focusNext = true;
  }

  private onAgain() {
    void this.attempt(() => this.open({again: true, focus: true}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-case-view': CaseView;
  }
}
