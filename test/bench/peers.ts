/** What others need on the same terms, for reference: CPU 4 times slower, 1.6 Mbit/s, 150 ms, gzip; medians, measured earlier. */
export interface Peer {
  readonly name: string;
  /** By the names that `page.ts` gives its costs. */
  readonly measured: Readonly<Record<string, string>>;
}

export const PEERS: readonly Peer[] = [
  peer('Adapt 5.56, sample course', '4,448', '7,870', '508', '132'),
  peer('LiaScript 3.3, SCORM 1.2', '5,539', '7,222', '1,179', '29'),
  peer('H5P stand-alone, one question', '3,557', '3,592', '204', ''),
  peer('Bare Lit + XState page', '565', '565', '19', '3'),
  peer('Empty SCORM page', '249', '250', '0.3', '3'),
];

/** Milliseconds since the launch, KiB on the wire, calls to the LMS where they were counted. */
function peer(name: string, firstPaint: string, interactive: string, kib: string, calls: string): Peer {
  return {
    name,
    measured: {
      'first paint': `${firstPaint} ms`,
      interactive: `${interactive} ms`,
      'on the wire until interactive': `${kib} KiB`,
      'LMS calls at load': calls,
    },
  };
}
