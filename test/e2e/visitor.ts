/** A learner at work: answers whatever a screen asks, through the fields and buttons that anybody sees. */
import type {FrameLocator, Locator, Page} from 'playwright-core';
import type {ItemOutline, Outline} from '../../src/model/outline.ts';

/** `expert` gives the key, `other` gives a wrong answer where there is one. */
export type Manner = 'expert' | 'other';

export class Visitor {
  constructor(
    public course: FrameLocator | Page,
    private readonly outline: Outline,
    public manner: Manner = 'expert',
  ) {}

  /** Presses a button. The four acts are apart, so that a visitor can do them in another way. */
  protected click(button: Locator): Promise<void> {
    return button.click();
  }

  /** Chooses a radio button or a checkbox. */
  protected check(field: Locator): Promise<void> {
    return field.check();
  }

  /** Chooses from a list, by value or by label. */
  protected async select(list: Locator, option: string): Promise<void> {
    await list.selectOption(option);
  }

  /** Fills in a text or a number. */
  protected type(field: Locator, text: string): Promise<void> {
    return field.fill(text);
  }

  button(name: string | RegExp): Locator {
    return this.course.getByRole('button', {name});
  }

  heading(): Locator {
    return this.course.getByRole('heading', {level: 1});
  }

  /** From home into the course; on a step already it does nothing. */
  async begin(): Promise<void> {
    await this.click(this.button(/^(Begin|Ga verder)/).first());
  }

  /** Chooses role and region on the screen that asks for them. */
  async choose(role: string, region: string): Promise<void> {
    await this.check(this.course.getByRole('radio', {name: role}));
    await this.select(this.course.getByRole('combobox', {name: 'In welke regio?'}), region);
    await this.click(this.button('Zo werk ik'));
  }

  async title(): Promise<string> {
    await this.heading().waitFor();
    return ((await this.heading().textContent()) ?? '').trim();
  }

  /** Begins a conversation and goes through so many moments of it. */
  async talk(moments: number): Promise<void> {
    await this.click(this.button('Begin het gesprek'));
    for (let moment = 0; moment < moments; moment++) {
      await this.press(this.course.locator('button.reply').first());
      await this.press(this.button('Verder'));
    }
  }

  /** Answers the one item that is on the screen. */
  async answerOne(): Promise<void> {
    await this.answer(
      this.course
        .locator('[item-id]')
        .filter({has: this.course.locator('form')})
        .last(),
    );
  }

  /** Answers what is left of the test, and hands it in. @param lookOver what is done when all is answered, before that */
  async finishTest(lookOver?: () => Promise<void>): Promise<void> {
    const form = this.course
      .locator('[item-id]')
      .filter({has: this.course.locator('form')})
      .last();
    const handIn = this.button('Lever in');
    for (;;) {
      await form.or(handIn).first().waitFor();
      if (await handIn.isVisible()) break;
      await this.answer(form);
    }
    await lookOver?.();
    await handIn.click();
  }

  /** Whether something on the screen waits for an answer. */
  asks(): Promise<boolean> {
    return this.button(/^(Verder: |Klaar, terug naar de route)/)
      .isVisible()
      .then(done => !done);
  }

  /** Answers everything on the screen, and goes on. Returns the title of the screen it left. */
  async finishScreen(): Promise<string> {
    const title = await this.title();
    await this.answerAll();
    await this.click(this.button(/^(Verder: |Klaar, terug naar de route)/));
    return title;
  }

  /** Answers until nothing on the screen is open. */
  async answerAll(): Promise<void> {
    const next = this.button(/^(Verder: |Klaar, terug naar de route)/);
    const start = this.button(
      /^(Begin het gesprek|Ga verder met het gesprek|Begin de toets|Ga verder met de toets)$/,
    ).first();
    const form = this.course
      .locator('[item-id]')
      .filter({has: this.course.locator('form')})
      .last();
    const reply = this.course.locator('button.reply').first();
    const on = this.button(/^(Verder|Verder met het gesprek|Volgende situatie|Bekijk .*|Lever in)$/).first();
    for (;;) {
      await next.or(start).or(form).or(reply).or(on).first().waitFor();
      if (await next.isVisible()) return;
      if (await form.isVisible()) await this.answer(form);
      else await this.press(start, reply, on);
    }
  }

  /** Presses the first of these that is there, and waits until the screen has taken it. */
  private async press(...buttons: readonly Locator[]): Promise<void> {
    const [first, ...rest] = buttons;
    await rest
      .reduce((any, button) => any.or(button), first as Locator)
      .first()
      .waitFor();
    for (const button of buttons) {
      if (!(await button.isVisible())) continue;
      const pressed = await button.elementHandle();
      await this.click(button);
      await pressed?.waitForElementState('hidden');
      return;
    }
  }

  /** Fills in and submits the form of one item. */
  async answer(place: Locator): Promise<void> {
    const id = (await place.getAttribute('item-id')) ?? '';
    const item = this.outline.items[id];
    if (item) await this.fill(place, item);
    const sureness = place.getByRole('radio', {name: 'Ik weet het', exact: true});
    if (await sureness.isVisible()) await this.check(sureness);
    await this.click(place.locator('button[type=submit]'));
    await this.course.locator(`[item-id="${id}"] form`).waitFor({state: 'hidden'});
  }

  private async fill(place: Locator, item: ItemOutline): Promise<void> {
    const expert = this.manner === 'expert';
    const key = item.key ?? [];
    const pick = (value: string, name?: string): Promise<void> =>
      this.check(
        place.locator(`input${name ? `[name="${name}"]` : ':not([name="confidence"])'}[value="${value}"]`).first(),
      );
    switch (item.kind) {
      case 'choice':
      case 'test':
      case 'situation':
        return pick(expert && key[0] ? key[0] : (item.options.find(option => !key.includes(option)) ?? 'a'));
      case 'choices':
      case 'mark':
      case 'scene': {
        const list = place.getByRole('radio', {name: 'Als lijst'});
        if (await list.isVisible()) await this.check(list);
        for (const option of expert ? key : item.options.slice(0, 1)) await pick(option);
        return;
      }
      case 'sort':
      case 'rate':
        for (const option of item.options) await pick(this.target(item, option), option);
        return;
      case 'match':
        for (const option of item.options)
          await this.select(place.locator(`select[name="${option}"]`), this.target(item, option));
        return;
      case 'estimate':
        return this.type(place.getByRole('spinbutton'), expert && key[0] ? key[0] : String(item.range?.min ?? 0));
      case 'reflect':
        return this.type(place.getByRole('textbox'), 'Ik bespreek dit in het teamoverleg.');
      case 'order':
        if (expert) await this.putInOrder(place, key);
    }
  }

  private target(item: ItemOutline, option: string): string {
    const right = item.key?.find(token => token.startsWith(`${option}.`))?.split('.')[1];
    if (this.manner === 'expert' && right) return right;
    return item.targets?.find(target => target !== right) ?? '3';
  }

  private async putInOrder(place: Locator, key: readonly string[]): Promise<void> {
    for (const [to, id] of key.entries()) {
      const up = place.locator(`button[value="${id}"][data-by="-1"]`);
      const now = (): Promise<number> =>
        up.evaluate(
          (button, value) =>
            [...((button.getRootNode() as ShadowRoot).querySelectorAll('button[data-by="-1"]') ?? [])].findIndex(
              other => (other as HTMLButtonElement).value === value,
            ),
          id,
        );
      while ((await now()) > to) await this.click(up);
    }
  }
}
