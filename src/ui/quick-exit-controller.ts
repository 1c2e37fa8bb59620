import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {QuickExitEvent} from './events.ts';

const ESCAPES = 2;
const ESCAPE_WINDOW = 1000;
const SHIFTS = 3;
const SHIFT_WINDOW = 1500;

/** Leave by the keyboard from anywhere on the page: Escape twice within a second, or Shift three times. */
export class QuickExitController implements ReactiveController {
  private pressed: {readonly key: string; readonly at: number}[] = [];

  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    private readonly enabled: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected() {
    addEventListener('keydown', this.onKeydown, {capture: true});
  }

  hostDisconnected() {
    removeEventListener('keydown', this.onKeydown, {capture: true});
  }

  private readonly onKeydown = ({key, repeat, timeStamp}: KeyboardEvent) => {
    if (repeat || !this.enabled()) return;
    this.pressed = [...this.pressed.filter(press => press.key === key), {key, at: timeStamp}].slice(-SHIFTS);
    const within = (count: number, window: number) => {
      const first = this.pressed.at(-count);
      return this.pressed.length >= count && first !== undefined && timeStamp - first.at <= window;
    };
    const leaves =
      (key === 'Escape' && within(ESCAPES, ESCAPE_WINDOW)) || (key === 'Shift' && within(SHIFTS, SHIFT_WINDOW));
    if (!leaves) return;
    this.pressed = [];
    this.host.dispatchEvent(new QuickExitEvent());
  };
}
