/** The trainer kit in Dutch; other languages likewise, `virtual:course/en/guides`. For the results page only. */
declare module 'virtual:course/nl/guides' {
  const guides: Readonly<Record<string, import('../model/texts.ts').GuideText>>;
  export default guides;
}
/** The compiled course; made by the plugins in `src/build`, one lazy chunk per lesson, case, role, region and language. */
declare module 'virtual:course' {
  export const content: import('../model/course-content.ts').CourseContent;
}
