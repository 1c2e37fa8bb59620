/** Starts the course in a page: settings, LMS, record, shell, in that order. The words painted first stay until it is there. */
import {browserLaunch} from '../lms/no-lms.ts';
import type {PortOptions} from '../lms/options.ts';
import type {CourseContent} from '../model/course-content.ts';
import type {Launch, LmsPort} from '../model/port.ts';
import {withSettings} from '../model/route.ts';
import type {Settings} from '../model/settings.ts';
import {openJournal} from '../record/journal.ts';
import {claimTab} from '../record/tab-claim.ts';
import '../ui/course-shell/course-shell.ts';
import {NoticeBoard} from './notice-board.ts';
import {once} from './once.ts';
import {newRecord} from './opened-record.ts';
import {Player} from './player.ts';
import {readSettingsFile} from './read-settings-file.ts';
import {hasTaker} from './save-state.ts';
import {showStartFailure} from './start-failure.ts';

/** Makes the port of one standard. */
export type CreatePort = (win: Window, options: PortOptions) => LmsPort;

/** Starts the course; a start that fails shows a calm page, and the record stays as it is. */
export async function startPlayer(win: Window, content: CourseContent, createPort: CreatePort): Promise<void> {
  const app = win.document.querySelector('#app') ?? win.document.body;
  try {
    const {shown, show} = firstShow();
    const player = await openPlayer(win, content, createPort);
    const started = player.start(shown);
    mount(app, player, show);
    await started;
  } catch (error) {
    showStartFailure(app, error);
  }
}

/** Reads everything that is known of the launch and the learner. */
export async function openPlayer(win: Window, course: CourseContent, createPort: CreatePort): Promise<Player> {
  const file = await readSettingsFile(course.outline);
  const front = withSettings(course.outline, file.settings);
  const loadWhole = once(async () => {
    const whole = await course.loadWhole();
    return {...whole, outline: withSettings(whole.outline, file.settings)};
  });
  let slots: PortOptions['slots'] = () => [];
  const loadHandover = async () => {
    const [handover, {outline}] = await Promise.all([import('./handover.ts'), loadWhole()]);
    slots = () => handover.interactionSlots(outline);
    return handover;
  };
  const port = createPort(win, {course: front.id, settings: file.settings, slots: () => slots()});
  const launch = await port.start();
  const loadReader = once(() => Promise.all([loadWhole(), import('./open-record.ts')]));
  // What reads a record is on its way while the device opens the journal. A load that fails is tried again below.
  if (launch.state !== '') loadReader().catch(() => {});
  const settings = {...file.settings, passMark: launch.passMark ?? file.settings.passMark};
  let lost = () => {};
  const claim = await claimTab(win.navigator.locks, launch.learnerKey, () => lost());
  const isKept = settings.journal && launch.mode !== 'browse';
  const journal = await openJournal(isKept ? deviceStorage(win) : undefined, launch.learnerKey, Date.now());
  const isDenied = isKept && journal.storage === 'memory';
  const board = new NoticeBoard();
  noteStart(board, {course: front.id, port, launch, isHeld: claim.isHeld, isDenied, file: file.settings, settings});
  const {problems} = file;
  // One notice for all: a learner can do no more than pass it on, and the diagnostics hold the rest.
  if (problems.length > 0) {
    board.add('warning', 'setting-invalid', {values: {name: problems.map(({setting}) => setting).join(', ')}});
  }
  const facts = await journal.read();
  const isFirst = launch.state === '' && facts.length === 0;
  // Who comes for the first time does not wait for what reads a record.
  const [known, reader] = isFirst ? [{...course, outline: front}] : await loadReader();
  const record = reader ? await reader.openRecord(known.outline, settings, launch, journal, facts, board) : newRecord();
  const content = {...known, loadWhole};
  const isAwaited = !isFirst || settings.fixedSlots || launch.standard === 'cmi5';
  const loads = {loadHandover, isAwaited};
  const player = new Player({win, content, settings, problems, launch, port, journal, claim, record, board, ...loads});
  lost = () => player.standBack();
  return player;
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
  readonly course: string;
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

function noteStart(board: NoticeBoard, {course, port, launch, isHeld, isDenied, file, settings}: Start): void {
  if (port.standard !== 'browser' && launch.standard === 'browser') {
    const isNobodys = launch.learnerKey === browserLaunch(course).learnerKey;
    board.add('warning', isNobodys ? 'no-lms' : 'lms-closed');
  }
  if (!isHeld) board.add('warning', 'other-tab', {choices: ['take-over', 'look']});
  if (isDenied) board.add('warning', hasTaker({launch, mayWrite: true}) ? 'storage-denied' : 'nothing-kept');
  if (launch.mode === 'browse') board.add('info', 'read-only');
  else if (launch.mode === 'review') board.add('info', 'review');
  else if (!launch.credit) board.add('info', 'no-credit');
  if (file.passMark !== settings.passMark) board.add('info', 'pass-mark', {values: {mark: settings.passMark}});
}

/** A promise for the first screen, and what keeps it. */
function firstShow(): {shown: Promise<void>; show: () => void} {
  let show = () => {};
  const shown = new Promise<void>(resolve => {
    show = () => {
      // From here one can begin; the picture and the profile form come after it.
      performance.mark('course-shown');
      resolve();
    };
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
