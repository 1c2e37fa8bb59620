import {css, html, nothing, svg} from 'lit';
import {customElement} from 'lit/decorators.js';
import {isModuleDone} from '../../model/sequence.ts';
import {bestTest, testResult} from '../../model/test-result.ts';
import type {CourseText} from '../../model/texts.ts';
import {paperTokens} from '../action-card/paper.tokens.css.ts';
import {longDay} from '../day.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';
import {openingOf} from '../route-list/route-list.ts';

interface ProofFacts extends ViewFacts {
  readonly text: CourseText;
}

/**
 * Proof of participation: unsigned, from what the course knows, and said so. Never called a certificate; a course in a
 * learner's browser cannot keep a secret to sign with.
 */
@customElement('oo-proof')
export class Proof extends FactsView {
  static override styles = [
    ...FactsView.styles,
    paperTokens,
    css`
      .paper { background: var(--paper); color: var(--ink); box-shadow: var(--shadow-2); inline-size: min(100%, 210mm); margin-inline: auto; padding: clamp(1.25rem, 6vw, 4rem); display: grid; gap: var(--s-5); }
      .paper h2 { font-size: var(--t-4); }
      .mark { inline-size: 4.5rem; color: var(--ink); }
      .name { font-family: var(--font-voice); font-size: var(--t-4); line-height: 1.15; overflow-wrap: anywhere; border-block-end: 1px solid var(--rule); padding-block-end: var(--s-2); }
      .title { font-family: var(--font-voice); font-size: var(--t-2); line-height: 1.25; }
      dl { display: grid; gap: var(--s-3) var(--s-6); }
      dt { font-size: var(--t-xs); color: var(--c-text-muted); }
      ul.modules { list-style: disc; padding-inline-start: 1.2em; font-size: var(--t-sm); }
      .foot { border-block-start: 1px solid var(--rule); padding-block-start: var(--s-4); display: grid; gap: var(--s-2); font-size: var(--t-sm); line-height: 1.5; }
      .bar { display: flex; justify-content: end; margin-block-end: var(--s-4); }
      @media (min-width: 40rem) { dl { grid-template-columns: 1fr 1fr; } ul.modules { columns: 2; } }
      @media print { .bar { display: none; } .paper { box-shadow: none; padding: 0; gap: 6mm; } ul.modules { columns: 2; } dl { grid-template-columns: 1fr 1fr; } }
    `,
  ];

  protected override async loadViewFacts(): Promise<ProofFacts> {
    const [facts, text] = await Promise.all([super.loadViewFacts(), this.host.content.loadCourse(this.language)]);
    return {...facts, text};
  }

  protected renderFacts(facts: ViewFacts) {
    const {text} = facts as ProofFacts;
    return this.learner.completed === null ? this.renderOpen(text) : this.renderPaper(text, this.learner.completed);
  }

  private renderOpen(text: CourseText) {
    const words = this.words.finish.proof;
    const {outline} = this.host.content;
    const open = outline.modules.filter(module => !isModuleDone(outline, this.learner, module));
    return html`<section class="panel" aria-labelledby="heading"><h2 id="heading">${words.heading}</h2><p>${words.notYet}</p>
      ${open.length > 0 ? html`<p>${words.todo}</p><ul>${open.map(({id}) => html`<li>${text.modules[id]?.title ?? id}</li>`)}</ul>` : nothing}
    </section>`;
  }

  private renderPaper(text: CourseText, completed: number) {
    const words = this.words.finish.proof;
    const {content, launch, settings} = this.host;
    const {outline} = content;
    // As the route says it: a part in which nothing counts is not done from the start.
    const done = outline.modules.filter(module => openingOf(outline, this.learner, module) === 'open');
    const minutes = Math.round(done.reduce((sum, module) => sum + module.minutes, 0));
    const facts = [
      [words.completed, longDay(completed, this.language)],
      [words.result, this.result()],
      [words.load, words.loadMinutes(minutes)],
      [words.version, `${outline.version} (${outline.hash.slice(0, 8)})`],
    ];
    return html`<div class="bar"><button class="btn" type="button" @click=${this.onPrint}>${words.print}</button></div>
      <section class="paper" aria-labelledby="heading">
        ${svg`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true"><path d="M12.2 23a7.8 7.8 0 0 1 15.6 0z" fill="var(--c-light)"/><path d="M2.5 23Q20 2 37.5 23Q20 37 2.5 23Z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M3 23H37" stroke="currentColor" stroke-width="2"/></svg>`}
        <h2 id="heading">${words.heading}</h2>
        <div><p class="kicker">${words.participant}</p><p class="name">${launch.learnerName || words.noName}</p></div>
        <div><p>${words.tookPart}</p><p class="title">${text.title}: ${text.subtitle}</p></div>
        <dl>${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
        <div><h3>${words.modules}</h3><ul class="modules">${done.map(({id}) => html`<li>${text.modules[id]?.title ?? id}</li>`)}</ul></div>
        ${
          settings.accreditation.length > 0
            ? html`<div><h3>${words.accreditation}</h3><ul>${settings.accreditation.map(one => html`<li>${words.points(one.register, one.id, one.points)}</li>`)}</ul></div>`
            : nothing
        }
        <div class="foot"><p><b>${words.unsigned}</b></p><p>${words.signed}</p>${outline.draft ? html`<p>${words.draft}</p>` : nothing}</div>
      </section>`;
  }

  private result(): string {
    const {content, settings} = this.host;
    const words = this.words.finish.proof;
    const best = bestTest(content.outline, this.learner.tests);
    const result = best && testResult(content.outline, settings, best);
    return result?.passed ? words.passed(result.percent) : words.withoutTest;
  }

  private onPrint() {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-proof': Proof;
  }
}
