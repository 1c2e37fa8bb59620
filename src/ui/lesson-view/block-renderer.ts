import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Activity} from '../../model/activity.schema.ts';
import type {Learner} from '../../model/learner.ts';
import type {StepOutline} from '../../model/outline.ts';
import {caseFor} from '../../model/sequence.ts';
import {drawSituations} from '../../model/situations.ts';
import type {CourseText, ItemText, LessonBlock} from '../../model/texts.ts';
import type {CourseHost} from '../host.ts';
import type {LessonFacts} from '../lesson-facts.ts';
import type {LessonMessages} from '../messages/lesson.ts';
import '../prose/prose.ts';
import {Mounted} from './mounted.ts';
import {VIEWS} from './views.ts';

/** What a block is rendered with. */
interface BlockFrame {
  readonly host: CourseHost;
  readonly text: CourseText;
  readonly learner: Learner;
  readonly language: string;
  readonly step: StepOutline;
  readonly facts: LessonFacts;
  readonly situations: Readonly<Record<string, ItemText>>;
  readonly caseTitles: Readonly<Record<string, string>>;
  /** Words of the interface by language, for parts that are not in that of the page. */
  readonly words: Readonly<Record<string, LessonMessages>>;
  /** The block that opens the lesson. */
  readonly lead: boolean;
}

/** Tags of activities that are not named after their kind. */
const TAGS: Partial<Record<Activity['kind'], string>> = {scene: 'oo-scene-search'};

/** Turns the blocks of a lesson into elements and keeps these while the lesson is on the screen. */
export class BlockRenderer {
  private readonly mounted = new Mounted();
  /** The case that the learner chose to practise instead of their own. */
  private chosenCase = '';

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Another lesson comes. */
  clear() {
    this.mounted.clear();
    this.chosenCase = '';
  }

  render(block: LessonBlock, frame: BlockFrame): unknown {
    const part = this.renderPart(block, frame);
    const lang = 'lang' in block ? block.lang : undefined;
    return lang
      ? html`<oo-in-language lang=${lang} .words=${frame.words[lang]} .content=${part}></oo-in-language>`
      : part;
  }

  private renderPart(block: LessonBlock, frame: BlockFrame): unknown {
    switch (block.type) {
      case 'html':
        return html`<oo-prose .html=${block.html} .facts=${frame.facts} ?lead=${frame.lead}></oo-prose>`;
      case 'activity':
        return this.renderActivity(block.activity, frame);
      case 'case':
        return this.renderCases(block.cases, frame);
      case 'show':
        return this.renderView(block.view, frame);
    }
  }

  /** Whether a block holds one of the open items (`missing` of the model). */
  asks(block: LessonBlock, open: readonly string[]): boolean {
    switch (block.type) {
      case 'html':
        return false;
      case 'activity':
        return block.activity.kind === 'vignette' || open.includes(block.activity.id);
      case 'case':
        return block.cases.some(id => open.includes(id));
      case 'show':
        return open.includes(block.view) || block.view === 'who_to_call' || block.view === 'start_measurement';
    }
  }

  private renderActivity(activity: Activity, {host, learner, step, situations}: BlockFrame): HTMLElement {
    const tag = TAGS[activity.kind] ?? `oo-${activity.kind}`;
    const {items} = host.content.outline;
    if (activity.kind === 'vignette') {
      const {core, rest} = step.draw
        ? drawSituations(host.content.outline, learner.seed, step.draw)
        : {core: [], rest: []};
      const found = (ids: readonly string[]) => ids.map(id => items[id]).filter(item => item !== undefined);
      // A round of the boosters is over when it is over; what is kept for them stays new.
      const others = step.draw?.round ? [] : found(rest).filter(({use}) => use !== 'booster');
      const given = learner.answers;
      return this.mounted.get(activity.id, tag, {activity, items: found(core), others, texts: situations, given});
    }
    const item = items[activity.id];
    const answers = learner.answers[activity.id];
    const note = learner.notes[activity.id];
    return this.mounted.get(activity.id, tag, {activity, item, answers, note, seed: learner.seed});
  }

  private renderCases(cases: readonly string[], {host, learner, step, caseTitles}: BlockFrame): TemplateResult {
    const own = step.cases.includes(this.chosenCase) ? this.chosenCase : caseFor(step, learner);
    const id = cases.includes(own) ? own : (cases[0] ?? '');
    const choose = (event: Event) => {
      this.chosenCase = (event.currentTarget as HTMLButtonElement).value;
      this.host.requestUpdate();
    };
    return html`${
      cases.length > 1
        ? html`<div class="practice">
            ${cases.map(one => html`<button class="btn quiet sm" type="button" value=${one} aria-pressed=${one === id} @click=${choose}>${caseTitles[one]}</button>`)}
          </div>`
        : nothing
    }${this.mounted.get(id, 'oo-case-view', {host, caseId: id})}`;
  }

  private renderView(view: Extract<LessonBlock, {type: 'show'}>['view'], frame: BlockFrame): unknown {
    const {host, text, learner, language} = frame;
    if (view !== 'profile') return this.mounted.get(view, VIEWS[view].tag, {host});
    return html`<oo-profile-form .outline=${host.content.outline} .text=${text} .settings=${host.settings} .profile=${learner.profile} .language=${language}></oo-profile-form>`;
  }
}
