/** Code of the worker that reads exports, as a text; made by `scripts/results-page.ts`. */
declare module 'virtual:import-worker' {
  const code: string;
  export default code;
}
/** What the page carries of the course; made by `scripts/results-page.ts`. */
declare module 'virtual:results-course' {
  export const course: import('./course-words.ts').CarriedCourse;
}
