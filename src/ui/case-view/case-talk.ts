import {html, LitElement, nothing, type PropertyValues, svg} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {CaseText} from '../../model/texts.ts';
import {icons} from '../icons.ts';
import type {CaseMessages} from '../messages/case.ts';
import '../portrait/portrait.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {card} from '../styles/card.css.ts';
import {styles} from './case-talk.styles.ts';
import type {Level} from './room.ts';
import type {Exchange, Talk} from './talk.ts';

/** A reply was chosen. */
export class ReplyChooseEvent extends Event {
  static readonly type = 'oo-reply-choose';
  constructor(readonly reply: string) {
    super(ReplyChooseEvent.type, {bubbles: true, composed: true});
  }
}
/** The reaction was read. */
export class ReactionReadEvent extends Event {
  static readonly type = 'oo-reaction-read';
  constructor() {
    super(ReactionReadEvent.type, {bubbles: true, composed: true});
  }
}
/** The learner wants to stop for now. */
export class PauseEvent extends Event {
  static readonly type = 'oo-pause';
  constructor() {
    super(PauseEvent.type, {bubbles: true, composed: true});
  }
}

const PLACES: Readonly<Record<Level, number>> = {none: 10, little: 65, some: 120, much: 175, most: 230};

/**
 * One moment of a conversation: who it is with, what was said, and the replies or the reaction.
 * Leaf: it draws a `Talk` and tells what was pressed. Focus goes to the new line when the line changes.
 *
 * @fires oo-reply-choose
 * @fires oo-reaction-read
 * @fires oo-pause
 */
@customElement('oo-case-talk')
export class CaseTalk extends LitElement {
  static override styles = [base, button, card, styles];

  @property({attribute: false}) talk!: Talk;
  @property({attribute: false}) text!: CaseText;
  @property({attribute: false}) words!: CaseMessages;
  /** A rehearsal cannot be paused: it is not kept. */
  @property({type: Boolean}) rehearsal = false;

  @query('#line') private line!: HTMLElement;
  private shown = '';

  protected override updated(changed: PropertyValues) {
    if (!changed.has('talk')) return;
    const line = `${this.talk.node} ${this.talk.reaction ? 'reaction' : 'line'}`;
    if (this.shown && this.shown !== line) this.focusLine();
    this.shown = line;
  }

  /** Puts the focus on the line that counts now, with the face beside it in view. */
  focusLine() {
    this.line.focus({preventScroll: true});
    this.scrollIntoView({block: 'start'});
  }

  protected override render() {
    return html`<div class="talk">${this.renderWho()}
      <div class="now">${this.renderHistory()} ${this.talk.reaction ? this.renderReaction(this.talk.reaction) : this.renderMoment()}</div>
    </div>`;
  }

  private renderWho() {
    const {talk, words, text} = this;
    return html`<div class="who">
      <oo-portrait .who=${text.person.portrait} .face=${talk.face} .label=${words.portrait(talk.name, words.faces[talk.face])}></oo-portrait>
      <div class="meta">
        <p class="voice name">${words.nameAge(talk.name, text.person.age)}</p>
        <p class="small muted caption">${text.person.caption}</p>
        <div class="small room">
          <p><span class="muted">${words.room}:</span> <b>${words.levels[talk.room.level]}, ${words.trends[talk.room.trend]}</b></p>
          ${this.renderHorizon()}
        </div>
      </div>
    </div>`;
  }

  /** The sun on the horizon: where it was and where it is. Decoration, the words above say the same. */
  private renderHorizon() {
    const {level, before} = this.talk.room;
    const now = PLACES[level];
    const was = before === null ? now : PLACES[before];
    return svg`<svg class="horizon" viewBox="0 0 240 34" aria-hidden="true">
      <path d="M4 22H236M10 22v5M65 22v5M120 22v5M175 22v5M230 22v5" fill="none" stroke="var(--c-line-strong)" stroke-width="1.5"/>
      ${was === now ? nothing : svg`<circle cx=${was} cy="18" r="7.5" fill="none" stroke="var(--c-line-strong)" stroke-width="1.5" stroke-dasharray="3 3"/>`}
      <circle cx=${now} cy="15" r="9" fill="var(--c-light)" stroke="var(--c-text)" stroke-width="1.8"/></svg>`;
  }

  private renderHistory() {
    const {history} = this.talk;
    const last = history.at(-1);
    if (!last) return nothing;
    return html`<div class="said">
      <details><summary>${this.words.history(history.length)}</summary>
        <ol class="log">${history.map(one => html`<li>${this.renderExchange(one)}</li>`)}</ol></details>
    </div>`;
  }

  private renderExchange({line, said, reaction}: Exchange) {
    return html`<p>${line}</p><p class="mine"><b>${this.words.you}:</b> ${said}</p><p>${reaction}</p>`;
  }

  private renderMoment() {
    const {talk, words} = this;
    return html`
      <p class="kicker">${words.moment(talk.moment)} ${talk.verify ? html`<span class="muted">(${words.openMoment})</span>` : nothing}</p>
      <p class="voice line" id="line" tabindex="-1">${talk.line}</p>
      <div role="group" aria-labelledby="ask">
        <p class="ask" id="ask">${talk.ask || words.ask}</p>
        <div class="replies">${repeat(
          talk.replies,
          reply => `${talk.node}${reply.id}`,
          reply =>
            html`<button class="reply" type="button" value=${reply.id} @click=${this.onReplyClick}><span>${reply.text}</span></button>`,
        )}</div>
      </div>
      ${this.renderPause()}`;
  }

  private renderReaction({line, said, reaction, explanation}: Exchange & {explanation: string}) {
    const {words} = this;
    return html`
      <p class="small muted">${line}</p>
      <p class="mine small"><b>${words.you}:</b> ${said}</p>
      <p class="voice line" id="line" tabindex="-1">${reaction}</p>
      <details class="weigh"><summary>${words.expertOnThis}</summary><p>${explanation}</p></details>
      <div class="btns"><button class="btn" type="button" @click=${this.onReadClick}>${words.goOn} ${icons.forward}</button></div>`;
  }

  private renderPause() {
    if (this.rehearsal) return nothing;
    return html`<p class="btns"><button class="btn text" type="button" @click=${this.onPauseClick}>${this.words.pause}</button>
      <span class="xs muted">${this.words.pauseHelp}</span></p>`;
  }

  private onReplyClick({currentTarget}: Event) {
    this.dispatchEvent(new ReplyChooseEvent((currentTarget as HTMLButtonElement).value));
  }

  private onReadClick() {
    this.dispatchEvent(new ReactionReadEvent());
  }

  private onPauseClick() {
    this.dispatchEvent(new PauseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-case-talk': CaseTalk;
  }
  interface HTMLElementEventMap {
    [ReplyChooseEvent.type]: ReplyChooseEvent;
    [ReactionReadEvent.type]: ReactionReadEvent;
    [PauseEvent.type]: PauseEvent;
  }
}
