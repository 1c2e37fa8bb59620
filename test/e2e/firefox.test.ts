/**
 * A second engine: the whole course, lessons, conversations and test, in the local LMS in Debian's Firefox. playwright-core
 * reaches an unpatched Firefox over WebDriver BiDi (channel `moz-firefox`), so the visitor is the one of the other tests.
 */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {firefox} from 'playwright-core';
import {findFirefox} from '../../scripts/browser.mjs';
import {compileCourse} from '../../src/build/compile-course.ts';
import {withSettings} from '../../src/model/route.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {watched} from '../watched-browser.ts';
import {axe, ROOT, serveBuilt, Watch} from './lms-page.ts';
import {courseFrame, launch, stored} from './local-lms.ts';
import {Visitor} from './visitor.ts';

const skip = process.env.FULL !== '1' && 'the whole course in a second browser takes minutes: npm run test:full';

test('Firefox: a learner does the course in the LMS, leaves in a conversation, comes back, and passes', {
  skip,
}, async () => {
  const executablePath = findFirefox();
  assert.ok(executablePath, 'no Firefox here: npm run test:full installs one, or set FIREFOX_PATH');
  const {course} = compileCourse(join(ROOT, 'modules'), {
    version: '0.0.0',
    today: new Date().toISOString().slice(0, 10),
  });
  const outline = withSettings(course.outline, DEFAULT_SETTINGS);
  const server = await serveBuilt();
  const browser = watched(await firefox.launch({channel: 'moz-firefox', executablePath}));
  try {
    const context = await browser.newContext({viewport: {width: 1000, height: 760}, reducedMotion: 'reduce'});
    const watch = new Watch(context, server.url);
    let page = await context.newPage();
    await launch(page, server.url, 'scorm2004');
    const visitor = new Visitor(page.frameLocator('iframe'), outline);
    await visitor.begin();

    const found: string[] = [];
    const left: string[] = [];
    const look = async (name: string): Promise<void> => {
      found.push(...(await axe(courseFrame(page))).map(one => `${name}: ${one}`));
    };
    const walkTo = async (end: string): Promise<void> => {
      for (let title = await visitor.title(); title !== end; title = await visitor.title()) {
        if (await visitor.button('Zo werk ik').isVisible()) await visitor.choose('Gezondheidszorg', 'Hart van Brabant');
        await visitor.answerAll();
        await look(title);
        left.push(await visitor.finishScreen());
      }
    };
    await walkTo('In gesprek met Noor');
    await visitor.talk(2);
    await page.close({runBeforeUnload: false});
    page = await context.newPage();
    await launch(page, server.url, 'scorm2004');
    visitor.course = page.frameLocator('iframe');
    assert.equal(await visitor.title(), 'In gesprek met Noor');
    await walkTo('Ogen open');

    assert.equal(left.length, Object.keys(outline.steps).length);
    const lms = await stored(page, 'scorm2004');
    assert.equal(lms.get('cmi.completion_status'), 'completed');
    assert.equal(lms.get('cmi.success_status'), 'passed');
    assert.deepEqual(found, []);
    assert.deepEqual(watch.wrong, []);
  } finally {
    await browser.close();
    await server.close();
  }
});
