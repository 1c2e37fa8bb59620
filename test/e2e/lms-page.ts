/** The real packages in the local LMS in a real Chromium, with everything watched that must never happen. */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type BrowserContext, chromium, type Frame, type Page} from 'playwright-core';
import {BROWSER_ARGS, findBrowser} from '../../scripts/browser.mjs';
import {startServer} from '../../scripts/server.ts';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Serves what `npm run build` made. */
export function serveBuilt(): ReturnType<typeof startServer> {
  const packages = join(ROOT, 'dist', 'packages');
  const zips = readdirSync(packages).filter(name => name.endsWith('.zip'));
  assert.ok(zips.length > 0, 'no packages: run npm run build first');
  return startServer({port: 0, pages: join(ROOT, 'dist', 'site'), packages: zips.map(name => join(packages, name))});
}

export function launchBrowser(): ReturnType<typeof chromium.launch> {
  const executablePath = findBrowser();
  assert.ok(executablePath, 'no Chromium: npm test installs one');
  return chromium.launch({executablePath, args: BROWSER_ARGS});
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

/** What axe-core finds on a page or in a frame, as `rule: target`. */
export async function axe(place: Page | Frame): Promise<string[]> {
  const {violations} = await place.evaluate(async () => {
    type Found = {violations: {id: string; nodes: {target: unknown[]}[]}[]};
    const {axe} = window as unknown as {axe: {run(context: Document): Promise<Found>}};
    return axe.run(document);
  });
  return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.flat().join(' ')}`));
}

/** axe-core in every frame; an init script is not subject to the page's policy. */
export function bringAxe(context: BrowserContext): Promise<unknown> {
  return context.addInitScript({path: AXE});
}
