/** The faces of the paper, and whether they have every letter of a text. */
import {create, type Font} from 'fontkit';

/** Parsed once and shared by all papers: parsing takes longer than all the rest of a page. */
export type Faces = Readonly<Record<'text' | 'strong' | 'voice', Font>>;

/** Opens TrueType files: WOFF is unpacked again for every glyph. */
export function openFaces(files: Readonly<Record<keyof Faces, Uint8Array>>): Faces {
  const open = (bytes: Uint8Array): Font => create(bytes as Buffer) as Font;
  return {text: open(files.text), strong: open(files.strong), voice: open(files.voice)};
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
