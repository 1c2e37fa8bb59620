import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LATENCY_CLASSES} from '../model/facts.ts';

/** Measures how long a learner took: from the moment the element is in view, so that a question far down starts fairly. */
export class LatencyController implements ReactiveController {
  private since: number | undefined;
  private observer: IntersectionObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected() {
    this.observer = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) this.since ??= performance.now();
    });
    this.observer.observe(this.host);
  }

  hostDisconnected() {
    this.observer?.disconnect();
  }

  /** Starts over: the same question asked again, or the next one in the same place. */
  restart() {
    this.since = performance.now();
  }

  /** Index into `LATENCY_CLASSES` of the time until now. */
  read(): number {
    const seconds = (performance.now() - (this.since ?? performance.now())) / 1000;
    return LATENCY_CLASSES.findLastIndex(bound => seconds >= bound);
  }
}
