/** Words of cases and application views. Part of `LessonMessages`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the views
export interface ViewMessages {}
