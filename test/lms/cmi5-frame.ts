/** Address of an empty page that takes the query of a launch; `cmi5-plugin.ts` serves it. */
export const FRAME = '/test/lms/cmi5-frame.html';
