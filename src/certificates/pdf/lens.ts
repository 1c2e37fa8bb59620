/** The lens of the course: the view at sunrise, drawn as vectors with the geometry and colours of the opening picture. */
import {INK} from './paper.ts';

/** Size that the shapes below are drawn for. */
export const LENS = {width: 720, height: 402, top: 30} as const;

const EYE = 'M8 230Q360 -170 712 230Q360 558 8 230Z';

/** Path and colour, from far to near. */
const LAND: readonly (readonly [string, string, number?])[] = [
  ['M0 236Q60 206 130 220T260 214T400 222T540 206T720 226V260H0Z', '#a99ab6'],
  ['M0 240V226Q80 218 150 228H570Q640 216 720 228V240Z', '#6f7f95', 0.8],
  ...[0, 1, 2, 3].map(i => [`M${118 + i * 30} 236v-26l15 -15l15 15v26Z`, i % 2 ? '#3f5a6b' : '#54707c'] as const),
  ['M246 236V186H262V236ZM244 186L254 150L264 186Z', '#2c4453'],
  ['M262 236V210L284 198L306 210V236Z', '#3f5a6b'],
  ['M312 182H340V238H312Z', '#2c4453'],
  ['M384 238V208H436V238Z', '#54707c'],
  ['M380 208H440L434 199H386Z', '#2c4453'],
  ...[0, 1, 2].map(i => [`M${452 + i * 46} 238v-26l23 -13l23 13v26Z`, '#cfe3dd', 0.92] as const),
  ['M452 222H590V238H452Z', '#ffd98c', 0.65],
  ...[125, 155, 166, 185, 215, 226].map(x => [`M${x} 218h5v7h-5Z`, '#ffd98c'] as const),
  ...[316, 326].flatMap(x => [190, 203, 216].map(y => [`M${x} ${y}h5v6h-5Z`, '#ffd98c'] as const)),
  ...[392, 404, 416].map(x => [`M${x} 215h7v8h-7Z`, '#ffd98c'] as const),
  ['M0 236Q180 228 360 238T720 234V450H0Z', '#274a4a'],
  ['M0 262Q120 244 250 262T470 262T720 256V450H0Z', '#1b3b43', 0.7],
];
const PATH =
  'M352 239Q346 252 372 264Q398 280 350 306Q296 340 262 450H520Q470 350 428 316Q386 282 392 262Q384 248 366 239Z';
const PERSON = 'M-8 -36Q0 -42 8 -36L9 -16L6 -15V2H1L0 -12L-1 2H-6V-15L-9 -16Z';
const TREES = [20, 44, 60, 96, 612, 640, 660, 690];

/** Draws the lens in a box of this width; its height is `width * LENS.height / LENS.width`. */
export function drawLens(doc: PDFKit.PDFDocument, x: number, y: number, width: number): void {
  doc
    .save()
    .translate(x, y)
    .scale(width / LENS.width)
    .translate(0, -LENS.top);
  doc.save().path(EYE).clip();
  const sky = doc.linearGradient(0, 30, 0, 260).stop(0, '#b9b3cb').stop(0.55, '#e3c6c6').stop(1, '#f6d9b0');
  doc.rect(0, 0, LENS.width, 450).fill(sky);
  doc.circle(360, 198, 150).fillOpacity(0.35).fill('#fbe3b0');
  doc.circle(360, 198, 108).fillOpacity(0.5).fill('#fbe3b0');
  doc.fillOpacity(1).circle(360, 198, 70).fill('#fff3d6');
  for (const [place, tree] of TREES.entries()) {
    const size = 20 + (place % 4) * 4;
    doc.rect(tree - 1.6, 240 - size * 1.3, 3.2, size * 1.3).fill('#6f7f95');
    doc.ellipse(tree, 240 - size * 1.7, size * 0.66, size * 0.6).fill('#6f7f95');
  }
  for (const [path, colour, opacity = 1] of LAND) doc.fillOpacity(opacity).path(path).fill(colour);
  doc.fillOpacity(1);
  drawHeather(doc);
  doc.path(PATH).fill('#ead2ac');
  for (const [at, down, size] of [
    [372, 312, 0.86],
    [394, 314, 0.8],
  ] as const) {
    doc.save().translate(at, down).scale(size).circle(0, -46, 6.2).fill(INK).path(PERSON).fill(INK).restore();
  }
  doc.restore().path(EYE).lineWidth(2).stroke(INK);
  doc.restore();
}

/** Heather grows on both sides of the path and larger towards us; always in the same places. */
function drawHeather(doc: PDFKit.PDFDocument): void {
  const scattered = (i: number): number => (Math.abs(Math.sin(i * 127.1 + 11.7)) * 43758.5) % 1;
  for (let i = 0; i < 90; i++) {
    const depth = scattered(i);
    const half = 26 + depth * 105;
    const x = 372 + (i % 2 ? 1 : -1) * (half + scattered(i + 97) * (350 - half));
    const size = 5.5 + depth * 12.5;
    doc.ellipse(Math.round(x), Math.round(262 + depth * 130), size, size * 0.45).fill(i % 3 ? '#86648f' : '#6b4d78');
  }
}

/** The mark of the course: a small eye with a rising sun. */
export function drawMark(doc: PDFKit.PDFDocument, x: number, y: number, size: number): void {
  doc
    .save()
    .translate(x, y)
    .scale(size / 40);
  doc.path('M12.2 23a7.8 7.8 0 0 1 15.6 0z').fill('#eab04a');
  doc.path('M2.5 23Q20 2 37.5 23Q20 37 2.5 23Z').lineWidth(2).stroke(INK);
  doc.path('M3 23H37').lineWidth(2).stroke(INK);
  doc.restore();
}
