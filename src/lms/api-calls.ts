/** The eight functions of a SCORM API with strings in and out, guarded and logged. */
import type {CallLog} from './call-log.ts';
import type {Api} from './find-api.ts';
import {asText, isYes} from './quirks.ts';

/** What the functions are called in a standard. */
export interface ApiNames {
  readonly object: string;
  readonly prefix: 'LMS' | '';
  readonly terminate: string;
}

/** Never throws: an LMS that throws has refused. */
export class ApiCalls {
  /** Error code of the last order or write; '0' when it worked. */
  code = '0';
  /** Told of every value that the LMS took. */
  onTaken: (element: string, value: string) => void = () => {};

  constructor(
    private readonly api: Api,
    private readonly names: ApiNames,
    private readonly log: CallLog,
  ) {}

  initialize(): boolean {
    return this.order('Initialize');
  }

  commit(): boolean {
    return this.order('Commit');
  }

  terminate(): boolean {
    return this.order(this.names.terminate);
  }

  /** @returns the value, '' when there is none; an error (401, 403) is no value either, so its code is not asked for */
  get(element: string): string {
    const value = asText(this.call('GetValue', element));
    this.log.add('GetValue', element, value, '', '');
    return value;
  }

  set(element: string, value: string): boolean {
    const done = isYes(this.call('SetValue', element, value));
    this.code = done ? '0' : this.lastError();
    this.log.add('SetValue', element, value, String(done), this.code);
    if (done) this.onTaken(element, value);
    return done;
  }

  private order(name: string): boolean {
    const done = isYes(this.call(name, ''));
    this.code = done ? '0' : this.lastError();
    this.log.add(name, '', '', String(done), this.code);
    return done;
  }

  /** Called as a method of the API: some keep their state in `this`. */
  private call(name: string, ...values: string[]): unknown {
    const full = name.startsWith('LMS') ? name : this.names.prefix + name;
    try {
      return (this.api as Record<string, (...values: string[]) => unknown>)[full]?.(...values);
    } catch {
      return undefined;
    }
  }

  private lastError(): string {
    return asText(this.call('GetLastError')) || '0';
  }
}
