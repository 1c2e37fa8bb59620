/** The compiled course; made by the plugins in `src/build`, one lazy chunk per lesson, case, role, region and language. */
declare module 'virtual:course' {
  export const content: import('../model/outline.ts').CourseContent;
}
