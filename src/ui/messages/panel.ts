/** Words of the panels: settings, search and diagnostics. Loaded with the first panel. */
import type {PanelView} from '../panel/panel-open-event.ts';
import type {ReadingPreferences} from '../reading-preferences.ts';

type Named<K extends keyof ReadingPreferences> = Readonly<Record<ReadingPreferences[K], string>>;

export interface PanelMessages {
  readonly views: Readonly<Record<Exclude<PanelView, 'action_card'>, string>>;
  readonly settings: {
    readonly intro: string;
    readonly theme: string;
    readonly themes: Named<'theme'>;
    readonly text: string;
    readonly texts: Named<'text'>;
    readonly space: string;
    readonly spaces: Named<'space'>;
    readonly face: string;
    readonly faces: Named<'face'>;
    readonly language: string;
    readonly sample: string;
    readonly sampleText: string;
  };
  readonly search: {
    readonly label: string;
    readonly submit: string;
    readonly found: (n: number, words: string) => string;
    readonly lessons: string;
    readonly terms: string;
    readonly bookmarks: string;
    readonly noBookmarks: string;
    readonly closed: string;
  };
  readonly diagnostics: {
    readonly intro: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly text: string;
  };
}
