/** What a learner hopefully never sees: another window, a screen that fails, a start that fails; and the way out. */
import type {BrowserContext} from 'playwright-core';
import {type Camera, SIZES} from './camera.ts';
import {openCourse} from './course-screens.ts';

/** @param address of the course @param course name of a context in which nobody has begun */
export async function shootRareScreens(camera: Camera, context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(SIZES[0]);
  await openCourse(page, address);
  const other = await context.newPage();
  await openCourse(other, address);
  await other.getByRole('button', {name: 'In dit venster verder'}).waitFor();
  await camera.shoot(other, 'Melding: de cursus is al open');
  await other.close();

  // The network is gone when a lesson is asked for.
  await page.route('**/*.js', route => route.abort());
  await page
    .getByRole('button', {name: /^Begin/})
    .first()
    .click();
  await page.getByRole('heading', {name: 'Dit scherm lukt nu niet'}).waitFor();
  await camera.shoot(page, 'Een scherm lukt niet');
  await page.unroute('**/*.js');

  await openCourse(page, address);
  await page.getByRole('button', {name: 'Verlaat snel'}).click();
  await page.waitForURL(/weg\.html/);
  await camera.shoot(page, 'Verlaat snel');

  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', {
      get(): never {
        throw new DOMException('Locks are not allowed here', 'SecurityError');
      },
    });
  });
  await page.goto(address);
  await page.getByRole('heading', {name: 'De cursus opent nu niet'}).waitFor();
  await camera.shoot(page, 'De start lukt niet');
  await page.close();
}
