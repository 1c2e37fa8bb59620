/** What opens over the page. `menu` leads to the others. */
export type PanelName = 'menu' | 'save' | 'settings' | 'search' | 'self_care' | 'diagnostics';

/** A panel is asked for; the shell opens it and gives focus back to the opener afterwards. */
export class PanelOpenEvent extends Event {
  static readonly type = 'oo-panel-open';
  constructor(readonly panel: PanelName) {
    super(PanelOpenEvent.type, {bubbles: true, composed: true});
  }
}
declare global {
  interface HTMLElementEventMap {
    [PanelOpenEvent.type]: PanelOpenEvent;
  }
}
