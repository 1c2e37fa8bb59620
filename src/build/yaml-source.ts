/** YAML with positions: every value knows the line and column it came from. */
import {type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument} from 'yaml';
import {type Place, type Problem, pathText} from './problem.ts';

/** A value from a file and the way back to its place. */
export interface Located<T> {
  readonly value: T;
  readonly source: YamlSource;
  /** Where the value stands in its document; `[]` for the whole. */
  readonly path: readonly PropertyKey[];
}

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
    for (const {pos, message} of [...this.document.errors, ...this.document.warnings]) {
      const {line, col} = this.lines.linePos(pos[0]);
      this.problems.push({
        severity: 'error',
        place: {file, line: line + firstLine - 1, column: col, path: ''},
        message: `not readable as YAML: ${message.replace(/\.$/, '')}`,
        cure: cureOf(message),
      });
    }
    this.value = this.problems.length > 0 ? undefined : this.document.toJS();
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

function cureOf(message: string): string {
  if (/unique/i.test(message)) return 'The key stands here twice; keep one.';
  if (/(nested mapping|implicit key|colon)/i.test(message)) return 'Put a text that holds a colon between quotes.';
  if (/quote/i.test(message)) return 'Close the quotes.';
  if (/indent|column|tab/i.test(message)) return 'Line it up with its neighbours, with spaces.';
  return '';
}
