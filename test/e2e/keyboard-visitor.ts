/** A learner without a mouse: Tab, arrows, Space, Enter and letters, and never without a place on the page. */
import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';
import type {Outline} from '../../src/model/outline.ts';
import {Visitor} from './visitor.ts';

/** More stops than any screen has. */
const MOST_STOPS = 250;

export class KeyboardVisitor extends Visitor {
  /** Whether the learner has been anywhere: a page just opened has no focus yet. */
  private started = false;

  constructor(
    private readonly page: Page,
    outline: Outline,
  ) {
    super(page, outline);
  }

  /** What has focus, through shadow roots, in a few words; empty when focus is lost. */
  focus(): Promise<string> {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!active || active === document.body) return '';
      return `${active.localName} ${active.getAttribute('aria-label') ?? active.textContent?.trim().slice(0, 60)}`;
    });
  }

  protected override async click(button: Locator): Promise<void> {
    await this.reach(button);
    await this.page.keyboard.press('Enter');
  }

  protected override async check(field: Locator): Promise<void> {
    await this.reach(field);
    if (!(await field.isChecked())) await this.page.keyboard.press('Space');
    assert.ok(await field.isChecked(), `chosen by keyboard: ${field}`);
  }

  protected override async select(list: Locator, option: string): Promise<void> {
    await this.reach(list);
    const isChosen = (): Promise<boolean> =>
      list.evaluate((one: HTMLSelectElement, wanted) => {
        const now = one.selectedOptions[0];
        return now?.value === wanted || now?.label === wanted;
      }, option);
    const count = await list.locator('option').count();
    for (let at = 0; at < count && !(await isChosen()); at++) await this.page.keyboard.press('ArrowDown');
    assert.ok(await isChosen(), `${option} chosen by keyboard: ${list}`);
  }

  protected override async type(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Tabs to a field or button; within a group of radio buttons the arrows go on. */
  private async reach(target: Locator): Promise<void> {
    await target.waitFor({state: 'attached'});
    if (this.started) assert.notEqual(await this.focus(), '', `focus is lost before ${target}`);
    this.started = true;
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const at = await target.evaluate(isFocused);
      if (at === 'here') return assert.ok(await target.evaluate(isInSight), `focus is out of sight: ${target}`);
      await this.page.keyboard.press(at === 'group' ? 'ArrowDown' : 'Tab');
    }
    assert.fail(`not to be reached by keyboard: ${target}`);
  }
}

/** Whether something of an element with focus can be seen: within the window and not under the bar (WCAG 2.4.11). */
function isInSight(element: Element): boolean {
  const {top, bottom} = (element.closest('label') ?? element).getBoundingClientRect();
  const bar = document.querySelector('oo-course')?.shadowRoot?.querySelector('oo-course-bar');
  const covered = bar && !bar.shadowRoot?.contains(element) ? bar.getBoundingClientRect().bottom : 0;
  return bottom > covered && top < innerHeight;
}

/** Whether an element has focus, or another radio button of its group has. */
function isFocused(element: Element): 'here' | 'group' | 'elsewhere' {
  const active = (element.getRootNode() as Document | ShadowRoot).activeElement;
  if (active === element) return 'here';
  const [one, other] = [element as HTMLInputElement, active as HTMLInputElement | null];
  return one.type === 'radio' && other?.type === 'radio' && one.name === other.name && one.form === other.form
    ? 'group'
    : 'elsewhere';
}
