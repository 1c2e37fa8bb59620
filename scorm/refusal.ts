/** A mistake of whoever runs the packager, or of what they wrote: the message says place and cure, and no trace is wanted. */
export class Refusal extends Error {}
