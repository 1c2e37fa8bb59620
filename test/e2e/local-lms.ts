/** The desk of the local LMS as a test uses it: launch the course, leave it, read what the LMS stored. */
import type {Frame, Page} from 'playwright-core';
import type {LocalAttempt, LocalStandard} from '../../src/local-lms/attempts.ts';

/** Opens the desk and launches the course for the first test learner. */
export async function launch(page: Page, url: string, standard: LocalStandard): Promise<void> {
  await page.goto(url);
  await page.getByRole('radio', {name: standard === 'scorm12' ? 'SCORM 1.2' : 'SCORM 2004', exact: true}).check();
  await page.getByRole('button', {name: /^(Start de cursus|Ga verder met de cursus)$/}).click();
  // The words painted first have a heading too; the bar is there when the course is.
  await page.frameLocator('iframe').locator('oo-course-bar').waitFor();
}

/** The frame that holds the course. */
export function courseFrame(page: Page): Frame {
  const frame = page.frames().find(one => one.url().includes('/course/'));
  if (!frame) throw new Error('the course is not launched');
  return frame;
}

/** What the LMS holds for a standard: the data model of the latest attempt, flat. */
export async function stored(page: Page, standard: LocalStandard): Promise<Map<string, string>> {
  const attempts = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('ogen-open-local-lms');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = db.transaction('attempts').objectStore('attempts').getAll();
    return new Promise<unknown[]>(done => {
      all.onsuccess = () => {
        db.close();
        done(all.result);
      };
    });
  });
  const latest = (attempts as LocalAttempt[]).findLast(attempt => attempt.standard === standard);
  const flat = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (value !== null && typeof value === 'object')
      for (const [key, child] of Object.entries(value)) walk(child, `${path}.${key}`);
    else flat.set(path.slice(1), String(value ?? ''));
  };
  walk(latest?.cmi ?? {}, '');
  return flat;
}
