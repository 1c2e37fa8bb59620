import {ContextProvider} from '@lit/context';
import {css, html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {selectLearner, selectPlace} from '../../machines/course.machine.ts';
import type {CourseEvent} from '../../machines/events.ts';
import type {CourseContent} from '../../model/course-content.ts';
import type {Outline} from '../../model/outline.ts';
import {pageLanguage} from '../../model/route.ts';
import type {CourseText} from '../../model/texts.ts';
import {ActorController} from '../actor-controller.ts';
import {courseContext, lessonMessagesContext, messagesContext} from '../contexts.ts';
import '../course-bar/course-bar.ts';
import '../course-home/course-home.ts';
import {openShelf} from '../device-shelf.ts';
import {type AnnounceEvent, HomeOpenEvent, type NoticeChooseEvent} from '../events.ts';
import {loadReading, loadVoice} from '../fonts/load-fonts.ts';
import {type CourseHost, SaveStateEvent} from '../host.ts';
import type {LessonMessages} from '../messages/lesson.ts';
import {loadLessonMessages, loadMessages, loadPanelMessages} from '../messages/load-messages.ts';
import type {Messages} from '../messages/messages.ts';
import type {PanelName, PanelOpenEvent} from '../panel/panel-open-event.ts';
import {QuickExitController} from '../quick-exit-controller.ts';
import {applyPreferences, readPreferences} from '../reading-preferences.ts';
import {base} from '../styles/base.css.ts';
import {tokens} from '../tokens.css.ts';
import {courseEventOf, LEARNER_EVENTS} from './course-event-of.ts';

/**
 * The course on the page: bar, notices, the screen of the place where the learner is, panels, and the one polite live
 * region. What elements tell becomes events of the course machine here, and nowhere else.
 */
@customElement('oo-course')
export class CourseShell extends LitElement {
  static override styles = [
    base,
    css`
      .skip { position: absolute; inset-block-start: 0.5rem; inset-inline-start: 0.5rem; z-index: 30; min-block-size: var(--target); padding: 0.65rem 1rem; border: 0; background: var(--c-surface); color: var(--c-action); border-radius: var(--r-1); transform: translateY(-200%); }
      .skip:focus { transform: none; }
      main { display: block; min-block-size: 60vh; }
      main:focus-visible { outline: none; }
      @media print { .skip, :is(main, oo-notice-list):has(~ oo-course-panel) { display: none; } }
    `,
  ];

  /** What the composition root gives. */
  @property({attribute: false}) host!: CourseHost;

  @state() private messages: Messages | undefined;
  @state() private text: CourseText | undefined;
  /** The outline to which `text` has the words. */
  @state() private outline!: Outline;
  @state() private lessonReady = false;
  @state() private panel: PanelName | null = null;
  @state() private announcement = '';
  @state() private failure = '';
  @query('main') private main!: HTMLElement | null;
  private readonly place = new ActorController(this, () => this.host?.course, selectPlace);
  private readonly learner = new ActorController(this, () => this.host?.course, selectLearner);
  private readonly courseProvider = new ContextProvider(this, {context: courseContext});
  private readonly messagesProvider = new ContextProvider(this, {context: messagesContext});
  private readonly lessonMessagesProvider = new ContextProvider(this, {context: lessonMessagesContext});
  /** The learner has moved: from now on a new screen takes focus. */
  private moved = false;
  private language = '';
  /** Of which the words are loaded. */
  private content: CourseContent | undefined;

  constructor() {
    super();
    new QuickExitController(this, () => this.host?.settings.quickExit ?? false);
    for (const type of LEARNER_EVENTS) this.addEventListener(type, this.onLearnerEvent);
    this.addEventListener('oo-announce', this.onAnnounce);
    this.addEventListener('oo-notice-choose', this.onNoticeChoose);
    this.addEventListener('oo-panel-open', this.onPanelOpen);
    this.addEventListener('oo-quick-exit', this.onQuickExit);
  }

  override connectedCallback() {
    super.connectedCallback();
    if (tokens.styleSheet && !document.adoptedStyleSheets.includes(tokens.styleSheet)) {
      document.adoptedStyleSheets.push(tokens.styleSheet);
    }
    const {settings, launch} = this.host;
    openShelf(settings.journal && launch.mode !== 'browse' ? launch.learnerKey : null);
    applyPreferences(readPreferences());
    this.host.addEventListener(SaveStateEvent.type, this.onSaveState);
    addEventListener('error', this.onError);
    addEventListener('unhandledrejection', this.onRejection);
  }

  /**
   * The first screen stays as light as it is measured: what acts need comes with the learner's first move. So does the screen
   * for what fails: when it is needed there may be no network to fetch it.
   */
  protected override firstUpdated() {
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll']) {
      addEventListener(type, this.onFirstAct, {once: true, passive: true});
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.host.removeEventListener(SaveStateEvent.type, this.onSaveState);
    removeEventListener('error', this.onError);
    removeEventListener('unhandledrejection', this.onRejection);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('host')) this.courseProvider.setValue(this.host.course);
    const {content, launch} = this.host;
    const language = pageLanguage(content.outline, this.learner.value, launch);
    if (language !== this.language || content !== this.content) void this.loadWords(language, content);
    if (this.host.notices.length > 0) import('../notice-list/notice-list.ts').catch(() => {});
    if (this.place.value.at === 'step' && this.messages) void this.prepareLesson();
  }

  private async loadWords(language: string, content: CourseContent) {
    const isOther = language !== this.language;
    this.language = language;
    this.content = content;
    const loaded = await Promise.all([loadMessages(language), content.loadCourse(language)]).catch(error => {
      // The words that are there stay, and the next change asks again.
      if (content === this.content) this.content = undefined;
      if (isOther) throw error;
    });
    if (!loaded || language !== this.language || content !== this.content) return;
    const [messages, text] = loaded;
    document.documentElement.lang = language;
    if (isOther) this.lessonReady = false;
    this.outline = content.outline;
    this.messagesProvider.setValue(messages);
    this.text = text;
    this.messages = messages;
  }

  /** Loads the words and the element of lessons, once per language. */
  private async prepareLesson(): Promise<void> {
    const {language} = this;
    if (this.lessonReady || !this.messages) return;
    const [words]: [LessonMessages, unknown, unknown] = await Promise.all([
      loadLessonMessages(language),
      import('../lesson-view/lesson-view.ts'),
      this.host.prepare(),
    ]);
    if (language !== this.language || this.lessonReady) return;
    void loadVoice();
    void loadReading();
    this.lessonMessagesProvider.setValue(words);
    this.lessonReady = true;
  }

  protected override updated() {
    if (!this.text || !this.messages) return;
    document.title = this.messages.shell.title(this.placeName, this.text.title);
  }

  private get placeName(): string {
    const place = this.place.value;
    if (place.at === 'home') return this.messages?.home.route ?? '';
    return this.text?.steps[place.step] ?? place.step;
  }

  protected override render() {
    const {host, messages, text} = this;
    if (!messages || !text) return html`<slot></slot>`;
    return html`<button class="skip" type="button" @click=${this.onSkip}>${messages.shell.skip}</button>
      <oo-course-bar .course=${text.title} .where=${this.placeName} .saveState=${host.saveState} .quickExit=${host.settings.quickExit}></oo-course-bar>
      <oo-notice-list .notices=${host.notices} @close=${this.onSkip}></oo-notice-list>
      <main id="content" tabindex="-1">${this.renderScreen(text, messages)}</main>
      ${this.panel ? this.renderPanel(this.panel, text, messages) : nothing}
      <div class="vh" role="status">${this.announcement}</div>`;
  }

  private renderScreen(text: CourseText, {shell, error}: Messages) {
    const {host} = this;
    const place = this.place.value;
    // The words inside show while the screen itself could not be fetched either.
    if (this.failure)
      return html`<oo-error-screen .detail=${this.failure}><div class="wrap" role="alert"><h1>${error.heading}</h1><p>${error.text}</p><button type="button" @click=${this.onHome}>${error.home}</button></div></oo-error-screen>`;
    if (place.at === 'home') {
      return html`<oo-course-home .outline=${this.outline} .settings=${host.settings} .learner=${this.learner.value} .text=${text} ?takeFocus=${this.moved}></oo-course-home>`;
    }
    if (!this.lessonReady) return html`<p class="wrap" role="status">${shell.loading}</p>`;
    return html`<oo-lesson-view .host=${host} .text=${text} .step=${place.step} ?takeFocus=${this.moved}></oo-lesson-view>`;
  }

  private renderPanel(name: PanelName, text: CourseText, messages: Messages) {
    return html`<oo-course-panel .host=${this.host} .name=${name} .text=${text} .messages=${messages} @close=${this.onPanelClose}></oo-course-panel>`;
  }

  /** What was said of the screen before is no news any more. */
  private readonly onLearnerEvent = (event: Event) => {
    this.failure = this.announcement = '';
    this.moved = true;
    this.host.course.send(courseEventOf(event) as CourseEvent);
  };

  /** Said once: the region is emptied first, so that the same words are news again. */
  private readonly onAnnounce = async ({text}: AnnounceEvent) => {
    this.announcement = '';
    await this.updateComplete;
    this.announcement = text;
  };

  private readonly onPanelOpen = async ({panel}: PanelOpenEvent) => {
    await Promise.all([import('../course-panel/course-panel.ts'), this.host.prepare()]);
    this.panel = panel;
  };

  /** A load that fails here is tried again when it is needed. */
  private readonly onFirstAct = () => {
    void loadVoice();
    this.host.prepare().catch(() => {});
    import('../error-screen/error-screen.ts').catch(() => {});
    // Who is without a network wants to read what the save light means.
    import('../notice-list/notice-list.ts').catch(() => {});
    import('../course-panel/course-panel.ts').catch(() => {});
    loadPanelMessages(this.language).catch(() => {});
  };

  private readonly onNoticeChoose = ({notice, choice}: NoticeChooseEvent) => this.host.choose(notice, choice);

  private readonly onQuickExit = () => this.host.quickExit();

  private readonly onSaveState = () => this.requestUpdate();

  /** An event without an error is a browser's remark (a resize loop), nothing that broke. */
  private readonly onError = ({error, filename, lineno}: ErrorEvent) => {
    if (error) void this.fail(`${error} ${filename.split('/').at(-1) ?? ''}:${lineno}`);
  };

  private readonly onRejection = ({reason}: PromiseRejectionEvent) => this.fail(String(reason));

  private async fail(detail: string) {
    if (this.failure) return;
    this.failure = detail;
    // It would lie over the screen that tells, and could not be asked for again.
    this.panel = null;
    await import('../error-screen/error-screen.ts').catch(() => {});
  }

  private onHome() {
    this.dispatchEvent(new HomeOpenEvent());
  }

  private onPanelClose() {
    this.panel = null;
  }

  private onSkip() {
    this.main?.focus();
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-course': CourseShell;
  }
}
