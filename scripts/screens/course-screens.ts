/** The screens of the course: the route, every step before and after answering, and the panels over them. */
import type {Page} from 'playwright-core';
import type {Visitor} from '../../test/e2e/visitor.ts';
import type {Camera} from './camera.ts';

const PANELS = [
  'Wat doe ik nu?',
  'Hulp in de regio',
  'Mijn overzicht',
  'Komt dit dichtbij?',
  'Lezen en weergave',
  'Zoeken en begrippen',
];
/** What a learner may want on paper beside the panels: a lesson, the look back on a case, and what comes at the end. */
const PRINTED = ['Drie bouwstenen', 'In gesprek met Noor', 'Wat doe jij morgen?', 'Jouw bewijs van deelname'];

/** Opens the course and waits until it is all there. */
export async function openCourse(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('oo-course-bar').waitFor();
  // The faces come with the learner's first act.
  await page.mouse.move(10, 10);
  await page.waitForFunction(() => [...document.fonts].some(({status}) => status === 'loaded'));
}

/** The whole walk, from the route and back to it. */
export async function shootCourse(camera: Camera, page: Page, visitor: Visitor): Promise<void> {
  await camera.shoot(page, 'De route');
  await visitor.begin();
  for (;;) {
    const title = await visitor.title();
    if (title === 'Ogen open') break;
    await page.getByText('De gegevens worden geladen.').first().waitFor({state: 'hidden'});
    await camera.shoot(page, title);
    const choose = visitor.button('Zo werk ik');
    if (await choose.isVisible()) await visitor.choose('Gezondheidszorg', 'Hart van Brabant');
    const asks = await visitor.asks();
    await shootMoments(camera, page, visitor, title);
    await visitor.answerAll();
    if (asks) await camera.shoot(page, `${title}: na het antwoord`);
    if (PRINTED.includes(title)) await camera.print(page, title);
    await visitor.finishScreen();
    await page.getByRole('heading', {level: 1}).filter({hasNotText: title}).waitFor();
  }
  await camera.shoot(page, 'De route, klaar');
  await shootPanels(camera, page, visitor);
}

/** A conversation and a test have moments of their own between their first and their last screen. */
async function shootMoments(camera: Camera, page: Page, visitor: Visitor, title: string): Promise<void> {
  const talk = visitor.button('Begin het gesprek');
  if (await talk.isVisible()) {
    await talk.click();
    await page.locator('button.reply').first().waitFor();
    await camera.shoot(page, `${title}: een moment`);
    await page.locator('button.reply').first().click();
    await visitor.button('Verder').waitFor();
    await camera.shoot(page, `${title}: de reactie`);
  }
  const test = visitor.button('Begin de toets');
  if (await test.isVisible()) {
    await test.click();
    await page.locator('[item-id] form').last().waitFor();
    await camera.shoot(page, `${title}: een vraag`);
    await visitor.finishTest(() => camera.shoot(page, `${title}: overzicht voor het inleveren`));
  }
}

async function shootPanels(camera: Camera, page: Page, visitor: Visitor): Promise<void> {
  // The element, not the dialog in it: what a panel shows stands in a slot.
  const panel = page.locator('oo-panel');
  const close = visitor.button('Sluiten');
  await page.getByRole('button', {name: 'Handelingskaart', exact: true}).click();
  await panel.getByRole('heading', {level: 3}).first().waitFor();
  await camera.shoot(page, 'Handelingskaart', false);
  await camera.print(page, 'Handelingskaart');
  await close.click();
  await visitor.button(/Wat betekent dit/).click();
  await panel.getByRole('button').nth(1).waitFor();
  await camera.shoot(page, 'Is mijn werk bewaard?', false);
  await panel.getByRole('button', {name: 'Gegevens voor de helpdesk'}).click();
  await panel.getByRole('button', {name: 'Kopieer alles'}).waitFor();
  await camera.shoot(page, 'Gegevens voor de helpdesk', false);
  await close.click();
  for (const name of PANELS) {
    await visitor.button('Hulp en instellingen').click();
    const menu = panel.locator('oo-panel-menu');
    await menu.waitFor();
    if (name === PANELS[0]) await camera.shoot(page, 'Hulp en instellingen', false);
    await menu.getByRole('button', {name}).click();
    await menu.waitFor({state: 'detached'});
    await panel.getByRole('heading', {name: /./}).nth(1).or(panel.getByRole('radio').first()).first().waitFor();
    await camera.shoot(page, name, false);
    if (name === 'Mijn overzicht') await camera.print(page, name);
    if (name === 'Zoeken en begrippen') {
      await panel.getByRole('searchbox').fill('schuld');
      await panel.getByRole('button', {name: 'Zoeken', exact: true}).click();
      await panel.locator('.hit').first().waitFor();
      await camera.shoot(page, `${name}: gevonden`, false);
    }
    await close.click();
  }
}
