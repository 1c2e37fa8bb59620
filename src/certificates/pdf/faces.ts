/** The faces of the paper, and whether they have every letter of a text. */
import {create, type Font, type Glyph, type GlyphRun} from 'fontkit';

/** Parsed once and shared by all papers: parsing takes longer than all the rest of a page. */
export type Faces = Readonly<Record<'text' | 'strong' | 'voice', Font>>;

/** Opens TrueType files: WOFF is unpacked again for every glyph. */
export function openFaces(files: Readonly<Record<keyof Faces, Uint8Array>>): Faces {
  const open = (bytes: Uint8Array): Font => remembering(create(bytes as Buffer) as Font);
  return {text: open(files.text), strong: open(files.strong), voice: open(files.voice)};
}

/** Words that are kept: the fixed ones of all papers and the latest names. */
const KEPT = 1024;

/**
 * A face that lays out a word once for all papers: kerning and the like took a third of the time of each. pdfkit scales the places
 * that it gets, so every document gets its own.
 */
function remembering(font: Font): Font {
  const layout = font.layout.bind(font);
  const runs = new Map<string, GlyphRun>();
  font.layout = (text, features, ...rest) => {
    if (features) return layout(text, features, ...rest);
    const known = runs.get(text) ?? named(layout(text), text);
    if (runs.size >= KEPT) runs.clear();
    runs.set(text, known);
    const own = Object.create(Object.getPrototypeOf(known)) as GlyphRun;
    return Object.assign(own, known, {positions: known.positions.map(position => ({...position}))});
  };
  return font;
}

/**
 * A run whose glyphs know their letters. fontkit makes a glyph once, with the letter that it is first asked for, and one that is a part
 * of another (the S in Ş, when that is embedded) with none: every paper after it would lose that letter for who listens or copies.
 */
function named(run: GlyphRun, text: string): GlyphRun {
  const letters = Array.from(text, letter => letter.codePointAt(0) ?? 0);
  const glyphs: Glyph[] = [];
  let at = 0;
  for (const glyph of run.glyphs) {
    // More than one only in a ligature.
    const codePoints = letters.slice(at, at + Math.max(1, glyph.codePoints.length));
    at += codePoints.length;
    glyphs.push(Object.create(glyph, {codePoints: {value: codePoints}}) as Glyph);
  }
  return at === letters.length ? Object.assign(run, {glyphs}) : run;
}

/** Where the files are, in the packages and beside the issuer's page. Source Sans 3 and Source Serif 4, OFL 1.1. */
export const FACE_FILES: Readonly<Record<keyof Faces, string>> = {
  text: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  strong: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  voice: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
};

/** Gives the letters that a text has and one of the faces has not, each once. */
export type MissingLetters = (text: string) => readonly string[];

export function missingLetters(faces: Faces): MissingLetters {
  const fonts = Object.values(faces);
  return text => [...new Set(text.normalize('NFC'))].filter(letter => !fonts.every(font => hasLetter(font, letter)));
}

/** Whether a face can print a letter. */
export function hasLetter(font: Font, letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  // Space and its like have no outline, but controls and marks of direction are never printable here.
  return !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(letter) && font.hasGlyphForCodePoint(code);
}
