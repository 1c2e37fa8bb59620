/** Photographs a screen in every size and theme, and puts the pictures on one sheet. */
import {join} from 'node:path';
import type {Page} from 'playwright-core';

export const SIZES = [
  {width: 1000, height: 700},
  {width: 360, height: 740},
] as const;
const THEMES = ['light', 'dark'] as const;
/** A4 without its margins, in pixels. */
const PAPER = {width: 658, height: 987};

/** One line of the contact sheet: a screen in every size and theme, or on paper. */
interface Row {
  readonly name: string;
  readonly pictures: readonly {readonly file: string; readonly what: string}[];
}

export class Camera {
  readonly rows: Row[] = [];

  /** @param folder where the pictures go */
  constructor(private readonly folder: string) {}

  /** Photographs the whole page from its top; within the window where something lies over it. */
  async shoot(page: Page, name: string, fullPage = true): Promise<void> {
    const pictures: Row['pictures'][number][] = [];
    for (const size of SIZES)
      for (const colorScheme of THEMES) {
        await page.setViewportSize(size);
        await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
        const file = `${this.number}-${size.width}-${colorScheme}.png`;
        await this.take(page, file, fullPage);
        pictures.push({file, what: `${size.width}x${size.height}, ${colorScheme}`});
      }
    await page.setViewportSize(SIZES[0]);
    await page.emulateMedia({colorScheme: 'light'});
    this.rows.push({name, pictures});
  }

  /** As it is printed, in one long sheet of paper. */
  async print(page: Page, name: string): Promise<void> {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({media: 'print', colorScheme: 'light'});
    const file = `${this.number}-print.png`;
    await this.take(page, file, true);
    await page.emulateMedia({media: 'screen'});
    await page.setViewportSize(SIZES[0]);
    this.rows.push({name: `${name}, geprint`, pictures: [{file, what: 'A4'}]});
  }

  /** The page with all pictures. */
  sheet(): string {
    const rows = this.rows.map(({name, pictures}) => {
      const shown = pictures.map(({file, what}) => {
        const width = /-360-/.test(file) ? 180 : 400;
        return `<figure><a href="${file}"><img src="${file}" width="${width}" loading="lazy" alt="${escaped(name)}, ${what}"></a><figcaption>${what}</figcaption></figure>`;
      });
      return `<h2>${escaped(name)}</h2><div>${shown.join('')}</div>`;
    });
    return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Alle schermen</title>
<style>body{font:16px system-ui;margin:2rem;background:#ddd;color:#111}div{display:flex;gap:1rem;align-items:start;overflow:auto}figure{margin:0}figcaption{font-size:.8rem}</style>
<h1>Alle schermen (${this.rows.length})</h1>
${rows.join('\n')}
</html>`;
  }

  private get number(): string {
    return String(this.rows.length).padStart(3, '0');
  }

  private async take(page: Page, file: string, fullPage: boolean): Promise<void> {
    await page.evaluate(toTop);
    await page.screenshot({path: join(this.folder, file), fullPage});
  }
}

/** Up, so that the bar stands at the top of the picture, and every colour at the end of its change. */
async function toTop(): Promise<void> {
  scrollTo(0, 0);
  await new Promise(frame => requestAnimationFrame(() => requestAnimationFrame(frame)));
  await Promise.allSettled(document.getAnimations().map(({finished}) => finished));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
