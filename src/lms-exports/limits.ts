/** What a file may be at most. Above a limit a file is refused with words; nothing is cut in silence. */
export const LIMITS = {
  /** Bytes of a text file in the browser; the command line has more memory and no such limit. */
  text: 2 ** 30,
  /** Bytes of JSON that must be held as a whole. NDJSON is read by the line and knows no such limit. */
  json: 256 * 2 ** 20,
  /** Bytes of a workbook as it is, and unpacked. A report of 2,000 learners and 40 questions is 3 MB and 20 MB. */
  workbook: 64 * 2 ** 20,
  unpacked: 512 * 2 ** 20,
  /** Parts in a workbook. */
  entries: 2000,
  /** Rows of a workbook, which is held as a whole. */
  workbookRows: 200_000,
  /** Four columns per interaction, at most 250 interactions (SCORM 2004 RTE 4.2.9), and room for more. */
  columns: 4096,
  /** Characters of one row or one line. */
  row: 2 ** 20,
} as const;
