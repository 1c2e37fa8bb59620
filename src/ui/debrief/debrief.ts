import {html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Moment} from '../../machines/case.machine.ts';
import type {CaseChart} from '../../model/case-chart.ts';
import type {CaseText} from '../../model/texts.ts';
import {levelOf} from '../case-view/room.ts';
import {icons, sunrise} from '../icons.ts';
import type {CaseMessages} from '../messages/case.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {card} from '../styles/card.css.ts';
import {styles} from './debrief.styles.ts';
import {curvesOf, deepestDrop, type Story, type StoryMoment, storyOf} from './story.ts';
import {valueCurve} from './value-curve.ts';

/** Try again from a moment (counts from 1); not recorded. */
export class CaseReplayEvent extends Event {
  static readonly type = 'oo-case-replay';
  constructor(readonly moment: number) {
    super(CaseReplayEvent.type, {bubbles: true, composed: true});
  }
}
/** Play the whole case again, where it has variants the other one; recorded. */
export class CaseAgainEvent extends Event {
  static readonly type = 'oo-case-again';
  constructor() {
    super(CaseAgainEvent.type, {bubbles: true, composed: true});
  }
}

/** A row of the table that compares cases. */
export interface ThreeQuestions {
  readonly title: string;
  readonly decides: string;
  readonly money: string;
  readonly leave: string;
  /** The case that was just played. */
  readonly here: boolean;
}

/**
 * The debrief of a play: how the hidden values went, moment by moment beside an expert, what was missed, and how to
 * try again. Leaf.
 *
 * @fires oo-case-replay
 * @fires oo-case-again
 */
@customElement('oo-debrief')
export class Debrief extends LitElement {
  static override styles = [base, button, card, styles];

  @property({attribute: false}) chart!: CaseChart;
  @property({attribute: false}) text!: CaseText;
  @property({attribute: false}) words!: CaseMessages;
  @property({attribute: false}) path: readonly Moment[] = [];
  @property() variant = '';
  @property({attribute: false}) questions: readonly ThreeQuestions[] = [];

  private story!: Story;

  protected override willUpdate() {
    this.story = storyOf(this.chart, this.path, this.variant);
  }

  protected override render() {
    const {same, shared} = this.story;
    const words = this.words.debrief;
    return html`
      <section aria-labelledby="curves">
        <h2>${words.heading}</h2>
        <p class="lead">${words.sum(same, shared)} ${this.text.debrief.text}</p>
        <h3 id="curves">${words.curves}</h3>${this.renderCurves()}
      </section>
      <section aria-labelledby="moments"><h3 id="moments">${words.moments}</h3>
        <p class="small muted">${words.replayHelp}</p>${this.renderMoments()}</section>
      ${this.story.unseen.length > 0 ? this.renderUnseen() : nothing}
      <details><summary>${words.route}</summary>${this.renderRoute(this.story.route)}</details>
      <section aria-labelledby="compare"><h3 id="compare">${words.compare}</h3>${this.renderQuestions()}</section>
      <section aria-labelledby="reflection"><h3 id="reflection">${words.reflection}</h3>
        <p class="lead">${this.text.debrief.reflection}</p>
        <label class="own">${words.ownWords}<textarea maxlength="2000" aria-describedby="stays"></textarea></label>
        <p class="xs muted own" id="stays">${words.staysHere}</p></section>
      ${this.renderAgain()}`;
  }

  private renderCurves() {
    const words = this.words.debrief;
    return html`<ul class="key" aria-hidden="true">
        <li><svg viewBox="0 0 40 16"><path d="M2 8H38" stroke="var(--viz-1)" stroke-width="3"/></svg>${words.curveYou}</li>
        <li><svg viewBox="0 0 40 16"><path d="M2 8H38" stroke="var(--viz-2)" stroke-width="3" stroke-dasharray="1 7" stroke-linecap="round"/></svg>${words.curveExpert}</li>
      </ul>
      <div class="curves">${curvesOf(this.chart, this.path, this.story).map(curve => {
        const start = levelOf(curve.own[0] ?? 0);
        const end = levelOf(curve.own.at(-1) ?? 0);
        return html`<div class="curve"><h4>${this.text.valueLabels[curve.value] ?? curve.value}</h4>
          <p class="small muted">${words.curve(start, end, deepestDrop(curve.own))}</p>${valueCurve(curve, words)}</div>`;
      })}</div>`;
  }

