/** No page of a test asks another host for anything: what every browser of the tests asserts when it closes. */
import assert from 'node:assert/strict';
import type {Browser, BrowserContext} from 'playwright-core';

/** This machine, no host at all, or the browser's own pages, such as the tab that it opens with. */
const HERE =
  /^(?:data:|blob:|file:|about:|chrome:|(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$))/;

/** Whether an address leads to another host. */
export function isElsewhere(url: string): boolean {
  return !HERE.test(url);
}

/** Collects the addresses elsewhere that a context asks for. */
export function watchContext(context: BrowserContext, elsewhere: string[]): void {
  context.on('request', request => {
    if (isElsewhere(request.url())) elsewhere.push(request.url());
  });
}

/** The same browser; closing it fails when one of its pages asked elsewhere. */
export function watched(browser: Browser): Browser {
  const elsewhere: string[] = [];
  const [newContext, close] = [browser.newContext.bind(browser), browser.close.bind(browser)];
  // `newPage` of a browser makes its context by this too.
  browser.newContext = async options => {
    const context = await newContext(options);
    watchContext(context, elsewhere);
    return context;
  };
  browser.close = async options => {
    await close(options);
    assert.deepEqual(elsewhere, [], 'a page asked another host');
  };
  return browser;
}
