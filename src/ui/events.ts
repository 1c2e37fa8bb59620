/** What elements tell upwards, as typed events. The shell turns them into events of the course machine. */
import type {Confidence, Response} from '../model/facts.ts';

const upwards = {bubbles: true, composed: true};

/** An item was answered. `latency` is an index into `LATENCY_CLASSES`. */
export class AnswerSubmitEvent extends Event {
  static readonly type = 'oo-answer-submit';
  readonly confidence?: Confidence;
  constructor(
    readonly item: string,
    readonly response: Response,
    readonly latency: number,
    confidence?: Confidence,
  ) {
    super(AnswerSubmitEvent.type, upwards);
    if (confidence) this.confidence = confidence;
  }
}
/** Own words; private unless `shared`. */
export class NoteSubmitEvent extends Event {
  static readonly type = 'oo-note-submit';
  constructor(
    readonly item: string,
    readonly text: string,
    readonly shared: boolean,
  ) {
    super(NoteSubmitEvent.type, upwards);
  }
}
export class HomeOpenEvent extends Event {
  static readonly type = 'oo-home-open';
  constructor() {
    super(HomeOpenEvent.type, upwards);
  }
}
abstract class StepEvent extends Event {
  constructor(
    type: string,
    readonly step: string,
  ) {
    super(type, upwards);
  }
}
export class StepOpenEvent extends StepEvent {
  static readonly type = 'oo-step-open';
  constructor(step: string) {
    super(StepOpenEvent.type, step);
  }
}
/** Everything the screen asks is answered, and the learner goes on. */
export class StepFinishEvent extends StepEvent {
  static readonly type = 'oo-step-finish';
  constructor(step: string) {
    super(StepFinishEvent.type, step);
  }
}
/** The reading version was done instead. */
export class EquivalentTakeEvent extends StepEvent {
  static readonly type = 'oo-equivalent-take';
  constructor(step: string) {
    super(EquivalentTakeEvent.type, step);
  }
}
export class ProfileChooseEvent extends Event {
  static readonly type = 'oo-profile-choose';
  constructor(
    readonly role: string,
    readonly region: string,
    readonly language: string,
  ) {
    super(ProfileChooseEvent.type, upwards);
  }
}
export class EvaluationSubmitEvent extends Event {
  static readonly type = 'oo-evaluation-submit';
  constructor(
    readonly question: string,
    readonly rating: number,
  ) {
    super(EvaluationSubmitEvent.type, upwards);
  }
}
/** Say this once to who does not see the screen; the shell owns the one polite live region. */
export class AnnounceEvent extends Event {
  static readonly type = 'oo-announce';
  constructor(readonly text: string) {
    super(AnnounceEvent.type, upwards);
  }
}
/** A notice asked the learner to decide. */
export class NoticeChooseEvent extends Event {
  static readonly type = 'oo-notice-choose';
  constructor(
    readonly notice: string,
    readonly choice: string,
  ) {
    super(NoticeChooseEvent.type, upwards);
  }
}
/** Leave at once: save, clear the title, go to the neutral page. */
export class QuickExitEvent extends Event {
  static readonly type = 'oo-quick-exit';
  constructor() {
    super(QuickExitEvent.type, upwards);
  }
}

declare global {
  interface HTMLElementEventMap {
    [AnswerSubmitEvent.type]: AnswerSubmitEvent;
    [NoteSubmitEvent.type]: NoteSubmitEvent;
    [HomeOpenEvent.type]: HomeOpenEvent;
    [StepOpenEvent.type]: StepOpenEvent;
    [StepFinishEvent.type]: StepFinishEvent;
    [EquivalentTakeEvent.type]: EquivalentTakeEvent;
    [ProfileChooseEvent.type]: ProfileChooseEvent;
    [EvaluationSubmitEvent.type]: EvaluationSubmitEvent;
    [AnnounceEvent.type]: AnnounceEvent;
    [NoticeChooseEvent.type]: NoticeChooseEvent;
    [QuickExitEvent.type]: QuickExitEvent;
  }
}