  private renderMoments() {
    const {moments} = this.story;
    const same = moments.filter(moment => moment.reply === moment.expert);
    const others = moments.filter(moment => moment.reply !== moment.expert);
    return html`<div>
      ${others.map(moment => this.renderMoment(moment))}
      ${
        same.length > 0
          ? html`<details ?open=${others.length === 0}><summary>${this.words.debrief.sameMoments(same.map(({n}) => n))}</summary>
            ${same.map(moment => this.renderMoment(moment))}</details>`
          : nothing
      }</div>`;
  }

  private renderMoment({n, node, reply, expert}: StoryMoment) {
    const words = this.words.debrief;
    const kind = expert === null ? 'detour' : expert === reply ? 'same' : 'missed';
    return html`<article class="moment" aria-labelledby=${`m${n}`}>
      <p class="n voice" aria-hidden="true">${n}</p>
      <div>
        <h4 id=${`m${n}`}><span class="vh">${this.words.moment(n)}: </span>${this.text.nodes[node]?.text ?? ''}</h4>
        <p class="verdict ${kind}">${kind === 'same' ? icons.agree : kind === 'missed' ? sunrise('half') : icons.differ}${words[kind]}</p>
        <div class="pair">
          ${this.renderSaid(words.youSaid, node, reply, '')}
          ${kind === 'missed' && expert ? this.renderSaid(words.expertSaid, node, expert, 'expert') : nothing}
        </div>
        <button class="btn text replay" type="button" value=${n} @click=${this.onReplayClick}>${words.replay(n)}</button>
      </div>
    </article>`;
  }

  private renderSaid(who: string, node: string, reply: string, style: string) {
    const said = this.text.nodes[node]?.replies[reply];
    if (!said) return nothing;
    return html`<div class=${style}><p class="kicker">${who}</p><p class="say">${said.text}</p><p>${said.explanation}</p></div>`;
  }

  private renderUnseen() {
    const words = this.words.debrief;
    return html`<section aria-labelledby="unseen"><h3 id="unseen">${words.unseen}</h3>
      <p class="small muted">${words.unseenHelp}</p>${this.renderRoute(this.story.unseen)}</section>`;
  }

  private renderRoute(route: Story['route']) {
    return html`<ol class="route">${route.map(({node, reply}) => {
      const words = this.text.nodes[node];
      return html`<li>${words?.text ?? ''} <b>${words?.replies[reply]?.text ?? ''}</b></li>`;
    })}</ol>`;
  }

  private renderQuestions() {
    const words = this.words.debrief;
    return html`${this.questions.length > 1 ? html`<p class="small muted">${words.compareHelp}</p>` : nothing}
      <div class="table" tabindex="0" role="group" aria-labelledby="compare"><table>
        <thead><tr><th scope="col">${words.case}</th><th scope="col">${words.decides}</th><th scope="col">${words.money}</th><th scope="col">${words.leave}</th></tr></thead>
        <tbody>${this.questions.map(
          row =>
            html`<tr class=${row.here ? 'here' : ''}><th scope="row">${row.title}</th><td>${row.decides}</td><td>${row.money}</td><td>${row.leave}</td></tr>`,
        )}</tbody></table></div>`;
  }

  private renderAgain() {
    const words = this.words.debrief;
    const other = Object.entries(this.text.variantLabels).find(([id]) => id !== this.variant);
    return html`<section class="again"><div class="btns">
      <button class="btn quiet" type="button" @click=${this.onAgainClick}>${other ? words.otherVariant : words.again}</button>
      <button class="btn text" type="button" @click=${this.onPrint}>${words.print}</button></div>
      ${other ? html`<p class="small muted">${words.otherVariantHelp(other[1])}</p>` : nothing}</section>`;
  }

  private onReplayClick({currentTarget}: Event) {
    this.dispatchEvent(new CaseReplayEvent(Number((currentTarget as HTMLButtonElement).value)));
  }

  private onPrint() {
    window.print();
  }

  private onAgainClick() {
    this.dispatchEvent(new CaseAgainEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-debrief': Debrief;
  }
  interface HTMLElementEventMap {
    [CaseReplayEvent.type]: CaseReplayEvent;
    [CaseAgainEvent.type]: CaseAgainEvent;
  }
}
