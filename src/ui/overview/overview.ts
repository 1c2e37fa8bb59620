import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Learner} from '../../model/learner.ts';
import type {Outline} from '../../model/outline.ts';
import {score} from '../../model/score.ts';
import {objectiveShares} from '../../model/test-result.ts';
import type {CourseText, ItemText} from '../../model/texts.ts';
import {StepOpenEvent} from '../events.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';
import {loadPrompts, ownNotes} from './own-words.ts';

interface OverviewFacts extends ViewFacts {
  readonly text: CourseText;
  readonly situations: Readonly<Record<string, ItemText>>;
  readonly prompts: Readonly<Record<string, string>>;
}

/** Items whose first answer the learner was sure of, and that experts see otherwise. */
function sureAndWrong(outline: Outline, learner: Learner): readonly string[] {
  return Object.entries(learner.answers)
    .filter(([id, {first}]) => {
      const item = outline.items[id];
      const credit = item ? score(item, first.response) : null;
      return first.confidence === 3 && credit !== null && credit < 1;
    })
    .map(([id]) => id);
}

/** Whether the learner said anywhere to be sure. */
function wasEverSure({answers}: Learner): boolean {
  return Object.values(answers).some(({first}) => first.confidence === 3);
}

/**
 * What I know, what I was sure of and wrong about, what I decided. Only for the learner: nothing of it leaves.
 *
 * @fires oo-step-open
 */
@customElement('oo-overview')
export class Overview extends FactsView {
  static override styles = [
    ...FactsView.styles,
    css`
      section { display: grid; gap: var(--s-4); }
      section > div { display: grid; gap: var(--s-2); }
      li { border-block-end: var(--hair); padding-block: var(--s-3); }
      .goal { display: grid; gap: var(--s-1) var(--s-5); }
      .goal b { font-size: var(--t-sm); white-space: nowrap; }
      .sure { display: grid; gap: var(--s-1); justify-items: start; max-inline-size: 68ch; }
      .own { white-space: pre-wrap; overflow-wrap: anywhere; font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: var(--t-1); line-height: 1.4; }
      @media (min-width: 44rem) { .goal { grid-template-columns: minmax(0, 1fr) 12rem; } .goal b { text-align: end; } }
      @media print { .btns, .btn { display: none; } li { break-inside: avoid; } }
    `,
  ];

  protected override async loadViewFacts(): Promise<OverviewFacts> {
    const {content} = this.host;
    const wanted = [...sureAndWrong(content.outline, this.learner), ...ownNotes(content.outline, this.learner)];
    const [facts, text, situations, prompts] = await Promise.all([
      super.loadViewFacts(),
      content.loadCourse(this.language),
      content.loadSituations(this.language),
      loadPrompts(content, wanted, this.language),
    ]);
    return {...facts, text, situations, prompts};
  }

  protected renderFacts(facts: ViewFacts) {
    const words = this.words.finish.overview;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="small muted">${words.private}</p>
      ${this.renderKnow(facts as OverviewFacts)} ${this.renderSure(facts as OverviewFacts)} ${this.renderDecided(facts as OverviewFacts)}
      <div class="btns"><button class="btn quiet" type="button" @click=${this.onPrint}>${words.print}</button></div>
    </section>`;
  }

  private renderKnow({text}: OverviewFacts) {
    const words = this.words.finish.overview;
    const {content} = this.host;
    const shares = objectiveShares(content.outline, this.learner);
    return html`<div><h3>${words.know}</h3><ul>${content.outline.objectives.map(
      id =>
        html`<li class="goal"><span>${text.objectives[id] ?? id}</span><b>${words.levels[levelOf(shares[id])]}</b></li>`,
    )}</ul></div>`;
  }

  private renderSure({text, situations, prompts}: OverviewFacts) {
    const words = this.words.finish.overview;
    const {answers, expert} = this.words.test.profile;
    const {outline} = this.host.content;
    const ids = sureAndWrong(outline, this.learner);
    return html`<div><h3>${words.sure}</h3>
      ${ids.length === 0 ? html`<p>${wasEverSure(this.learner) ? words.noSure : this.words.test.profile.neverSure}</p>` : nothing}
      <ul>${ids.map(id => {
        const step = outline.items[id]?.step;
        const key = outline.items[id]?.key?.[0] ?? '';
        const situation = situations[id];
        return html`<li class="sure" item-id=${id}><p>${situation?.text ?? prompts[id] ?? id}</p>
          ${situation ? html`<p class="small"><b>${expert(answers[key] ?? key)}.</b> ${situation.options[key]?.explanation}</p>` : nothing}
          ${step ? html`<button class="btn text" type="button" value=${step} @click=${this.onStep}>${words.toStep(text.steps[step] ?? step)}</button>` : nothing}</li>`;
      })}</ul></div>`;
  }

  private renderDecided({prompts}: OverviewFacts) {
    const words = this.words.finish.overview;
    const ids = ownNotes(this.host.content.outline, this.learner);
    return html`<div><h3>${words.decided}</h3>
      ${ids.length === 0 ? html`<p>${words.noDecided}</p>` : nothing}
      <ul>${ids.map(
        id =>
          html`<li item-id=${id}><p class="small muted">${prompts[id]}</p><p class="own">${this.learner.notes[id]?.text}</p></li>`,
      )}</ul></div>`;
  }

  private onStep({currentTarget}: Event) {
    this.dispatchEvent(new StepOpenEvent((currentTarget as HTMLButtonElement).value));
  }

  private onPrint() {
    window.print();
  }
}

/** Words instead of a figure: so few answers carry no percentage. */
function levelOf(share: number | undefined): 'strong' | 'fair' | 'weak' | 'none' {
  if (share === undefined) return 'none';
  if (share >= 0.8) return 'strong';
  return share >= 0.6 ? 'fair' : 'weak';
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-overview': Overview;
  }
}
