/** The adapter for a course without an LMS: a plain website. The journal on this device is all the memory there is. */
import type {CallRecord, Launch, LmsPort, WriteResult} from '../model/port.ts';
import {browserLaunch, NO_LMS} from './no-lms.ts';
import type {PortOptions} from './options.ts';

class BrowserPort implements LmsPort {
  readonly standard = 'browser';
  readonly returnUrl = null;
  readonly calls: readonly CallRecord[] = [];

  constructor(
    private readonly course: string,
    private readonly languages: readonly string[],
  ) {}

  async start(): Promise<Launch> {
    return {...browserLaunch(this.course), language: this.languages.join()};
  }

  async prepare(): Promise<void> {}

  async write(): Promise<WriteResult> {
    return NO_LMS;
  }

  finish(): WriteResult {
    return NO_LMS;
  }
}

/** Never throws. The browser's languages stand in for those that an LMS would tell. */
export function createBrowserPort(win: Pick<Window, 'navigator'>, options: Pick<PortOptions, 'course'>): LmsPort {
  return new BrowserPort(options.course, win.navigator.languages);
}
