/** The example class of the results page, made by `example-plugin.ts`. */
declare module 'virtual:example-class' {
  export const packed: import('../model/packed-attempts.ts').PackedAttempts;
}
