/** Starts the course in a page: settings, LMS, record, shell, in that order. The words painted first stay until it is there. */
import type {PortOptions} from '../lms/options.ts';
import type {CourseContent, Outline} from '../model/outline.ts';
import type {Launch, LmsPort} from '../model/port.ts';
import {withSettings} from '../model/route.ts';
import type {Settings, SettingsProblem} from '../model/settings.ts';
import {type Journal, openJournal} from '../record/journal.ts';
import {claimTab} from '../record/tab-claim.ts';
import '../ui/course-shell/course-shell.ts';
import type {Notice} from '../ui/host.ts';
import type * as HandoverModule from './handover.ts';
import {newRecord, type OpenedRecord} from './opened-record.ts';
import {Player} from './player.ts';
import {readSettingsFile} from './read-settings-file.ts';
import {showStartFailure} from './start-failure.ts';

/** Makes the port of one standard. */
export type CreatePort = (win: Window, options: PortOptions) => LmsPort;

/** Starts the course; a start that fails shows a calm page, and the record stays as it is. */
export async function startPlayer(win: Window, content: CourseContent, createPort: CreatePort): Promise<void> {
  const app = win.document.querySelector('#app') ?? win.document.body;
  try {
    const {shown, show} = firstShow();
    const player = await openPlayer(
      win,
      content,
      createPort,
      shown.then(() => import('./handover.ts')),
    );
    const started = player.start();
    mount(app, player, show);
    await started;
  } catch (error) {
    showStartFailure(app, error);
  }
}

/** Reads everything that is known of the launch and the learner. `later`: what an answer needs, loaded behind the first screen. */
export async function openPlayer(
  win: Window,
  whole: CourseContent,
  createPort: CreatePort,
  later: Promise<typeof HandoverModule>,
): Promise<Player> {
  const file = await readSettingsFile(whole.outline);
  const outline = withSettings(whole.outline, file.settings);
  const content = {...whole, outline};
  let slots: PortOptions['slots'] = () => [];
  later.then(
    ({interactionSlots}) => {
      slots = () => interactionSlots(outline);
    },
    () => {},
  );
  const port = createPort(win, {
    course: outline.id,
    settings: file.settings,
    slots: () => slots(),
    interactive: later,
  });
  const launch = await port.start();
  const settings = {...file.settings, passMark: launch.passMark ?? file.settings.passMark};
  let lost = () => {};
  const claim = await claimTab(win.navigator.locks, launch.learnerKey, () => lost());
  const isKept = settings.journal && launch.mode !== 'browse';
  const journal = await openJournal(isKept ? deviceStorage(win) : undefined, launch.learnerKey, Date.now());
  const isDenied = isKept && journal.storage === 'memory';
  const record = await recordOf(outline, settings, launch, journal);
  const notices = [
    ...startNotices({port, launch, isHeld: claim.isHeld, isDenied, file: file.settings, settings}),
    ...file.problems.map(settingNotice),
    ...record.notices,
  ];
  const player = new Player({win, content, settings, launch, port, journal, claim, record, notices, later});
  lost = () => player.standBack();
  return player;
}

/** What the LMS and this device know; who comes for the first time does not wait for what reads it. */
async function recordOf(outline: Outline, settings: Settings, launch: Launch, journal: Journal): Promise<OpenedRecord> {
  const facts = await journal.read();
  if (launch.state === '' && facts.length === 0) return newRecord();
  const {openRecord} = await import('./open-record.ts');
  return openRecord(outline, settings, launch, journal, facts);
}

/** Storage may throw where cookies are blocked. */
function deviceStorage(win: Window): IDBFactory | undefined {
  try {
    return win.indexedDB;
  } catch {
    return undefined;
  }
}

interface Start {
  readonly port: LmsPort;
  readonly launch: Launch;
  /** Whether this window is the one that writes. */
  readonly isHeld: boolean;
  /** The journal that should be on this device is not. */
  readonly isDenied: boolean;
  readonly file: Settings;
  /** The settings with what the LMS overrules. */
  readonly settings: Settings;
}

function startNotices({port, launch, isHeld, isDenied, file, settings}: Start): Notice[] {
  const notices: Notice[] = [];
  const add = (kind: Notice['kind'], message: string, more: Partial<Notice> = {}) =>
    notices.push({id: message, kind, message, ...more});
  if (port.standard !== 'browser' && launch.standard === 'browser') add('warning', 'no-lms');
  if (!isHeld) add('warning', 'other-tab', {choices: ['take-over', 'look'].map(id => ({id, message: `choice-${id}`}))});
  if (isDenied) add('warning', 'storage-denied');
  if (launch.mode === 'browse') add('info', 'read-only');
  else if (launch.mode === 'review' || !launch.credit) add('info', 'review');
  if (file.passMark !== settings.passMark) add('info', 'pass-mark', {values: {mark: settings.passMark}});
  return notices;
}

function settingNotice({setting}: SettingsProblem): Notice {
  return {id: `setting-${setting}`, kind: 'warning', message: 'setting-invalid', values: {name: setting}};
}

/** A promise for the first screen, and what keeps it. */
function firstShow(): {shown: Promise<void>; show: () => void} {
  let show = () => {};
  const shown = new Promise<void>(resolve => {
    show = resolve;
  });
  return {shown, show};
}

/** Puts the shell around the first words; when the shell shows its own, these are no longer drawn, and go. */
function mount(app: Element, player: Player, show: () => void): void {
  const shell = app.ownerDocument.createElement('oo-course');
  shell.host = player;
  const words = app.firstElementChild;
  shell.append(...app.childNodes);
  app.append(shell);
  if (!words) show();
  else
    new ResizeObserver((_, observer) => {
      if (words.getClientRects().length > 0) return;
      observer.disconnect();
      words.remove();
      show();
    }).observe(words);
}
