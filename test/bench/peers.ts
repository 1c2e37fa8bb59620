/** What others need on the same terms, for reference: CPU 4 times slower, 1.6 Mbit/s, 150 ms, gzip, medians, measured earlier. */
export interface Peer {
  readonly name: string;
  /** Milliseconds since the launch of the page. */
  readonly firstPaint: number;
  readonly interactive: number;
  /** On the wire. */
  readonly kib: number;
  /** `null`: not counted. */
  readonly calls: number | null;
}

export const PEERS: readonly Peer[] = [
  {name: 'Adapt 5.56, sample course', firstPaint: 4448, interactive: 7870, kib: 508, calls: 132},
  {name: 'LiaScript 3.3, SCORM 1.2', firstPaint: 5539, interactive: 7222, kib: 1179, calls: 29},
  {name: 'H5P stand-alone, one question', firstPaint: 3557, interactive: 3592, kib: 204, calls: null},
  {name: 'Bare Lit + XState page', firstPaint: 565, interactive: 565, kib: 19, calls: 3},
  {name: 'Empty SCORM page', firstPaint: 249, interactive: 250, kib: 0.3, calls: 3},
];
