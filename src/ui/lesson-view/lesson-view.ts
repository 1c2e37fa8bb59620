import {consume} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {selectLearner} from '../../machines/course.machine.ts';
import type {StepOutline} from '../../model/outline.ts';
import {isDone, missing, stepsFor, stepsOf} from '../../model/sequence.ts';
import type {CourseText, LessonBlock, LessonText} from '../../model/texts.ts';
import {ActorController} from '../actor-controller.ts';
import {isBookmarked, toggleBookmark} from '../bookmarks.ts';
import {lessonMessagesContext, messagesContext} from '../contexts.ts';
import {EquivalentTakeEvent, HomeOpenEvent, StepFinishEvent, StepOpenEvent} from '../events.ts';
import type {CourseHost} from '../host.ts';
import {icons} from '../icons.ts';
import type {LessonMessages} from '../messages/lesson.ts';
import type {Messages} from '../messages/messages.ts';
import '../read-aloud/read-aloud.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {card} from '../styles/card.css.ts';
import {BlockRenderer} from './block-renderer.ts';
import {styles} from './lesson-view.styles.ts';
import {type LoadedLesson, loadLesson, prefetchLesson} from './load-lesson.ts';
import {spokenText} from './spoken-text.ts';

/**
 * One lesson screen: text, activities, cases and views in the author's order, or its reading version. Going on finishes
 * the step once everything it asks is answered; until then the button leads to what is open.
 *
 * @fires oo-step-finish
 * @fires oo-equivalent-take
 * @fires oo-step-open
 * @fires oo-home-open
 */
@customElement('oo-lesson-view')
export class LessonView extends LitElement {
  static override styles = [base, button, card, styles];

  @property({attribute: false}) host!: CourseHost;
  @property({attribute: false}) text!: CourseText;
  /** The step to show. */
  @property() step = '';
  /** Give the heading focus once shown: the learner came here by an act of their own. */
  @property({type: Boolean}) takeFocus = false;

  @consume({context: messagesContext, subscribe: true})
  @state()
  private shell!: Messages;
  @consume({context: lessonMessagesContext, subscribe: true})
  @state()
  private messages!: LessonMessages;
  @state() private lesson: LoadedLesson | undefined;
  @state() private reading = false;
  @query('h1') private heading!: HTMLElement | null;
  private readonly learner = new ActorController(this, () => this.host?.course, selectLearner);
  private readonly blocks = new BlockRenderer(this);
  private wanted = '';
  private focusHeading = false;

