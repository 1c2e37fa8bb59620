import {consume} from '@lit/context';
import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {Learner} from '../../model/learner.ts';
import type {Outline} from '../../model/outline.ts';
import {nextStep, progress, stepsFor} from '../../model/sequence.ts';
import type {Settings} from '../../model/settings.ts';
import type {CourseText} from '../../model/texts.ts';
import {messagesContext} from '../contexts.ts';
import {StepOpenEvent} from '../events.ts';
import {icons} from '../icons.ts';
import type {Messages} from '../messages/messages.ts';
import {openingOf} from '../route-list/route-list.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {card} from '../styles/card.css.ts';

/**
 * The overview of the course: what it promises, one button to go on, how far the view has opened, the route, and the
 * learner's own work.
 *
 * @fires oo-step-open
 */
@customElement('oo-course-home')
export class CourseHome extends LitElement {
  static override styles = [
    base,
    button,
    card,
    css`
      .hero { display: grid; gap: var(--s-4) var(--s-6); padding-block: var(--s-5) var(--s-6); align-items: center; }
      h1 { font-size: var(--t-5); line-height: 0.98; letter-spacing: -0.025em; }
      .hero .kicker { margin-block-end: var(--s-2); }
      oo-opening-lens { aspect-ratio: 720 / 450; }
      @media (min-width: 38rem) { .hero { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
      @media (min-width: 48rem) { .hero { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); padding-block: var(--s-6); } }
      @media (max-width: 37.99rem) { .hero figure { order: -1; } }
      figcaption { text-align: center; margin-block-start: -0.4rem; }
      .cols { display: grid; gap: var(--s-7); }
      @media (min-width: 56rem) { .cols { grid-template-columns: minmax(0, 1fr) 19rem; gap: var(--s-8); align-items: start; } }
      h2 { margin-block-end: var(--s-5); }
      aside h2 { font-size: var(--t-2); margin-block-end: var(--s-4); }
      aside { display: grid; gap: var(--s-6); }
      details > summary { color: var(--c-text); flex-wrap: wrap; }
      .change { color: var(--c-action); text-decoration: underline; text-underline-offset: 0.2em; font-weight: 500; }
      details oo-profile-form { padding-block-start: var(--s-3); }
      .tag { display: inline-flex; padding: 0.1rem 0.6rem; border: 1.5px solid currentcolor; border-radius: var(--r-round); }
      footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--s-2) var(--s-5); padding-block: var(--s-5); margin-block-start: var(--s-7); border-block-start: var(--hair); }
    `,
  ];

  @property({attribute: false}) outline!: Outline;
  @property({attribute: false}) settings!: Settings;
  @property({attribute: false}) learner!: Learner;
  @property({attribute: false}) text!: CourseText;
  /** Give the heading focus once shown: the learner came here by an act of their own. */
  @property({type: Boolean}) takeFocus = false;
  @consume({context: messagesContext, subscribe: true})
  @state()
  private messages!: Messages;
  @query('h1') private heading!: HTMLElement;

  protected override firstUpdated() {
    if (this.takeFocus) this.heading.focus();
    // One can begin before these are there: they wait until the words are painted.
    requestAnimationFrame(() => setTimeout(loadTheRest));
  }

  protected override render() {
    const {outline, learner, text, messages} = this;
    const words = messages.home;
    const {modules} = outline;
    const done = modules.filter(module => openingOf(outline, learner, module) === 'open').length;
    const count = modules.length + (outline.further?.parts ?? 0);
    const fresh = learner.seen.size + learner.equivalents.size === 0;
    const next = nextStep(outline, learner);
    return html`<div class="wrap">
      <section class="hero" aria-labelledby="title">
        <div class="stack">
          <div>
            ${outline.draft ? html`<p class="kicker"><span class="tag">${words.draft}</span></p>` : nothing}
            <h1 id="title" tabindex="-1">${text.title}</h1>
          </div>
          <p class="lead">${fresh ? text.promise : text.subtitle}</p>
          ${this.renderNext(next, fresh)}
        </div>
        <figure>
          <oo-opening-lens .share=${done / count} .label=${words.lens}></oo-opening-lens>
          <figcaption class="xs muted">${words.lensProgress(done, count)}</figcaption>
        </figure>
      </section>
      <div class="cols">
        <section aria-labelledby="route">
          <h2 id="route">${words.route}</h2>
          <oo-route-list .outline=${outline} .learner=${learner} .text=${text} .next=${next}></oo-route-list>
        </section>
        <aside aria-labelledby="work">
          <div>
            <h2 id="work">${words.work}</h2>
            ${learner.profile ? html`<details><summary>${this.workOf(learner.profile)}<span class="change">${messages.profile.change}</span></summary>${this.renderProfile()}</details>` : this.renderProfile()}
          </div>
          <p class="note"><b>${words.careHeading}</b>${words.care} ${this.settings.quickExit ? words.careQuickExit : nothing}</p>
        </aside>
      </div>
      <footer class="small muted">
        <p>${words.fiction} ${outline.draft ? words.draftExplained : nothing}</p>
        <p>${words.version(outline.version)}</p>
      </footer>
    </div>`;
  }

  private workOf({role, region}: NonNullable<Learner['profile']>): string {
    const {roles, regions} = this.text;
    return [roles[role], regions[region]].filter(Boolean).join(', ');
  }

  private renderProfile() {
    return html`<oo-profile-form .outline=${this.outline} .text=${this.text} .settings=${this.settings} .profile=${this.learner.profile} .language=${this.messages.language}></oo-profile-form>`;
  }

  private renderNext(next: string | null, fresh: boolean) {
    const words = this.messages.home;
    const {outline, text} = this;
    const step = next ?? stepsFor(outline, this.learner)[0]?.id ?? '';
    const part = outline.modules.findIndex(({id}) => id === outline.steps[step]?.module);
    const module = text.modules[outline.modules[part]?.id ?? '']?.title ?? '';
    const all = outline.modules.reduce((sum, {minutes}) => sum + minutes, outline.further?.minutes ?? 0);
    const left = Math.round(all * (1 - progress(outline, this.learner)));
    return html`<div class="btns">
        <button class="btn" type="button" value=${step} aria-describedby="next" @click=${this.onNext}>
          ${next === null ? words.review : fresh ? words.start : words.resume}${icons.forward}
        </button>
      </div>
      <p class="small muted" id="next">
        ${next === null ? words.done : words.next(part + 1, module, text.steps[step] ?? '')}
        ${left > 0 ? words.minutesLeft(left) : nothing}
      </p>`;
  }

  private onNext(event: Event) {
    this.dispatchEvent(new StepOpenEvent((event.currentTarget as HTMLButtonElement).value));
  }
}
function loadTheRest() {
  void import('../opening-lens/opening-lens.ts');
  void import('../profile-form/profile-form.ts');
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-course-home': CourseHome;
  }
}
