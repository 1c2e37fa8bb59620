/** Why a file cannot be used, and what to do about it, in words for a trainer. */
export class ExportProblem extends Error {
  override readonly name = 'ExportProblem';

  constructor(
    reason: string,
    /** What to do. */
    readonly cure: string,
  ) {
    super(reason);
  }
}
