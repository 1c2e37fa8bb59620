/** A compiled course as packages: both editions in the standards of a preset. A bundle that serves several is made once. */
import {fileURLToPath} from 'node:url';
import type {CompiledCourse} from '../src/build/compile-course.ts';
import {coursePlugin} from '../src/build/plugin.ts';
import {readSettings} from '../src/model/settings.ts';
import {makePackage, type Package} from './package.ts';
import type {CourseInfo, PackageName} from './package-types.ts';
import {buildPlayer, type Player} from './player-build.ts';
import type {Preset} from './presets.ts';
import {readmeFile} from './readme-file.ts';
import {Refusal} from './refusal.ts';
import {settingsFile, settingsSchema} from './settings-file.ts';

const ENTRY: Record<PackageName, string> = {
  scorm12: 'main.scorm12.ts',
  'scorm2004-3rd': 'main.scorm2004.ts',
  'scorm2004-4th': 'main.scorm2004.ts',
  cmi5: 'main.cmi5.ts',
  web: 'main.browser.ts',
};

export interface NamedPackage extends Package {
  /** Last part of the zip's name: the standard, after `booster-` for the boosters. */
  readonly label: string;
}

/** Makes the packages of one compiled course. */
export class CoursePackages {
  private readonly players = new Map<string, Promise<Player>>();

  constructor(private readonly course: CompiledCourse) {}

  /** Throws with everything that is wrong with the preset or a package, a line each. */
  async make(preset: Preset, names: readonly PackageName[] = preset.packages): Promise<readonly NamedPackage[]> {
    const {course} = this;
    checkSettings(preset, course);
    const editions = [['', course] as const, ...(course.booster ? [['booster-', course.booster] as const] : [])];
    const made: NamedPackage[] = [];
    for (const [prefix, edition] of editions) {
      for (const name of names) {
        const player = await this.player(prefix, edition, ENTRY[name]);
        made.push({...(await makePackage(await input(name, edition, preset, player))), label: `${prefix}${name}`});
      }
    }
    return made;
  }

  private player(prefix: string, edition: CompiledCourse, entry: string): Promise<Player> {
    const key = prefix + entry;
    const path = fileURLToPath(new URL(`../src/player/${entry}`, import.meta.url));
    const player = this.players.get(key) ?? buildPlayer(path, [coursePlugin(edition)]);
    this.players.set(key, player);
    return player;
  }
}

/** What the course would only refuse at launch, learner by learner. */
function checkSettings({file, settings}: Preset, {outline}: CompiledCourse): void {
  const {problems} = readSettings(settings, outline);
  if (problems.length === 0) return;
  const lines = problems.map(({setting, found}) => `${file}  settings.${setting}: ${found} cannot be used.`);
  throw new Refusal([...lines, 'What each setting may be stands in docs/administrator.md.'].join('\n'));
}

async function input(
  name: PackageName,
  course: CompiledCourse,
  preset: Preset,
  player: Player,
): Promise<Parameters<typeof makePackage>[0]> {
  const {outline} = course;
  const language = outline.languages[0] ?? 'nl';
  const words = course.texts[language]?.course;
  if (!words) throw new Error(`modules/course.yaml: no texts in ${language}`);
  // The boosters have no final test: who did every round is done.
  const completeWithoutTest = Object.keys(outline.test.draw).length === 0;
  const {json, settings} = settingsFile(
    {passMark: outline.test.passMark, languages: outline.languages, completeWithoutTest},
    preset.settings,
  );
  const info: CourseInfo = {
    id: outline.id,
    version: outline.version,
    title: words.title,
    subtitle: words.subtitle,
    promise: words.promise,
    language,
    passMark: settings.completeWithoutTest ? null : settings.passMark,
  };
  const texts = {settings: json, settingsSchema: await settingsSchema(outline)};
  const readme = readmeFile({name, course: info, preset, draft: outline.draft, ...texts});
  return {name, player, course: info, ...texts, readme};
}
