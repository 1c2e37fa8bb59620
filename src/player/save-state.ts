/** What the save light may show: never more than is known. */
import type {Launch} from '../model/port.ts';
import type {SaveState} from '../ui/host.ts';
import type {FactKeeper} from './fact-keeper.ts';
import type {SaveLoop} from './save-loop.ts';

export interface Saving {
  readonly launch: Pick<Launch, 'mode' | 'credit' | 'standard'>;
  /** The record in the LMS may be written. */
  readonly mayWrite: boolean;
  /** This window is the one that writes. */
  readonly isHeld: boolean;
  readonly keeper: Pick<FactKeeper, 'isBusy' | 'isDurable' | 'acts'>;
  /** The way to the LMS, once it is there. */
  readonly loop: Pick<SaveLoop, 'isBusy' | 'isClean'> | undefined;
  /** The way to the LMS did not load: what is done now is handed over at a next launch. */
  readonly isCutOff: boolean;
}

export function saveStateOf(saving: Saving): SaveState {
  const {launch, isHeld, keeper, loop, isCutOff} = saving;
  if (launch.mode === 'browse') return 'preview';
  if (!isHeld) return 'looking';
  if (launch.mode === 'review') return 'review';
  if (keeper.isBusy) return 'saving';
  if (!hasTaker(saving)) return keeper.isDurable ? 'kept' : 'lost';
  if (loop ? loop.isBusy : keeper.acts > 0 && !isCutOff) return 'saving';
  if (loop ? loop.isClean : keeper.acts === 0) return keeper.isDurable ? 'stored' : 'handed_over';
  return keeper.isDurable ? 'device' : 'lost';
}

/** There is an LMS that takes what is done in this launch. */
export function hasTaker({launch, mayWrite}: Pick<Saving, 'launch' | 'mayWrite'>): boolean {
  return launch.standard !== 'browser' && launch.mode === 'normal' && launch.credit && mayWrite;
}
