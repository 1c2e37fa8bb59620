/** Words of the panels: the save light, settings, search and diagnostics. Loaded with the first panel. */
import type {CopyProblem} from '../../model/facts.ts';
import type {SaveState} from '../host.ts';
import type {PanelView} from '../panel/panel-open-event.ts';
import type {ReadingPreferences} from '../reading-preferences.ts';

type Named<K extends keyof ReadingPreferences> = Readonly<Record<ReadingPreferences[K], string>>;

export interface PanelMessages {
  readonly views: Readonly<Record<Exclude<PanelView, 'action_card'>, string>>;
  readonly save: {
    readonly heading: string;
    readonly meaning: Readonly<Record<SaveState, string>>;
    readonly retry: string;
    readonly retried: string;
    readonly saveCopy: string;
    readonly saveCopyHelp: string;
    readonly copyName: string;
    readonly openCopy: string;
    readonly openedCopy: (added: number) => string;
    readonly refusedCopy: (reason: CopyProblem) => string;
    readonly diagnostics: string;
  };
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
