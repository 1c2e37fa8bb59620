/** The real packages, played from start to evaluation in the local LMS, as two learners in two roles. */
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {compileCourse} from '../../src/build/compile-course.ts';
import type {LocalStandard} from '../../src/local-lms/attempts.ts';
import type {Outline} from '../../src/model/outline.ts';
import {withSettings} from '../../src/model/route.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {axe, launchBrowser, ROOT, serveBuilt, smallTargets, Watch} from './lms-page.ts';
import {courseFrame, launch, stored} from './local-lms.ts';
import {Visitor} from './visitor.ts';

const SCREENS = join(ROOT, 'dist', 'test', 'screens');
let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuilt>>;
let outline: Outline;

before(async () => {
  mkdirSync(SCREENS, {recursive: true});
  const {course} = compileCourse(join(ROOT, 'modules'), {
    version: '0.0.0',
    today: new Date().toISOString().slice(0, 10),
  });
  assert.ok(course);
  outline = withSettings(course.outline, DEFAULT_SETTINGS);
  [browser, server] = await Promise.all([launchBrowser(), serveBuilt()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A visit by one learner with one device: pages share their storage. */
class Visit {
  readonly watch: Watch;
  readonly found: string[] = [];
  readonly visitor: Visitor;
  private shots = 0;

  private constructor(
    readonly context: BrowserContext,
    public page: Page,
    private readonly standard: LocalStandard,
  ) {
    this.watch = new Watch(context, server.url);
    this.visitor = new Visitor(page.frameLocator('iframe'), outline);
  }

  static async start(standard: LocalStandard): Promise<Visit> {
    const context = await browser.newContext({
      viewport: {width: 1000, height: 760},
      reducedMotion: 'reduce',
      colorScheme: standard === 'scorm12' ? 'light' : 'dark',
    });
    const visit = new Visit(context, await context.newPage(), standard);
    await launch(visit.page, server.url, standard);
    return visit;
  }

  /** Closes the tab without a word, and launches again. */
  async comeBack(): Promise<void> {
    await this.page.close({runBeforeUnload: false});
    this.page = await this.context.newPage();
    this.visitor.course = this.page.frameLocator('iframe');
    await launch(this.page, server.url, this.standard);
  }

  /** Keeps a picture, looks with axe and measures targets: one learner works in light, the other in dark. */
  async look(): Promise<void> {
    const name = `${String(this.shots++).padStart(3, '0')} ${await this.visitor.title()}`;
    const frame = courseFrame(this.page);
    const found = [...(await axe(frame)), ...(await smallTargets(frame))];
    this.found.push(...found.map(one => `screen ${name}: ${one}`));
    await this.page.screenshot({path: join(SCREENS, `${this.standard}-${name.slice(0, 3)}.png`)});
  }

  /** Screen after screen until one with this title, or home, each looked at as found and as left. Returns their titles. */
  async walkTo(title: string): Promise<string[]> {
    const left: string[] = [];
    while ((await this.visitor.title()) !== title) {
      await this.look();
      if (await this.visitor.button('Zo werk ik').isVisible()) await this.visitor.choose(this.role, 'Hart van Brabant');
      if (await this.visitor.asks()) {
        await this.visitor.answerAll();
        await this.look();
      }
      left.push(await this.visitor.finishScreen());
    }
    return left;
  }

  private get role(): string {
    return this.standard === 'scorm12' ? 'Onderwijs' : 'Gezondheidszorg';
  }

  async end(): Promise<void> {
    await this.look();
    await this.context.close();
    assert.deepEqual(this.watch.wrong, []);
    assert.deepEqual(this.found, []);
  }
}

test('SCORM 1.2: a learner does the course, loses the tab, comes back to the same place, and passes', async () => {
  const visit = await Visit.start('scorm12');
  const {visitor} = visit;
  await visitor.begin();
  const before = await visit.walkTo('In gesprek met Noor');
  assert.ok(before.includes('Drie bouwstenen'));

  await visitor.talk(3);
  await visit.comeBack();
  assert.equal((await stored(visit.page, 'scorm12')).get('cmi.core.lesson_status'), 'incomplete');
  assert.equal(await visitor.title(), 'In gesprek met Noor');
  await visitor.course.getByText('Wat hiervoor gebeurde (2 momenten)').waitFor();

  const after = await visit.walkTo('Ogen open');
  assert.equal(before.length + after.length, Object.keys(outline.steps).length);

  const lms = await stored(visit.page, 'scorm12');
  assert.equal(lms.get('cmi.core.lesson_status'), 'passed');
  assert.equal(lms.get('cmi.core.score.raw'), '100');
  assert.ok((lms.get('cmi.suspend_data') ?? '').length <= 3800);
  const ids = [...lms].filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name)).map(([, id]) => id);
  for (const id of ['M1_A1_bouwstenen', 'M4_A1_notitie', 'M0_A1_eerste_blik_zeker'])
    assert.ok(ids.includes(id), `${id} in ${ids}`);
  assert.equal(new Set(ids).size, ids.length);
  await visit.end();
});

test('SCORM 2004: a learner fails the test, loses the tab in the second attempt, and passes', async () => {
  const visit = await Visit.start('scorm2004');
  const {visitor} = visit;
  await visitor.begin();
  await visit.walkTo('De toets');

  visitor.manner = 'other';
  await visitor.answerAll();
  await visitor.course.getByRole('heading', {name: 'Nog niet gehaald'}).waitFor();
  await visit.look();
  const failed = await stored(visit.page, 'scorm2004');
  assert.equal(failed.get('cmi.success_status'), 'failed');
  assert.equal(failed.get('cmi.score.raw'), '0');

  visitor.manner = 'expert';
  await visitor.button('Begin een nieuwe poging').click();
  await visitor.answerOne();
  await visitor.answerOne();
  await visit.comeBack();
  assert.equal(await visitor.title(), 'De toets');
  await visitor.button('Ga verder met de toets').click();
  await visitor.course.getByText('2 van 24 beantwoord').waitFor();
  await visit.look();

  await visitor.finishTest();
  await visitor.course.getByRole('heading', {name: 'Je hebt de toets gehaald'}).waitFor();
  await visit.walkTo('Ogen open');
  const lms = await stored(visit.page, 'scorm2004');
  assert.equal(lms.get('cmi.completion_status'), 'completed');
  assert.equal(lms.get('cmi.success_status'), 'passed');
  assert.equal(lms.get('cmi.score.scaled'), '1');
  assert.equal(lms.get('cmi.progress_measure'), '1');
  await visit.end();
});
