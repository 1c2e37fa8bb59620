/** What a package is: its standard, its files, and what the manifest says of the course. */

/** Last part of the zip's name. */
export const PACKAGES = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web'] as const;
export type PackageName = (typeof PACKAGES)[number];

/** Path in the zip, with forward slashes, to its bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

export interface CourseInfo {
  /** Legal as xs:ID; the same in every version, or LMSs lose track of their learners (Totara, Moodle). */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly subtitle: string;
  readonly promise: string;
  readonly language: string;
  /** Percent; null for a package that completes without the test, which must not carry a pass mark. */
  readonly passMark: number | null;
}

export const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
