/**
 * The course's own two faces. Text shows in faces of the system until a file is there, and stays so when it cannot be
 * had: a face is a kindness, not a need.
 */
const loaded = new Map<string, Promise<void>>();

/** The face of headings and quotations; asked for with the learner's first act. */
export const loadVoice = () => load('Voice', new URL('./voice.woff2', import.meta.url).href, '400');

/** The face of text; asked for with the first lesson, so that the first screen stays light. */
export const loadReading = () => load('Reading', new URL('./reading.woff2', import.meta.url).href, '400 700');

function load(family: string, url: string, weight: string): Promise<void> {
  const asked = loaded.get(family);
  if (asked) return asked;
  const face = new FontFace(family, `url(${url})`, {weight, display: 'swap'})
    .load()
    .then(font => void document.fonts.add(font))
    .catch(() => {});
  loaded.set(family, face);
  return face;
}
