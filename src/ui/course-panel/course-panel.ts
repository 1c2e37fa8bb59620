import {html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {CourseText} from '../../model/outline.ts';
import '../diagnostics/diagnostics.ts';
import type {CourseHost} from '../host.ts';
import {loadPanelMessages} from '../messages/load-messages.ts';
import type {Messages} from '../messages/messages.ts';
import type {PanelMessages} from '../messages/panel.ts';
import type {Panel} from '../panel/panel.ts';
import '../panel/panel.ts';
import '../panel-menu/panel-menu.ts';
import type {PanelName} from '../panel/panel-open-event.ts';
import '../reading-settings/reading-settings.ts';
import '../save-panel/save-panel.ts';
import '../search-panel/search-panel.ts';

/**
 * The dialog over the page with whatever panel was asked for. One panel may lead to another; focus goes back to where it
 * came from once the dialog closes.
 *
 * @fires close
 */
@customElement('oo-course-panel')
export class CoursePanel extends LitElement {
  @property({attribute: false}) host!: CourseHost;
  @property() name: PanelName = 'menu';
  @property({attribute: false}) text!: CourseText;
  @property({attribute: false}) messages!: Messages;
  @state() private words: PanelMessages | undefined;
  @query('oo-panel') private panel!: Panel | null;

  override async connectedCallback() {
    super.connectedCallback();
    this.words = await loadPanelMessages(this.messages.language);
  }

  protected override render() {
    if (!this.words) return nothing;
    return html`<oo-panel .heading=${this.heading} ?bare=${this.name === 'self_care'} .closeLabel=${this.messages.shell.close} @close=${this.onClose} @oo-step-open=${this.onLeave}>
      ${this.renderContent(this.words)}
    </oo-panel>`;
  }

  private get heading(): string {
    const {shell, save} = this.messages;
    const headings: Readonly<Record<PanelName, string>> = {
      menu: shell.menu,
      save: save.heading,
      settings: shell.settings,
      search: shell.search,
      self_care: shell.selfCare,
      diagnostics: save.diagnostics,
    };
    return headings[this.name];
  }

  private renderContent(words: PanelMessages) {
    const {host, text, messages} = this;
    switch (this.name) {
      case 'menu':
        return html`<oo-panel-menu .messages=${messages} @oo-leave=${this.onExit}></oo-panel-menu>`;
      case 'save':
        return html`<oo-save-panel .host=${host} .messages=${messages}></oo-save-panel>`;
      case 'settings':
        return html`<oo-reading-settings .words=${words.settings} .languages=${host.content.outline.languages} .profile=${host.course.getSnapshot().context.learner.profile}></oo-reading-settings>`;
      case 'search':
        return html`<oo-search-panel .host=${host} .text=${text} .language=${messages.language} .words=${words.search}></oo-search-panel>`;
      case 'diagnostics':
        return html`<oo-diagnostics .host=${host} .words=${words.diagnostics}></oo-diagnostics>`;
      case 'self_care':
        return html`<oo-self-care .host=${host}></oo-self-care>`;
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
declare global {
  interface HTMLElementTagNameMap {
    'oo-course-panel': CoursePanel;
  }
}
