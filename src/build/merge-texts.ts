/** Lays the texts of a translation over a Dutch value, by id; tells what is missing and what does not belong there. */
import type {GenericSchema} from 'valibot';
import {type Problems, pathText, wholeFile} from './problem.ts';
import {inSource} from './untranslated.ts';
import {textsOf} from './validate.ts';
import type {Located, YamlSource} from './yaml-source.ts';

type Path = readonly PropertyKey[];

/** Lays texts over a Dutch value. */
export class Merge {
  private readonly left: string[] = [];

  constructor(private readonly problems: Problems) {}

  /** What `merge` makes of a Dutch value; the value itself, marked, when a text is missing. */
  whole<T>(dutch: T, merge: (dutch: T) => T): T {
    const before = this.left.length;
    const merged = merge(dutch);
    return this.left.length === before ? merged : inSource(dutch);
  }

  value(schema: GenericSchema, dutch: unknown, raw: YamlSource): unknown {
    return this.one(schema, dutch, raw, raw.value, []);
  }

  list(schema: GenericSchema, dutch: readonly Located<unknown>[], raw: YamlSource): unknown {
    const values = dutch.map(({value}) => value);
    const byId = this.byId(values, raw.value, raw, []);
    return values.map(value => {
      const found = byId.get(idOf(value));
      return this.whole(value, one =>
        found ? this.one(schema, one, raw, found.value, found.path) : this.untranslated(one),
      );
    });
  }

  /** One warning for all that is still Dutch in a file. */
  report(file: string): void {
    if (this.left.length === 0) return;
    this.problems.warn(
      wholeFile(file),
      `${this.left.length} texts are not translated, the first is ${this.left[0]}`,
      'What they stand in is shown in Dutch as a whole.',
    );
  }

  private one(schema: GenericSchema, dutch: unknown, raw: YamlSource, said: unknown, base: Path): unknown {
    const texts = textsOf(schema, dutch).map(({path}) => pathText(path));
    const holdsText = (path: Path) => {
      const text = pathText(path);
      return texts.some(one => one === text || one.startsWith(`${text}.`) || one.startsWith(`${text}[`));
    };
    const visit = (at: unknown, own: unknown, path: Path, ownPath: Path): unknown => {
      if (typeof at === 'string') {
        if (typeof own === 'string' && own.trim() !== '') return own.trim();
        if (texts.includes(pathText(path))) this.left.push(pathText(path));
        return at;
      }
      if (Array.isArray(at)) {
        if (!at.every(one => idOf(one) !== '')) {
          const list = Array.isArray(own) ? own : [];
          return at.map((one, i) => visit(one, list[i], [...path, i], [...ownPath, i]));
        }
        const found = this.byId(at, own, raw, ownPath);
        return at.map((one, i) => {
          const mine = found.get(idOf(one));
          return visit(one, mine?.value, [...path, i], mine?.path ?? ownPath);
        });
      }
      if (typeof at !== 'object' || at === null) return at;
      const mine = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
      for (const key of Object.keys(mine)) {
        if (key === 'id' || holdsText([...path, key])) continue;
        this.problems.error(
          raw.at([...ownPath, key], 'key'),
          `\`${key}\` in a translation`,
          'A translation holds ids and texts; keys, targets and rules stand in the Dutch file alone.',
        );
      }
      return Object.fromEntries(
        Object.entries(at).map(([key, one]) => [
          key,
          holdsText([...path, key]) ? visit(one, mine[key], [...path, key], [...ownPath, key]) : one,
        ]),
      );
    };
    return visit(dutch, said, [], base);
  }

  private byId(
    dutch: readonly unknown[],
    own: unknown,
    raw: YamlSource,
    base: Path,
  ): Map<string, {value: unknown; path: Path}> {
    const known = dutch.map(idOf);
    const found = new Map<string, {value: unknown; path: Path}>();
    for (const [i, value] of (Array.isArray(own) ? own : []).entries()) {
      const path = [...base, i];
      if (known.includes(idOf(value))) found.set(idOf(value), {value, path});
      else this.problems.error(raw.at(path), `no \`${idOf(value)}\` in the Dutch file`, `There: ${known.join(', ')}.`);
    }
    return found;
  }

  private untranslated(value: unknown): unknown {
    this.left.push(idOf(value));
    return value;
  }
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}
