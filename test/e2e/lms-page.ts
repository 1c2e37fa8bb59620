/** The real packages in the local LMS in a real Chromium, with everything watched that must never happen. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type Browser, type BrowserContext, chromium, type Frame, type Page} from 'playwright-core';
import {BROWSER_ARGS, findBrowser} from '../../scripts/browser.mjs';
import {startServer} from '../../scripts/server.ts';
import {watched} from '../watched-browser.ts';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serves what `npm run build` made. */
export function serveBuilt(): ReturnType<typeof startServer> {
  const packages = join(ROOT, 'dist', 'packages');
  const zips = readdirSync(packages).filter(name => name.endsWith('.zip'));
  assert.ok(zips.length > 0, 'no packages: run npm run build first');
  return startServer({port: 0, pages: join(ROOT, 'dist', 'site'), packages: zips.map(name => join(packages, name))});
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  assert.ok(executablePath, 'no Chromium: npm test installs one');
  return watched(await chromium.launch({executablePath, args: BROWSER_ARGS}));
}

/** Collects what no visit may show: errors, policy violations, requests to another host. */
export class Watch {
  readonly wrong: string[] = [];

  constructor(context: BrowserContext, origin: string) {
    context.on('console', message => {
      if (message.type() === 'error') this.wrong.push(`console: ${message.text()}`);
    });
    context.on('weberror', error => this.wrong.push(`page: ${error.error().message}`));
    context.on('request', request => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin))
        this.wrong.push(`request: ${request.url()}`);
    });
  }
}

/**
 * What axe-core finds on a page or in a frame, as `rule: target`, by all its rules or by those named; its rule for the size
 * of targets is off unless asked for.
 * axe-core comes by the debugger, so the page's policy does not stop it, and only now: one that came before the page
 * would look at the empty document before it.
 */
export async function axe(place: Page | Frame, ...rules: readonly string[]): Promise<string[]> {
  if (!(await place.evaluate(() => 'axe' in window))) await place.evaluate(AXE);
  const {violations} = await place.evaluate(async named => {
    // A theme that has just changed is on its way for a frame or two: what comes after it is the screen.
    await new Promise(resolve => requestAnimationFrame(resolve));
    await Promise.allSettled(document.getAnimations().map(({finished}) => finished));
    type Found = {violations: {id: string; nodes: {target: unknown[]}[]}[]};
    const {axe} = window as unknown as {axe: {run(context: Document, options: object): Promise<Found>}};
    return axe.run(document, named.length > 0 ? {runOnly: named} : {rules: {'target-size': {enabled: true}}});
  }, rules);
  return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.flat().join(' ')}`));
}

/**
 * What can be pressed and is under 44 pixels in width or height (WCAG 2.5.5). A field counts with its label; what stands
 * within a sentence is exempt, as the criterion says: it is inline, or its element is.
 */
export function smallTargets(place: Page | Frame): Promise<string[]> {
  return place.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    for (const {shadowRoot} of all) if (shadowRoot) all.push(...shadowRoot.querySelectorAll('*'));
    return all
      .filter(one => one.matches('a[href], button, input, select, textarea, summary'))
      .filter(one => one.checkVisibility({visibilityProperty: true}))
      .filter(one => {
        const root = one.getRootNode();
        const inSentence = [one, root instanceof ShadowRoot ? root.host : one];
        return inSentence.every(each => getComputedStyle(each).display !== 'inline');
      })
      .flatMap(one => {
        const {width, height} = ((one.matches('input') && one.closest('label')) || one).getBoundingClientRect();
        const name = one.getAttribute('aria-label') ?? one.textContent?.trim().slice(0, 30);
        return Math.min(width, height) < 43.5 ? [`${one.localName}.${one.className} ${name} ${width}x${height}`] : [];
      });
  });
}
