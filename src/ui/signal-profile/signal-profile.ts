import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {type SignalProfile as Profile, signalProfile, type Tally} from '../../model/signal-profile.ts';
import type {ItemText} from '../../model/texts.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';

interface ProfileFacts extends ViewFacts {
  readonly situations: Readonly<Record<string, ItemText>>;
}

/**
 * How the learner looked at the situations: one dot is one situation, counts in words, and what so few cannot tell.
 * First answers only; nobody else sees it.
 */
@customElement('oo-signal-profile')
export class SignalProfile extends FactsView {
  static override styles = [
    ...FactsView.styles,
    css`
      section { display: grid; gap: var(--s-4); }
      .picture { display: grid; gap: var(--s-4) var(--s-6); }
      .row { display: grid; gap: var(--s-2); align-content: start; border-block-start: 3px solid var(--c-text); padding-block-start: var(--s-3); }
      .row h3 { font: 600 var(--t-0) / 1.3 var(--font-text); }
      .dots { display: flex; flex-wrap: wrap; gap: 0.5rem; }
      .dot { inline-size: 1.5rem; block-size: 1.5rem; border-radius: 50%; border: 2.5px solid var(--viz-1); background: var(--viz-1); }
      .dot.off { background: transparent; border-style: dashed; border-color: var(--c-line-strong); }
      .dot.alarm { border-radius: 4px; background: transparent; border-color: var(--viz-2); }
      .counts { font-size: var(--t-sm); }
      .tallies { display: grid; gap: var(--s-5); }
      .tallies h3 { font: 600 var(--t-0) / 1.3 var(--font-text); }
      dl { font-size: var(--t-sm); }
      dl > div { display: flex; justify-content: space-between; gap: var(--s-4); padding-block: var(--s-2); border-block-end: var(--hair); }
      dt { flex: 1 0 7rem; }
      dd { text-align: end; }
      .sure li { border-block-start: var(--hair); padding-block: var(--s-4); display: grid; gap: var(--s-2); font-size: var(--t-sm); line-height: 1.55; max-inline-size: 68ch; }
      .sure .words { font-size: var(--t-0); }
      @media (min-width: 44rem) { .picture, .tallies { grid-template-columns: 1fr 1fr; } }
      @media (forced-colors: active) { .dot { forced-color-adjust: none; } }
    `,
  ];

  protected override async loadViewFacts(): Promise<ProfileFacts> {
    const [facts, situations] = await Promise.all([
      super.loadViewFacts(),
      this.host.content.loadSituations(this.language),
    ]);
    return {...facts, situations};
  }

  protected renderFacts(facts: ViewFacts) {
    const words = this.words.test.profile;
    const profile = signalProfile(this.host.content.outline, this.learner);
    if (profile.asked === 0) return html`<p class="panel">${words.nothing}</p>`;
    const signals = profile.found.length + profile.missed.length;
    const others = profile.left.length + profile.falseAlarms.length;
    const mixups = profile.mixups.length;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="lead">${words.sum(profile.found.length, signals, profile.falseAlarms.length, others)}</p>
      <div class="picture">
        ${this.renderRow(words.signals(signals), profile.found.length, profile.missed.length, 'off', [words.found(profile.found.length), words.missed(profile.missed.length)])}
        ${this.renderRow(words.others(others), profile.left.length, profile.falseAlarms.length, 'alarm', [words.left(profile.left.length), words.falseAlarms(profile.falseAlarms.length)])}
      </div>
      <p>${this.meaning(profile)} ${mixups > 0 ? words.mixups(mixups) : nothing}</p>
      <div class="tallies">
        ${this.renderTallies(words.forms, profile.forms, words.form, words.ofForm)}
        ${this.renderTallies(words.lookalikes, profile.lookalikes, words.lookalike, words.ofLookalike)}
      </div>
      ${this.renderSureWrong(profile, (facts as ProfileFacts).situations)}
      <div class="note"><b>${words.honest}</b><p>${words.small(profile.asked)}</p><p>${words.base}</p></div>
    </section>`;
  }

  /** Filled dots are as experts see it; the words beside them say the same. */
  private renderRow(heading: string, right: number, wrong: number, style: string, counts: readonly string[]) {
    const dots = (n: number, name: string) => Array.from({length: n}, () => html`<span class="dot ${name}"></span>`);
    return html`<div class="row"><h3>${heading}</h3>
      <div class="dots" aria-hidden="true">${dots(right, '')}${dots(wrong, style)}</div>
      <p class="counts">${counts.join(', ')}</p></div>`;
  }

  private meaning({missed, falseAlarms}: Profile): string {
    const {both, misses, alarms, none} = this.words.test.profile.meaning;
    if (missed.length > 0) return falseAlarms.length > 0 ? both : misses;
    return falseAlarms.length > 0 ? alarms : none;
  }

  private renderTallies(
    heading: string,
    tallies: Readonly<Record<string, Tally>>,
    names: Readonly<Record<string, string>>,
    say: (wrong: number, asked: number) => string,
  ) {
    const entries = Object.entries(tallies);
    if (entries.length === 0) return nothing;
    return html`<div><h3>${heading}</h3><dl>${entries.map(
      ([id, {asked, wrong}]) => html`<div><dt>${names[id] ?? id}</dt><dd>${say(wrong, asked)}</dd></div>`,
    )}</dl></div>`;
  }

  private renderSureWrong({sureWrong, calibration}: Profile, situations: ProfileFacts['situations']) {
    const words = this.words.test.profile;
    if (calibration[3].asked === 0) return html`<p>${words.neverSure}</p>`;
    if (sureWrong.length === 0) return html`<p>${words.noSureWrong}</p>`;
    return html`<div><h3>${words.sureWrong}</h3><ul class="sure">${sureWrong.map(id => {
      const key = this.host.content.outline.items[id]?.key?.[0] ?? '';
      const given = this.learner.answers[id]?.first.response[0] ?? '';
      return html`<li item-id=${id}><p class="words">${situations[id]?.text}</p>
        <p><b>${words.you(words.answers[given] ?? given)}. ${words.expert(words.answers[key] ?? key)}.</b> ${situations[id]?.options[key]?.explanation}</p></li>`;
    })}</ul></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-signal-profile': SignalProfile;
  }
}
