/**
 * `npm run screens`: every screen of the course before and after answering, of its panels, of what goes wrong, and of the pages for
 * staff, in two sizes and two themes, into `dist/screens` with a contact sheet. Builds first what is older than its sources. It is
 * made to be looked at; it judges nothing.
 */
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {withSettings} from '../src/model/route.ts';
import {DEFAULT_SETTINGS} from '../src/model/settings.ts';
import {Visitor} from '../test/e2e/visitor.ts';
import {BROWSER_ARGS, findBrowser} from './browser.mjs';
import {readCourse} from './course.ts';
import {Camera, SIZES} from './screens/camera.ts';
import {openCourse, shootCourse} from './screens/course-screens.ts';
import {shootRareScreens} from './screens/rare-screens.ts';
import {shootStaff} from './screens/staff-screens.ts';
import {startServer} from './server.ts';
import {ROOT, run} from './setup.mjs';
import {isStale} from './stale.mjs';

const OUT = join(ROOT, 'dist', 'screens');

if (isStale(ROOT)) run('npm', ['run', '--silent', 'build']);
rmSync(OUT, {recursive: true, force: true});
mkdirSync(OUT, {recursive: true});
const packages = join(ROOT, 'dist', 'packages');
const zips = readdirSync(packages).filter(name => /\d-(booster-)?(web|scorm12)\.zip$/.test(name));
const executablePath = findBrowser();
if (!executablePath) throw new Error('no Chromium: npm test installs one');
const {course} = readCourse();
const server = await startServer({
  port: 0,
  pages: join(ROOT, 'dist', 'site'),
  packages: zips.map(name => join(packages, name)),
});
const browser = await chromium.launch({executablePath, args: BROWSER_ARGS});
const camera = new Camera(OUT);
const newContext = () => browser.newContext({viewport: SIZES[0], reducedMotion: 'reduce'});
try {
  await shootRareScreens(camera, await newContext(), `${server.url}course/web/`);

  const page = await (await newContext()).newPage();
  await openCourse(page, `${server.url}course/web/`);
  await shootCourse(camera, page, new Visitor(page, withSettings(course.outline, DEFAULT_SETTINGS)));

  if (course.booster) {
    const booster = await (await newContext()).newPage();
    await openCourse(booster, `${server.url}course/booster-web/`);
    await camera.shoot(booster, 'Opfrissers: de route');
    const visitor = new Visitor(booster, course.booster.outline);
    await visitor.choose('Onderwijs', 'Hart van Brabant');
    await visitor.begin();
    await visitor.title();
    await camera.shoot(booster, 'Opfrissers: de eerste');
  }

  await shootStaff(camera, await (await newContext()).newPage(), server.url);
} finally {
  writeFileSync(join(OUT, 'index.html'), camera.sheet());
  await browser.close();
  await server.close();
}
console.log(`${camera.rows.length} screens: dist/screens/index.html`);