  private get outlineStep(): StepOutline {
    return this.host.content.outline.steps[this.step] as StepOutline;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('step')) this.reading = this.learner.value.equivalents.has(this.step);
    const {role = '', region = ''} = this.learner.value.profile ?? {};
    const wanted = [this.step, this.shell.language, role, region].join('|');
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    void this.load(wanted);
  }

  private async load(wanted: string) {
    const {language} = this.shell;
    const {profile} = this.learner.value;
    const lesson = await loadLesson(this.host.content, this.outlineStep, profile, this.messages, language);
    if (wanted !== this.wanted) return;
    if (this.lesson?.step !== lesson.step) this.focusHeading = this.takeFocus;
    this.blocks.clear();
    this.lesson = lesson;
    const {next} = this.neighbours;
    if (next) prefetchLesson(this.host.content, next.id, language);
  }

  protected override updated() {
    if (!this.focusHeading || !this.heading) return;
    this.focusHeading = false;
    scrollTo(0, 0);
    this.heading.focus({preventScroll: true});
  }

  protected override render() {
    const {lesson} = this;
    if (!lesson || lesson.step.id !== this.step)
      return html`<p class="wrap wait muted">${this.shell.shell.loading}</p>`;
    const {text, facts, situations, caseTitles, words} = lesson;
    const blocks = (this.reading && text.equivalent) || text.blocks;
    return html`<article class="wrap" aria-labelledby="title">
      ${this.renderHead(text, blocks)} ${this.renderBefore(text)}
      <div class="blocks">
        ${blocks.map(
          (block, i) => html`<div class="block" id=${`block-${i}`} tabindex="-1">
            ${this.blocks.render(block, {
              host: this.host,
              text: this.text,
              learner: this.learner.value,
              language: this.shell.language,
              step: lesson.step,
              facts,
              situations,
              caseTitles,
              words,
              lead: i === 0,
            })}
          </div>`,
        )}
      </div>
      ${text.verify ? html`<p class="xs muted to-confirm">${this.messages.facts.toConfirmPage}</p>` : nothing}
      ${this.renderPager(blocks)}
    </article>`;
  }

  private renderHead({title, lang}: LessonText, blocks: readonly LessonBlock[]) {
    const words = this.messages.lesson;
    const {outline} = this.host.content;
    const number = outline.modules.findIndex(({id}) => id === this.outlineStep.module);
    const module = outline.modules[number];
    const steps = module ? stepsOf(outline, this.learner.value, module) : [];
    const place = steps.findIndex(({id}) => id === this.step);
    const stateOf = (i: number, id: string) => (i === place ? 'now' : isDone(this.learner.value, id) ? 'done' : 'open');
    const marked = isBookmarked(this.step);
    return html`<header class="head">
      <div class="crumbs">
        <button class="btn text" type="button" @click=${this.onHome}>${this.shell.home.module(number + 1)}, ${this.text.modules[module?.id ?? '']?.title}</button>
        <span>${words.place(place + 1, steps.length)}</span>
        <ol class="steps" aria-hidden="true">${steps.map(({id}, i) => html`<li data-state=${stateOf(i, id)}></li>`)}</ol>
        <div class="tools">
          <button class="btn text" type="button" aria-pressed=${marked} @click=${this.onBookmark}>${icons.bookmark}${marked ? words.bookmarked : words.bookmark}</button>
          <oo-read-aloud .text=${spokenText(title, blocks)} .language=${lang ?? this.shell.language} .start=${words.readAloud} .stop=${words.stopReading}></oo-read-aloud>
        </div>
      </div>
      <h1 id="title" tabindex="-1" lang=${lang ?? nothing}>${title}</h1>
    </header>`;
  }

  private renderBefore({note, lang, equivalent}: LessonText) {
    const hasReading = equivalent !== undefined;
    if (!note && !hasReading) return nothing;
    const words = this.messages.lesson;
    const heading = note ? words.contentNote : words.readingHeading;
    return html`<aside class="note before" aria-label=${heading}>
      <b>${heading}</b>
      ${note ? html`<p lang=${lang ?? nothing}>${note}</p>` : nothing}
      ${
        hasReading
          ? html`<p>${words.readingExplained}</p>
            <button class="btn text sm" type="button" @click=${this.onReading}>${this.reading ? words.ordinaryVersion : words.readingVersion}</button>`
          : nothing
      }
    </aside>`;
  }

  private renderPager(blocks: readonly LessonBlock[]) {
    const words = this.messages.lesson;
    const {previous, next} = this.neighbours;
    const open = isDone(this.learner.value, this.step) ? [] : this.openItems(blocks);
    const onward = next ? words.next(this.titleOf(next.id)) : words.finish;
    return html`<nav class="pager" aria-label=${words.pager}>
      ${previous ? html`<button class="btn text" type="button" @click=${this.onPrevious}>${icons.back}${this.titleOf(previous.id)}</button>` : nothing}
      ${
        open.length > 0
          ? html`<button class="btn quiet forward" type="button" @click=${this.onOpenItem}>${words.open(open.length)}${icons.up}</button>`
          : html`<button class="btn forward" type="button" @click=${this.onNext}>${onward}${icons.forward}</button>`
      }
    </nav>`;
  }

  /** What this version of the screen still asks. */
  private openItems(blocks: readonly LessonBlock[]): readonly string[] {
    const {outline} = this.host.content;
    const {settings} = this.host;
    if (blocks === this.lesson?.text.blocks) return missing(outline, settings, this.learner.value, this.step);
    return (this.outlineStep.equivalentItems ?? []).filter(item => !this.learner.value.answers[item]);
  }

  private get neighbours(): {readonly previous: StepOutline | undefined; readonly next: StepOutline | undefined} {
    const steps = stepsFor(this.host.content.outline, this.learner.value);
    const place = steps.findIndex(({id}) => id === this.step);
    return {previous: steps[place - 1], next: steps[place + 1]};
  }

  private titleOf(step: string): string {
    return this.text.steps[step] ?? step;
  }

  private onHome() {
    this.dispatchEvent(new HomeOpenEvent());
  }

  private onPrevious() {
    const {previous} = this.neighbours;
    if (previous) this.dispatchEvent(new StepOpenEvent(previous.id));
  }

  private onNext() {
    const {next} = this.neighbours;
    if (!isDone(this.learner.value, this.step)) {
      this.dispatchEvent(this.reading ? new EquivalentTakeEvent(this.step) : new StepFinishEvent(this.step));
    }
    this.dispatchEvent(next ? new StepOpenEvent(next.id) : new HomeOpenEvent());
  }

  /** Leads to the first block with something open. */
  private onOpenItem() {
    const blocks = (this.reading && this.lesson?.text.equivalent) || this.lesson?.text.blocks || [];
    const open = this.openItems(blocks);
    const place = blocks.findIndex(block => this.blocks.asks(block, open));
    const block = this.renderRoot.querySelector<HTMLElement>(`#block-${Math.max(0, place)}`);
    block?.focus({preventScroll: true});
    block?.scrollIntoView({block: 'start'});
  }

  private onReading() {
    this.reading = !this.reading;
    this.heading?.focus();
  }

  private onBookmark() {
    toggleBookmark(this.step);
    this.requestUpdate();
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-lesson-view': LessonView;
  }
}
