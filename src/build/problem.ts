/** Mistakes in content: where they stand, what is wrong and what to do. All of one run are collected before anything stops. */

/** A place in a file. Lines and columns count from 1, 0 is the file as a whole; `path` leads to the value: `options[1].explanation`. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
}

export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  /** What is wrong, without a closing full stop. */
  readonly message: string;
  /** What the author can do, a sentence; '' when the message says it all. */
  readonly cure: string;
}

/** The place of a file as a whole. */
export function wholeFile(file: string): Place {
  return {file, line: 0, column: 0, path: ''};
}

/** Collects problems. */
export class Problems {
  readonly list: Problem[] = [];

  error(place: Place, message: string, cure = ''): void {
    this.list.push({severity: 'error', place, message, cure});
  }

  warn(place: Place, message: string, cure = ''): void {
    this.list.push({severity: 'warning', place, message, cure});
  }

  add(problems: readonly Problem[]): void {
    this.list.push(...problems);
  }

  get hasErrors(): boolean {
    return this.list.some(problem => problem.severity === 'error');
  }
}

/** `modules/m1/m1_l1.nl.md:14:3  options[1].explanation: missing. Write why experts weigh it so.` */
export function formatProblem({place, message, cure, severity}: Problem): string {
  const at = place.line > 0 ? `${place.file}:${place.line}:${place.column}` : place.file;
  const about = place.path ? `${place.path}: ` : '';
  return `${at}  ${severity === 'warning' ? 'warning: ' : ''}${about}${message}.${cure ? ` ${cure}` : ''}`;
}

/** The errors among them as lines, without the warnings. */
export function errorLines(problems: readonly Problem[]): string {
  return problems
    .filter(({severity}) => severity === 'error')
    .map(formatProblem)
    .join('\n');
}

/** Sorted by file and place, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map(problem => [formatProblem(problem), problem]));
  return [...byText.values()].sort(
    ({place: a}, {place: b}) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

/** `['options', 1, 'explanation']` as `options[1].explanation`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, '');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
