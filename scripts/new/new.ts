/** `npm run new -- activity NAME`: a kind of activity that works as it is, to be changed into what it should become. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {runCommand, UsageError} from '../../src/build/cli/command.ts';
import {ActivitySchemas} from '../../src/model/activity.schema.ts';
import {needsShell, ROOT} from '../setup.mjs';
import {CASE, CASES, insertions} from './insertions.ts';

const USAGE = 'npm run new -- activity NAME';
const TEMPLATES = join(ROOT, 'scripts/new/activity');
/** Info words and kinds of items that mean something already. */
const TAKEN = [...Object.keys(ActivitySchemas), 'case', 'show', 'test', 'situation'];

await runCommand(USAGE, () => {
  const [what, name = '', ...more] = process.argv.slice(2);
  if (what !== 'activity' || more.length > 0) throw new UsageError('What can be made is: activity.');
  checkName(name);
  const files = changes(name);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(ROOT, path)), {recursive: true});
    writeFileSync(join(ROOT, path), text);
  }
  run('npx', ['biome', 'check', '--write', ...[...files.keys()].filter(path => path.endsWith('.ts'))]);
  run(process.execPath, [
    '--import',
    'tsx',
    '--test',
    `--test-name-pattern=\\b${name}\\b`,
    'test/build/golden.test.ts',
  ]);
  run('npm', ['run', '--silent', 'guide']);
  console.log(`${[...files.keys()].sort().join('\n')}\n
\`${name}\` works now as a question with several right answers. Change, in this order: its schema in src/model/activity.schema.ts, what
an answer is in src/model/score.ts, the element, its words in src/ui/messages, its texts in test/ui and test/content. Then: npm test.`);
  return 0;
});

/** Throws with the cure; nothing has been written by then. */
function checkName(name: string): void {
  if (!/^[a-z]{3,20}$/.test(name))
    throw new UsageError(
      `"${name}": a kind is one English word of 3 to 20 small letters, as authors write it after \`\`\`.`,
    );
  if (TAKEN.includes(name)) throw new UsageError(`"${name}" is a kind already. Choose another word.`);
  if (pascal(name) in globalThis)
    throw new UsageError(`"${name}": the class ${pascal(name)} would hide JavaScript's own.`);
  if (isMessage(name)) throw new UsageError(`"${name}" is a group of words in src/ui/messages/lesson.ts already.`);
  const tag = `@customElement('oo-${name}')`;
  const owner = filesUnder(join(ROOT, 'src')).find(file => read(join('src', file)).includes(tag));
  if (owner) throw new UsageError(`"${name}": the element oo-${name} is in src/${owner}. Choose another word.`);
}

function isMessage(name: string): boolean {
  return new RegExp(`^  readonly ${name}:`, 'm').test(read('src/ui/messages/lesson.ts'));
}

/** Every file that is written, by its path from the root. */
function changes(name: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const path of filesUnder(TEMPLATES)) {
    const text = filled(readFileSync(join(TEMPLATES, path), 'utf8'), name);
    const target = filled(path.replace(/\.tmpl$/, ''), name);
    if (existsSync(join(ROOT, target))) throw new UsageError(`${target} is there already.`);
    files.set(target, text);
  }
  const change = (file: string, by: (text: string) => string) => {
    const text = files.get(file) ?? read(file);
    const changed = by(text);
    if (changed === text) throw new Error(`${file}: no place for a kind; scripts/new/insertions.ts no longer fits it`);
    files.set(file, changed);
  };
  for (const file of CASES) change(file, text => text.replace(CASE, `$&\n$1case '${name}':`));
  for (const {file, before, after, text} of insertions(name, pascal(name))) {
    const anchor = `\n${before ?? after}\n`;
    const both = before ? `\n${text}\n${before}\n` : `\n${after}\n${text}\n`;
    change(file, whole => whole.replace(anchor, () => both));
  }
  return files;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
function filled(text: string, name: string): string {
  return text.replaceAll('__name__', name).replaceAll('__Name__', pascal(name));
}
function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(path => statSync(join(folder, path)).isFile());
}

function run(command: string, args: readonly string[]): void {
  const options = {cwd: ROOT, encoding: 'utf8', env: {...process.env, UPDATE_GOLDEN: '1'}} as const;
  const {status, stdout, stderr} = spawnSync(command, args, {...options, shell: needsShell(command)});
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
}
