/** What the save light may show: never more than is known. */
import type {Launch} from '../model/port.ts';
import type {SaveState} from '../ui/host.ts';
import type {FactKeeper} from './fact-keeper.ts';
import type {SaveLoop} from './save-loop.ts';

export interface Saving {
  readonly launch: Pick<Launch, 'mode' | 'standard'>;
  /** Whether this window may write at all. */
  readonly isWritable: boolean;
  readonly keeper: Pick<FactKeeper, 'isBusy' | 'isDurable' | 'acts'>;
  /** The way to the LMS, once it is there. */
  readonly loop: Pick<SaveLoop, 'isBusy' | 'isClean'> | undefined;
  /** The way to the LMS did not load: what is done now is handed over at a next launch. */
  readonly isCutOff: boolean;
}

export function saveStateOf({launch, isWritable, keeper, loop, isCutOff}: Saving): SaveState {
  if (launch.mode === 'browse') return 'preview';
  if (!isWritable) return 'lost';
  if (keeper.isBusy || (loop ? loop.isBusy : keeper.acts > 0 && !isCutOff)) return 'saving';
  if (loop ? loop.isClean : launch.standard !== 'browser' && keeper.acts === 0) return 'stored';
  return keeper.isDurable ? 'device' : 'lost';
}
