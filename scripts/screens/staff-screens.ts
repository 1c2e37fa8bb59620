/** The pages around the course: the local LMS, the trainer's results, issuing and verifying certificates. */
import type {Page} from 'playwright-core';
import type {Camera} from './camera.ts';

/** @param site address of the pages that `npm start` serves */
export async function shootStaff(camera: Camera, page: Page, site: string): Promise<void> {
  await shootLms(camera, page, site);
  await shootResults(camera, page, site);
  await shootCertificates(camera, page, site);
}

async function shootLms(camera: Camera, page: Page, site: string): Promise<void> {
  await page.goto(site);
  const start = page.getByRole('button', {name: 'Start de cursus'});
  await start.waitFor();
  await camera.shoot(page, 'Lokaal LMS');
  await start.click();
  await page.frameLocator('iframe').locator('oo-course-bar').waitFor();
  await page.getByText('Monitor').click();
  await camera.shoot(page, 'Lokaal LMS: de cursus in een frame, met de monitor');
  await page.getByRole('button', {name: 'Sluit de cursus'}).click();
  await start.or(page.getByRole('button', {name: 'Ga verder met de cursus'})).waitFor();
}

async function shootResults(camera: Camera, page: Page, site: string): Promise<void> {
  await page.goto(`${site}results.html`);
  const heading = page.getByRole('heading', {level: 1});
  await heading.waitFor();
  await camera.shoot(page, 'Resultaten: gegevens');
  await page.getByRole('button', {name: 'Bekijk de voorbeeldklas'}).click();
  const nav = page.getByRole('navigation', {name: 'Schermen'});
  await nav.getByRole('link', {name: 'Overzicht'}).waitFor();
  for (const link of await nav.getByRole('link').allTextContents()) {
    await nav.getByRole('link', {name: link, exact: true}).click();
    await nav.locator('[aria-current=page]').filter({hasText: link}).waitFor();
    await camera.shoot(page, `Resultaten: ${link.trim()}`);
  }
  await camera.print(page, 'Resultaten: verslag');
  for (const [from, kind] of [
    ['overzicht', 'vraag'],
    ['deelnemers', 'deelnemer'],
  ] as const) {
    await page.goto(`${site}results.html#${from}`);
    await page.locator(`a[href^="#${kind}/"]`).first().click();
    await page.waitForURL(new RegExp(`#${kind}/`));
    await heading.waitFor();
    await camera.shoot(page, `Resultaten: één ${kind}`);
  }
}

async function shootCertificates(camera: Camera, page: Page, site: string): Promise<void> {
  await page.goto(`${site}certificates/issue/`);
  await page.getByRole('heading', {level: 1}).waitFor();
  await camera.shoot(page, 'Certificaten uitgeven');
  await page.goto(`${site}certificates/verify.html`);
  await page.getByLabel('Bestand').waitFor();
  await camera.shoot(page, 'Certificaat controleren');
}
