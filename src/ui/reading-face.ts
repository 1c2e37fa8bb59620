let loaded: Promise<void> | undefined;

/**
 * Loads the course's own reading face after the first screen. Text shows in a face of the system until then, and stays so
 * when the file cannot be had: the face is a kindness, not a need.
 */
export function loadReadingFace(): Promise<void> {
  const url = new URL('./fonts/reading.woff2', import.meta.url).href;
  loaded ??= new FontFace('Reading', `url(${url})`, {weight: '400 700', display: 'swap'})
    .load()
    .then(face => void document.fonts.add(face))
    .catch(() => {});
  return loaded;
}
