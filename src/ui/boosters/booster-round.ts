import {css, html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {CaseSnapshot} from '../../machines/case.machine.ts';
import type {CaseChart} from '../../model/case-chart.ts';
import type {Answers} from '../../model/learner.ts';
import type {Outline} from '../../model/outline.ts';
import {score} from '../../model/score.ts';
import type {CaseText, ItemText} from '../../model/texts.ts';
import {ActorController} from '../actor-controller.ts';
import '../activities/choice/choice.ts';
import '../activities/situation/situation.ts';
import '../case-view/case-talk.ts';
import type {ReplyChooseEvent} from '../case-view/case-talk.ts';
import {fillName} from '../case-view/fill-name.ts';
import {rehearse} from '../case-view/rehearse.ts';
import {personName, talkOf} from '../case-view/talk.ts';
import {storyOf} from '../debrief/story.ts';
import type {AnswerSubmitEvent} from '../events.ts';
import type {CaseActor} from '../host.ts';
import {icons} from '../icons.ts';
import type {ViewMessages} from '../messages/views.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {card} from '../styles/card.css.ts';
import {option} from '../styles/option.css.ts';
import type {RoundPlan} from './plan-round.ts';

/** The round is over, or the learner stops. */
export class RoundEndEvent extends Event {
  static readonly type = 'oo-round-end';
  constructor() {
    super(RoundEndEvent.type, {bubbles: true, composed: true});
  }
}

export interface RoundContent {
  readonly plan: RoundPlan;
  readonly situations: Readonly<Record<string, ItemText>>;
  readonly bank: Readonly<Record<string, ItemText>>;
  readonly chart: CaseChart | null;
  readonly caseText: CaseText | null;
  /** What the learner wrote in the course, for the round that looks back at it; null in the others. */
  readonly decided: readonly {readonly prompt: string; readonly text: string}[] | null;
}
type Part =
  | {readonly kind: 'situation' | 'question'; readonly item: string}
  | {readonly kind: 'talk' | 'rate' | 'done'};

/**
 * One booster round, as practice on the device: answers stay in this element and their events stop here.
 *
 * @fires oo-round-end
 */
@customElement('oo-booster-round')
export class BoosterRound extends LitElement {
  static override styles = [
    base,
    button,
    card,
    option,
    css`
      .frame { display: grid; gap: var(--s-4); }
      .points { display: flex; flex-wrap: wrap; gap: 0.4rem; }
      .points .chip > span { min-inline-size: var(--target); justify-content: center; }
      fieldset { padding-block: var(--s-3); }
      .lbl { font-size: var(--t-0); }
      .own { white-space: pre-wrap; overflow-wrap: anywhere; font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); }
    `,
  ];

  @property({attribute: false}) outline!: Outline;
  @property({attribute: false}) content!: RoundContent;
  @property({attribute: false}) words!: ViewMessages;
  @property({type: Number}) seed = 0;
  @property() roleId = '';
  /** Name of the objective that came first. */
  @property() weakest = '';

  @state() private place = 0;
  @state() private given: Readonly<Record<string, Answers>> = {};
  private actor: CaseActor | undefined;
  private caseText: CaseText | undefined;
  private readonly play = new ActorController(
    this,
    () => this.actor,
    (snapshot: CaseSnapshot) => snapshot,
  );
  @query('#part') private heading!: HTMLElement;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('content')) return;
    const {chart, caseText} = this.content;
    this.actor = chart
      ? rehearse(chart, {variant: chart.variants[0] ?? '', role: this.roleId, seed: this.seed}, [])
      : undefined;
    this.caseText = caseText ? fillName(caseText, personName(caseText.person, this.seed)) : undefined;
  }

  protected override firstUpdated() {
    this.heading.focus();
  }

  protected override updated(changed: PropertyValues) {
    if (changed.get('place') !== undefined) this.heading.focus();
  }

  private get parts(): readonly Part[] {
    const {situations, question} = this.content.plan;
    return [
      ...situations.map(item => ({kind: 'situation', item}) as const),
      ...(this.actor && this.caseText ? [{kind: 'talk'} as const] : []),
      ...(question === null ? [] : [{kind: 'question', item: question} as const]),
      {kind: 'rate'},
      {kind: 'done'},
    ];
  }

  protected override render() {
    const {parts, words} = this;
    const part = parts[this.place];
    const {boosters} = words.finish;
    if (!part) return nothing;
    return html`<section class="frame" aria-labelledby="part" @oo-answer-submit=${this.onAnswer}>
      <h2 id="part" tabindex="-1">${part.kind === 'done' ? boosters.done : boosters.part(this.place + 1, parts.length - 1)}</h2>
      ${this.renderPart(part)}
      <div class="btns">
        ${this.isDone(part) && part.kind !== 'done' ? html`<button class="btn" type="button" @click=${this.onNext}>${part.kind === 'rate' ? boosters.finish : boosters.next} ${icons.forward}</button>` : nothing}
        <button class="btn text" type="button" @click=${this.onEnd}>${part.kind === 'done' ? boosters.again : boosters.stop}</button>
      </div></section>`;
  }

  private renderPart(part: Part) {
    const {boosters} = this.words.finish;
    if (part.kind === 'situation') {
      const place = boosters.situation(this.place + 1, this.content.plan.situations.length);
      return html`<oo-situation class="sheet" .item=${this.outline.items[part.item]} .text=${this.content.situations[part.item]} .answers=${this.given[part.item]} .place=${place}></oo-situation>`;
    }
    if (part.kind === 'question') return this.renderQuestion(part.item);
    if (part.kind === 'talk') return this.renderTalk();
    return part.kind === 'rate' ? this.renderRatings() : this.renderDone();
  }

  private renderQuestion(id: string) {
    const text = this.content.bank[id];
    const ids = this.outline.items[id]?.options ?? [];
    const options = ids.map(option => ({id: option, text: '', explanation: '', ...text?.options[option]}));
    const activity = {kind: 'choice', id, prompt: text?.text ?? '', options} as const;
    return html`<oo-choice .item=${this.outline.items[id]} .activity=${activity} .answers=${this.given[id]} .seed=${this.seed}></oo-choice>
      <slot></slot>`;
  }

  private renderTalk() {
    if (!this.caseText) return nothing;
    const {words} = this;
    const snapshot = this.play.value;
    const ending = this.caseText.endings[snapshot.context.ending ?? ''];
    if (ending) {
      return html`<div class="sheet frame"><h3>${ending.title}</h3><p>${ending.text}</p><p class="note"><b>${words.case.repair}</b>${ending.repair}</p></div>`;
    }
    return html`<p>${this.caseText.situation}</p>
      <oo-case-talk .talk=${talkOf(snapshot, this.caseText)} .text=${this.caseText} .words=${words.case} .rehearsal=${true}
        @oo-reply-choose=${this.onReply} @oo-reaction-read=${this.onRead}></oo-case-talk>`;
  }

  private renderRatings() {
    const {rate, statements, low, high} = this.words.finish.boosters;
    return html`<div class="sheet"><h3>${rate}</h3>${statements.map(
      (
        statement,
        index,
      ) => html`<fieldset><legend class="lbl">${statement} <span class="vh">(1: ${low}, 5: ${high})</span></legend>
        <div class="points">${[1, 2, 3, 4, 5].map(point => html`<label class="chip"><input type="radio" name=${`s${index}`} value=${point} /><span>${point}</span></label>`)}</div></fieldset>`,
    )}<p class="xs muted" aria-hidden="true">1: ${low}, 5: ${high}</p></div>`;
  }

  private renderDone() {
    const {doneText, weakest} = this.words.finish.boosters;
    const rights = Object.entries(this.given).map(([id, {first}]) => {
      const item = this.outline.items[id];
      return item && score(item, first.response) === 1 ? 1 : 0;
    });
    const story =
      this.actor && this.content.chart
        ? storyOf(this.content.chart, this.play.value.context.path, this.play.value.context.variant)
        : undefined;
    const right = rights.reduce<number>((sum, one) => sum + one, 0) + (story?.same ?? 0);
    return html`<p class="lead">${doneText(right, rights.length + (story?.shared ?? 0))}</p>${this.weakest ? html`<p>${weakest(this.weakest)}</p>` : nothing}
      ${this.renderSince()}`;
  }

  /** A mirror instead of the survey: here nothing is kept, so nobody is asked to report. */
  private renderSince() {
    const {decided} = this.content;
    if (!decided) return nothing;
    const {since, sinceText, sinceNone} = this.words.finish.boosters;
    return html`<h3>${since}</h3><p>${decided.length > 0 ? sinceText : sinceNone}</p>
      <ul>${decided.map(({prompt, text}) => html`<li><p class="small muted">${prompt}</p><p class="own">${text}</p></li>`)}</ul>`;
  }

  private isDone(part: Part): boolean {
    if (part.kind === 'situation' || part.kind === 'question') return this.given[part.item] !== undefined;
    return part.kind !== 'talk' || this.play.value.hasTag('ended');
  }

  /** Practice: the answer is kept here and told to nobody. */
  private onAnswer(event: AnswerSubmitEvent) {
    event.stopPropagation();
    const {item, response, latency} = event;
    const answer = {response, latency};
    const first = this.given[item]?.first ?? answer;
    this.given = {...this.given, [item]: {first, last: answer, tries: (this.given[item]?.tries ?? 0) + 1}};
  }

  private onReply({reply}: ReplyChooseEvent) {
    this.actor?.send({type: 'reply.chosen', reply});
  }

  private onRead() {
    this.actor?.send({type: 'reaction.read'});
    if (this.actor?.getSnapshot().hasTag('ended')) this.heading.focus();
  }

  private onNext() {
    this.place += 1;
  }

  private onEnd() {
    this.dispatchEvent(new RoundEndEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-booster-round': BoosterRound;
  }
  interface HTMLElementEventMap {
    [RoundEndEvent.type]: RoundEndEvent;
  }
}
