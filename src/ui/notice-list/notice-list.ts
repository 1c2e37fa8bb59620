import {consume} from '@lit/context';
import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {messagesContext} from '../contexts.ts';
import {NoticeChooseEvent} from '../events.ts';
import type {Notice} from '../host.ts';
import {icons} from '../icons.ts';
import type {Messages} from '../messages/messages.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';

/**
 * What the learner has to know about the start, one sentence each. A notice that asks something stays until it is decided;
 * the others can be put away.
 *
 * @fires oo-notice-choose
 * @fires close - when the last one was put away: focus has no place here any more
 */
@customElement('oo-notice-list')
export class NoticeList extends LitElement {
  static override styles = [
    base,
    button,
    css`
      li { display: flex; align-items: center; gap: var(--s-4); padding-block: var(--s-2); border-block-end: var(--hair); background: var(--c-light-soft); font-size: var(--t-sm); line-height: 1.5; }
      li .wrap { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--s-2) var(--s-4); }
      li p { flex: 1 1 14rem; }
      .away { display: grid; place-items: center; inline-size: var(--target); block-size: var(--target); border: 0; border-radius: var(--r-round); background: transparent; cursor: pointer; flex: none; }
      @media (hover: hover) { .away:hover { background: var(--c-action-soft); } }
      @media print { :host { display: none; } }
    `,
  ];

  @property({attribute: false}) notices: readonly Notice[] = [];
  @consume({context: messagesContext, subscribe: true})
  @state()
  private messages!: Messages;
  @state() private dismissed: ReadonlySet<string> = new Set();

  protected override render() {
    const left = this.notices.filter(({id}) => !this.dismissed.has(id));
    if (left.length === 0) return nothing;
    return html`<section aria-label=${this.messages.shell.notices}>
      <ul>
        ${left.map(
          notice => html`<li data-kind=${notice.kind}>
            <div class="wrap">
              <p>${this.textOf(notice)}</p>
              ${notice.choices ? this.renderChoices(notice.id, notice.choices) : this.renderAway(notice.id)}
            </div>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private renderAway(id: string) {
    const {dismiss} = this.messages.shell;
    return html`<button class="away" type="button" value=${id} aria-label=${dismiss} title=${dismiss} @click=${this.onDismiss}>${icons.close}</button>`;
  }

  private renderChoices(id: string, choices: NonNullable<Notice['choices']>) {
    return html`<div class="btns">
      ${choices.map(choice => html`<button class="btn quiet sm" type="button" value=${choice.id} data-notice=${id} @click=${this.onChoose}>${this.textOf(choice)}</button>`)}
    </div>`;
  }

  private textOf({message, values = {}}: Pick<Notice, 'message' | 'values'>): string {
    const {notices} = this.messages;
    return (notices[message] ?? notices.unknown)(values);
  }

  private onChoose(event: Event) {
    const {value, dataset} = event.currentTarget as HTMLButtonElement;
    this.dispatchEvent(new NoticeChooseEvent(dataset.notice ?? '', value));
  }

  private async onDismiss(event: Event) {
    this.dismissed = new Set([...this.dismissed, (event.currentTarget as HTMLButtonElement).value]);
    await this.updateComplete;
    const next = this.renderRoot.querySelector('button');
    if (next) next.focus();
    else this.dispatchEvent(new Event('close'));
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-notice-list': NoticeList;
  }
}
