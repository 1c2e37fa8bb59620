/** What the learner has to know or decide, each once. */
import type {Notice} from '../ui/host.ts';

export interface NoticeParts {
  readonly values?: NonNullable<Notice['values']>;
  /** What can be chosen; the words are `choice-<id>`. */
  readonly choices?: readonly string[];
  /** When the same message can stand there more than once. */
  readonly id?: string;
}

export class NoticeBoard {
  list: readonly Notice[] = [];

  /** Whether it was not there yet. */
  add(kind: Notice['kind'], message: string, {values, choices, id = message}: NoticeParts = {}): boolean {
    if (this.list.some(notice => notice.id === id)) return false;
    const asked = choices?.map(choice => ({id: choice, message: `choice-${choice}`}));
    this.list = [...this.list, {id, kind, message, ...(values && {values}), ...(asked && {choices: asked})}];
    return true;
  }

  remove(id: string): void {
    this.list = this.list.filter(notice => notice.id !== id);
  }
}
