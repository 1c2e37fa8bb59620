import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {icons} from '../icons.ts';
import type {Messages} from '../messages/messages.ts';
import type {PanelMessages} from '../messages/panel.ts';
import {type PanelName, PanelOpenEvent} from '../panel/panel-open-event.ts';
import {base} from '../styles/base.css.ts';

/** Save and leave the course, the ordinary way. */
export class LeaveEvent extends Event {
  static readonly type = 'oo-leave';
  constructor() {
    super(LeaveEvent.type, {bubbles: true, composed: true});
  }
}

/**
 * The ways to help, to one's own overview and to settings.
 *
 * @fires oo-panel-open
 * @fires oo-leave
 */
@customElement('oo-panel-menu')
export class PanelMenu extends LitElement {
  static override styles = [
    base,
    css`
      li + li { border-block-start: var(--hair); }
      button { display: flex; align-items: center; justify-content: space-between; gap: var(--s-4); inline-size: 100%; min-block-size: 3.25rem; padding: 0.4rem 0.25rem; border: 0; background: transparent; text-align: start; cursor: pointer; }
      @media (hover: hover) { button:hover { color: var(--c-action-hover); background: var(--c-action-soft); } }
      .ic { color: var(--c-action); }
    `,
  ];

  @property({attribute: false}) messages!: Messages;
  @property({attribute: false}) words!: PanelMessages;

  protected override render() {
    const {shell} = this.messages;
    const {views, save} = this.words;
    const ways: readonly (readonly [PanelName, string])[] = [
      ['decision_aid', views.decision_aid],
      ['action_card', shell.actionCard],
      ['directory', views.directory],
      ['overview', views.overview],
      ['self_care', views.self_care],
      ['settings', shell.settings],
      ['search', shell.search],
      ['save', save.heading],
    ];
    return html`<ul>
      ${ways.map(([name, label]) => html`<li><button type="button" value=${name} @click=${this.onWay}>${label}${icons.forward}</button></li>`)}
      <li><button type="button" @click=${this.onLeave}>${shell.leave}${icons.exit}</button></li>
    </ul>`;
  }

  private onWay(event: Event) {
    this.dispatchEvent(new PanelOpenEvent((event.currentTarget as HTMLButtonElement).value as PanelName));
  }

  private onLeave() {
    this.dispatchEvent(new LeaveEvent());
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-panel-menu': PanelMenu;
  }
  interface HTMLElementEventMap {
    [LeaveEvent.type]: LeaveEvent;
  }
}
