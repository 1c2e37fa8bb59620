import type {ShowView} from '../../model/activity.schema.ts';

/** Views of the lessons that help at the moment itself, and so open from anywhere. */
export type PanelView = Extract<ShowView, 'action_card' | 'directory' | 'decision_aid' | 'overview' | 'self_care'>;

/** What opens over the page. `menu` leads to the others. */
export type PanelName = 'menu' | 'save' | 'settings' | 'search' | 'diagnostics' | PanelView;

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
