/** The issuer's folder: `issuer.json`, `keys.json` (public), `keys/` (under a passphrase) and the log. */
import {constants} from 'node:fs';
import {mkdir, open, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LogStore} from '../issue-log.ts';
import {IssueProblem, parseJson} from '../issue-problem.ts';
import {type Issuer, readIssuer, withLogo} from '../issuer.ts';
import {type KeyFile, readKeyFile} from '../keys/signing-key.ts';
import {readKeys, type TrustedKey} from '../keys/trust-list.ts';
import {splitLog} from '../log-file.ts';

export class Home {
  constructor(readonly dir: string) {}

  /** Runs an act alone: two at a time would write the same line of the log. The lock of a run that died counts no more. */
  async alone<T>(act: () => Promise<T>): Promise<T> {
    const path = join(this.dir, 'bezig.lock');
    const owner = Number(await readFile(path, 'utf8').catch(orNothing));
    if (owner && isAlive(owner)) {
      throw new IssueProblem(
        `Er is al een opdracht bezig in deze map (proces ${owner}).`,
        `Wacht tot die klaar is. Loopt er niets meer, verwijder dan ${path}.`,
      );
    }
    await rm(path, {force: true});
    await writeFile(path, String(process.pid), {flag: 'wx'}).catch(noFolder);
    try {
      return await act();
    } finally {
      await rm(path, {force: true});
    }
  }

  async issuer(): Promise<Issuer> {
    const path = join(this.dir, 'issuer.json');
    const issuer = await readJson(path);
    if (issuer === undefined) {
      throw new IssueProblem(`${path} is er niet.`, 'Maak het bestand naar het voorbeeld in docs/certificates.md.');
    }
    return readIssuer(await withLogo(issuer, name => readFile(join(this.dir, name)).catch(orNoFile)));
  }

  async keys(): Promise<readonly TrustedKey[]> {
    const json = await readJson(join(this.dir, 'keys.json'));
    const keys = json === undefined ? [] : readKeys(json);
    if (!keys)
      throw new IssueProblem('keys.json is veranderd of beschadigd.', 'Zet het bestand terug uit een reservekopie.');
    return keys;
  }

  saveKeys(keys: readonly TrustedKey[]): Promise<void> {
    return writeWhole(join(this.dir, 'keys.json'), `${JSON.stringify(keys, null, 2)}\n`);
  }

  async addSecret(file: KeyFile): Promise<void> {
    await mkdir(join(this.dir, 'keys'), {recursive: true, mode: 0o700});
    await writeFile(this.secretPath(file.key.kid), `${JSON.stringify(file, null, 2)}\n`, {mode: 0o600, flag: 'wx'});
  }

  /** Says in the key's own file that it ended, so that nobody signs with it on the page. One that is gone cannot be signed with. */
  async endSecret(kid: string, until: string): Promise<void> {
    const path = this.secretPath(kid);
    const json = await readJson(path);
    if (json === undefined) return;
    const file = readKeyFile(json);
    await writeWhole(path, `${JSON.stringify({...file, key: {...file.key, until}}, null, 2)}\n`, 0o600);
  }

  async secret(kid: string): Promise<KeyFile> {
    const json = await readJson(this.secretPath(kid));
    if (json === undefined)
      throw new IssueProblem(
        'Het sleutelbestand is er niet.',
        `Zet ${this.secretPath(kid)} terug uit een reservekopie.`,
      );
    return readKeyFile(json);
  }

  /** Path for a zip of that name; one of before stays, and the new one gets a number. */
  async newZip(name: string): Promise<string> {
    const there = new Set(await readdir(this.dir));
    let file = `${name}.zip`;
    for (let number = 2; there.has(file); number++) file = `${name}-${number}.zip`;
    return join(this.dir, file);
  }

  get log(): LogStore {
    return new LogFile(join(this.dir, 'logboek.ndjson'));
  }

  private secretPath(kid: string): string {
    return join(this.dir, 'keys', `${kid.split('#')[1]}.json`);
  }
}

/** Lines in a file, each written through to the disk before it counts. */
class LogFile implements LogStore {
  constructor(private readonly path: string) {}

  async read(): Promise<readonly string[]> {
    const text = await readFile(this.path, 'utf8').catch(orNothing);
    if (text === undefined || text === '') return [];
    const {lines, rest} = splitLog(text);
    if (rest !== '') await writeWhole(this.path, lines.map(line => `${line}\n`).join(''), 0o600);
    return lines;
  }

  async append(line: string): Promise<void> {
    const file = await open(this.path, constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY, 0o600);
    try {
      await file.write(`${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** Undefined when there is no file; an `IssueProblem` when it is no JSON. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(orNothing);
  return text === undefined ? undefined : parseJson(text, path);
}

/** A file that somebody named; an `IssueProblem` when it cannot be read. */
export async function readGiven(path: string): Promise<Buffer> {
  return readFile(path).catch(() => {
    throw new IssueProblem(`${path} is niet te lezen.`, 'Kijk naar de naam van het bestand.');
  });
}

/** In one step: whoever reads it sees the old or the new text, also after a power cut. */
export async function writeWhole(path: string, text: string, mode = 0o644): Promise<void> {
  await writeFile(`${path}.new`, text, {mode, flush: true});
  await rename(`${path}.new`, path);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function noFolder(error: NodeJS.ErrnoException): never {
  if (error.code === 'EEXIST')
    throw new IssueProblem('Er is net een andere opdracht begonnen in deze map.', 'Wacht tot die klaar is.');
  throw new IssueProblem(
    'De map van de uitgever is er niet of is niet te beschrijven.',
    'Geef haar met --home, of maak haar.',
  );
}

/** A folder of that name is no file either. */
function orNoFile(error: NodeJS.ErrnoException): undefined {
  return error.code === 'EISDIR' ? undefined : orNothing(error);
}

function orNothing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
