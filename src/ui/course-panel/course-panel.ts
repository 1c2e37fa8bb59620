import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {CourseText} from '../../model/texts.ts';
import '../diagnostics/diagnostics.ts';
import type {CourseHost} from '../host.ts';
import {Mounted} from '../lesson-view/mounted.ts';
import {VIEWS} from '../lesson-view/views.ts';
import {loadPanelMessages} from '../messages/load-messages.ts';
import type {Messages} from '../messages/messages.ts';
import type {PanelMessages} from '../messages/panel.ts';
import type {Panel} from '../panel/panel.ts';
import '../panel/panel.ts';
import '../panel-menu/panel-menu.ts';
import type {PanelName, PanelView} from '../panel/panel-open-event.ts';
import '../reading-settings/reading-settings.ts';
import '../save-panel/save-panel.ts';
import '../search-panel/search-panel.ts';

/**
 * The dialog over the page with whatever panel was asked for, shown once its words and its view are there. One panel may
 * lead to another; focus goes back to where it came from once the dialog closes.
 *
 * @fires close
 */
@customElement('oo-course-panel')
export class CoursePanel extends LitElement {
  @property({attribute: false}) host!: CourseHost;
  @property() name: PanelName = 'menu';
  @property({attribute: false}) text!: CourseText;
  @property({attribute: false}) messages!: Messages;
  @state() private shown: {readonly name: PanelName; readonly words: PanelMessages} | undefined;
  @query('oo-panel') private panel!: Panel | null;
  private readonly mounted = new Mounted();

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('name') || changed.has('messages')) void this.load(this.name);
  }

  private async load(name: PanelName) {
    const [words] = await Promise.all([
      loadPanelMessages(this.messages.language),
      isView(name) ? VIEWS[name].load() : null,
    ]);
    if (name === this.name) this.shown = {name, words};
  }

  protected override render() {
    if (!this.shown) return nothing;
    const {name, words} = this.shown;
    return html`<oo-panel .heading=${this.headingOf(name, words)} ?bare=${isView(name) && name !== 'decision_aid'} .closeLabel=${this.messages.shell.close} @close=${this.onClose} @oo-step-open=${this.onLeave}>
      ${isView(name) ? this.mounted.get(name, VIEWS[name].tag, {host: this.host}) : this.renderContent(name, words)}
    </oo-panel>`;
  }

  private headingOf(name: PanelName, {views, save}: PanelMessages): string {
    const {shell} = this.messages;
    const headings: Readonly<Record<PanelName, string>> = {
      ...views,
      action_card: shell.actionCard,
      menu: shell.menu,
      save: save.heading,
      settings: shell.settings,
      search: shell.search,
      diagnostics: save.diagnostics,
    };
    return headings[name];
  }

  private renderContent(name: Exclude<PanelName, PanelView>, words: PanelMessages) {
    const {host, text, messages} = this;
    switch (name) {
      case 'menu':
        return html`<oo-panel-menu .messages=${messages} .words=${words} @oo-leave=${this.onExit}></oo-panel-menu>`;
      case 'save':
        return html`<oo-save-panel .host=${host} .messages=${messages} .words=${words.save}></oo-save-panel>`;
      case 'settings':
        return html`<oo-reading-settings .words=${words.settings} .languages=${host.content.outline.languages} .profile=${host.course.getSnapshot().context.learner.profile}></oo-reading-settings>`;
      case 'search':
        return html`<oo-search-panel .host=${host} .text=${text} .language=${messages.language} .words=${words.search}></oo-search-panel>`;
      case 'diagnostics':
        return html`<oo-diagnostics .host=${host} .words=${words.diagnostics}></oo-diagnostics>`;
    }
  }

  private onClose() {
    this.dispatchEvent(new Event('close'));
  }

  private onLeave() {
    this.panel?.close();
  }

  private onExit() {
    this.panel?.close();
    this.host.exit();
  }
}

/** A panel that is a view of the lessons. Each brings a heading of its own; that of the decision aid is only heard. */
function isView(name: PanelName): name is PanelView {
  return name in VIEWS;
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-course-panel': CoursePanel;
  }
}
