/** YAML with positions: every value knows the line and column it came from. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import {type Place, type Problem, pathText} from './problem.ts';

/** A value from a file and the way back to its place. */
export interface Located<T> {
  readonly value: T;
  readonly source: YamlSource;
  /** Where the value stands in its document; `[]` for the whole. */
  readonly path: readonly PropertyKey[];
}

/** A text of YAML, or of JSON, which is YAML too. What cannot be read has no value and one problem. */
export class YamlSource {
  readonly value: unknown;
  readonly problems: Problem[] = [];
  private readonly document: Document;
  private readonly lines = new LineCounter();

  /** `firstLine`: the line of the file on which this YAML begins, counting from 1. */
  constructor(
    readonly file: string,
    text: string,
    private readonly firstLine = 1,
  ) {
    this.document = parseDocument(text, {lineCounter: this.lines, prettyErrors: false, uniqueKeys: true});
    // One slip throws the reader off for the rest of the text: only the first thing it says is about the slip.
    const [first] = [...this.document.errors, ...this.document.warnings];
    if (first) {
      const before = text.slice(0, first.pos[0]).split('\n').at(-1) ?? '';
      const cure = cureOf(first.message, valueStart(before + text.slice(first.pos[0], first.pos[0] + 1)));
      this.refuse(first.pos[0], `not readable as YAML: ${first.message.replace(/\.$/, '')}`, cure);
    } else if (/[&*]/.test(text)) this.refuseCopies();
    this.value = this.problems.length > 0 ? undefined : this.document.toJS();
  }

  /** Names and copies of parts (`&name`, `*name`) are YAML, but here a text that lost its quotes: its first word would be gone. */
  private refuseCopies(): void {
    visit(this.document, {
      Node: (_, node) => {
        const mark = isAlias(node) ? `*${node.source}` : node.anchor ? `&${node.anchor}` : undefined;
        if (!mark) return undefined;
        const offset = node.range?.[0] ?? 0;
        this.refuse(offset, `\`${mark}\` is no text to YAML`, 'Put a text that begins with & or * between quotes.');
        return visit.BREAK;
      },
    });
  }

  private refuse(offset: number, message: string, cure: string): void {
    const {line, col} = this.lines.linePos(offset);
    const place = {file: this.file, line: line + this.firstLine - 1, column: col, path: ''};
    this.problems.push({severity: 'error', place, message, cure});
  }

  /** The place of a value, or of its key; where it is missing, of the nearest thing around it. */
  at(path: readonly PropertyKey[], part: 'key' | 'value' = 'value'): Place {
    let node: unknown = this.document.contents;
    let found: Node | null = isNode(node) ? node : null;
    for (const [depth, step] of path.entries()) {
      const pair = isMap(node) ? node.items.find(item => isScalar(item.key) && item.key.value === step) : undefined;
      const last = depth === path.length - 1;
      if (pair && last && part === 'key' && isNode(pair.key)) {
        found = pair.key;
        break;
      }
      node = isPair(pair) ? pair.value : this.child(node, step);
      if (!isNode(node)) {
        if (pair && isNode(pair.key)) found = pair.key;
        break;
      }
      found = node;
    }
    const {line, col} = this.lines.linePos(found?.range?.[0] ?? 0);
    return {
      file: this.file,
      line: Math.max(1, line) + this.firstLine - 1,
      column: Math.max(1, col),
      path: pathText(path),
    };
  }

  private child(node: unknown, step: PropertyKey): unknown {
    if (typeof node !== 'object' || node === null || !('items' in node) || typeof step !== 'number') return undefined;
    return (node.items as unknown[])[step];
  }
}

/** The place of a value inside a located one. */
export function placeIn(located: Located<unknown>, ...path: readonly PropertyKey[]): Place {
  return located.source.at([...located.path, ...path]);
}

/** What YAML cannot begin a text with, and where a text that needs quotes was begun without them. */
function valueStart(line: string): string {
  return /(?:^|[:,[{-])\s+([*&!|>%@`“”‘’'])[^:,[{]*$/.exec(line)?.[1] ?? '';
}

/** @param start the sign with which the value begins that the message is about, '' for a letter */
function cureOf(message: string, start: string): string {
  if (/unique/i.test(message)) return 'The key stands here twice; keep one.';
  if (/multiple documents/i.test(message)) return 'Take the line --- out.';
  if (/end with a [}\]]/.test(message)) return `Close it with ${/end with a ([}\]])/.exec(message)?.[1]}.`;
  if (/[“”‘’]/.test(start)) return `To YAML ${start} is a letter: put ' or " around the text.`;
  if (/[*&!|>%@`]/.test(start)) return `Put a text that begins with ${start} between quotes.`;
  if (start === "'" && /scalar/i.test(message))
    return `The text ends at its second ': write '' for ', or put " around it.`;
  if (/implicit key/i.test(message))
    return 'Put a space after the colon of a key, or quotes around a text that holds one.';
  if (/(nested mapping|colon)/i.test(message))
    return 'Put a text that holds a colon between quotes, or line the key up with its neighbours.';
  if (/quote/i.test(message)) return 'Close the quotes.';
  if (/indent|column|tab/i.test(message)) return 'Line it up with its neighbours, with spaces.';
  return 'Look at quotes, brackets and spaces here and in the line before.';
}
