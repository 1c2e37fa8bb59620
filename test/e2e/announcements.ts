/** What live regions say, between one act of the learner and the next. */
import type {BrowserContext, Page} from 'playwright-core';

/** Notes every text that a live region takes, in every shadow root, and an empty text for every key pressed. */
export function noteAnnouncements(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, {said});
    addEventListener('keydown', () => said.push(''), {capture: true});
    const observer = new MutationObserver(records => {
      const changed = records.map(({target}) => (target instanceof Element ? target : target.parentElement));
      for (const region of new Set(changed.map(one => one?.closest('[role=status], [role=alert], [aria-live]')))) {
        const text = region?.textContent?.trim();
        if (text) said.push(text);
      }
    });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      observer.observe(root, {childList: true, characterData: true, subtree: true});
      return root;
    };
  });
}

/** Takes what was noted until now. Returns all that was said, and what was said more than once after one act. */
export async function takeAnnouncements(page: Page): Promise<{said: readonly string[]; twice: readonly string[]}> {
  const noted = await page.evaluate(() => (window as unknown as {said: string[]}).said.splice(0));
  const twice = noted.filter((text, i) => text !== '' && noted.slice(noted.lastIndexOf('', i) + 1, i).includes(text));
  return {said: noted.filter(text => text !== ''), twice};
}
