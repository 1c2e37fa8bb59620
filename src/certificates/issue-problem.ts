/** Something that stops issuing, with what to do about it, in words for the trainer. */
export class IssueProblem extends Error {
  override readonly name = 'IssueProblem';
  constructor(
    reason: string,
    readonly cure: string,
  ) {
    super(reason);
  }
}

/** An error as people read it: reason and cure. */
export function problemWords(error: unknown): string {
  const {message, cure = ''} = error as Error & {cure?: string};
  return `${message} ${cure}`.trim();
}

/** What a file holds; throws an `IssueProblem` that names the file when it is no JSON. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new IssueProblem(
      `${file} is geen JSON: ${(error as Error).message.slice(0, 120)}`,
      'Kijk naar komma’s en aanhalingstekens.',
    );
  }
}
