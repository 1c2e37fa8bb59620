import {consume} from '@lit/context';
import {html, LitElement, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {selectLearner} from '../machines/course.machine.ts';
import type {Region} from '../model/region.schema.ts';
import {pageLanguage} from '../model/route.ts';
import {ActorController} from './actor-controller.ts';
import {courseContext, lessonMessagesContext} from './contexts.ts';
import type {CourseActor, CourseHost} from './host.ts';
import {type LessonFacts, loadFacts} from './lesson-facts.ts';
import type {LessonMessages} from './messages/lesson.ts';
import {loadLessonMessages} from './messages/load-messages.ts';
import {base} from './styles/base.css.ts';
import {button} from './styles/button.css.ts';
import {card} from './styles/card.css.ts';

/** Everything a view may need of role, region and reference. */
export interface ViewFacts extends LessonFacts {
  /** The national contacts, which hold no number of one region. */
  readonly national: Region | null;
}

/**
 * What every view of the application has in common: the host, the learner, the words, and the texts that go with the
 * learner's role and region. Connected; a view adds only how it looks.
 */
export abstract class FactsView extends LitElement {
  static override styles = [base, button, card];

  @property({attribute: false}) host!: CourseHost;
  /** Days since 1970-01-01. */
  @property({type: Number}) today = Math.floor(Date.now() / 86_400_000);

  @state() private facts: ViewFacts | undefined;
  @state() private failed = false;
  @consume({context: courseContext})
  private course!: CourseActor;
  @consume({context: lessonMessagesContext, subscribe: true})
  @state()
  private given: LessonMessages | undefined;
  /** Outside a lesson nobody gives the words; then they are loaded with the facts. */
  @state() private own: LessonMessages | undefined;
  private readonly learnerController = new ActorController(this, () => this.course, selectLearner);
  private loaded = '';

  protected abstract renderFacts(facts: ViewFacts): unknown;

  protected get learner() {
    return this.learnerController.value;
  }

  protected get language(): string {
    return pageLanguage(this.host.content.outline, this.learner, this.host.launch);
  }

  protected get words() {
    return this.messages.views;
  }

  /** There before `renderFacts` is called. */
  protected get messages(): LessonMessages {
    const messages = this.given ?? this.own;
    if (!messages) throw new Error(`${this.localName}: no words yet`);
    return messages;
  }

  protected override willUpdate() {
    const {role, region} = this.learner.profile ?? {role: '', region: ''};
    const key = `${role}|${region}|${this.language}`;
    if (key === this.loaded) return;
    this.loaded = key;
    void this.load();
  }

  protected override render() {
    if (!this.given && !this.own) return nothing;
    if (this.failed) return this.renderFailed();
    if (!this.facts) return html`<p class="muted" role="status">${this.words.help.loading}</p>`;
    return this.renderFacts(this.facts);
  }

  /** Does something that may fail for want of a chunk; then the view says so and offers to try again. */
  protected async attempt(act: () => Promise<void>) {
    try {
      await act();
    } catch {
      this.failed = true;
    }
  }

  private renderFailed() {
    const {failed, retry} = this.words.help;
    return html`<div class="panel"><p>${failed}</p><button class="btn quiet" type="button" @click=${this.load}>${retry}</button></div>`;
  }

  private async load() {
    const key = this.loaded;
    this.failed = false;
    // Not an attempt: without words the view cannot say that it failed, and the shell does.
    const own = this.given ? undefined : await loadLessonMessages(this.language);
    if (key !== this.loaded) return;
    this.own = own;
    try {
      const facts = await this.loadViewFacts();
      if (key === this.loaded) this.facts = facts;
    } catch {
      this.failed = key === this.loaded;
    }
  }

  /** A view that needs more of the content adds to it here. */
  protected async loadViewFacts(): Promise<ViewFacts> {
    const {content} = this.host;
    const last = content.outline.regions.at(-1);
    const [facts, national] = await Promise.all([
      loadFacts(content, this.learner.profile, this.language),
      last ? content.loadRegion(last) : null,
    ]);
    return {...facts, national};
  }
}
