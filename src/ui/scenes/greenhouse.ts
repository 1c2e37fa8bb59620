/** A tomato greenhouse early in the morning, with a sleeping loft above the packing corner. */
import {svg} from 'lit';
import {crate, figure, type Piece, passport, scattered, times} from './pieces.ts';
import type {ScenePicture} from './scenes.ts';

const LEAF =
  'M0 -13Q5 -9 4 -4Q10 -8 12 -3Q9 2 4 2Q9 4 8 9Q3 10 0 5Q-3 10 -8 9Q-9 4 -4 2Q-9 2 -12 -3Q-10 -8 -4 -4Q-5 -9 0 -13Z';
const GREENS = ['leaf-1', 'leaf-2', 'leaf-2', 'leaf-3'] as const;

/** One row of plants in perspective: `near` and `far` are x and the y of top and bottom. */
function row(near: readonly [number, number, number], far: readonly [number, number, number], seed: number): Piece {
  const body = `M${far[0]} ${far[1]}L${near[0]} ${near[1]}V${near[2]}L${far[0]} ${far[2]}Z`;
  const leaves = times(64, index => {
    const depth = Math.sqrt(scattered(index + seed));
    const height = scattered(index * 7 + seed + 3);
    const x = far[0] + (near[0] - far[0]) * depth;
    const top = far[1] + (near[1] - far[1]) * depth;
    const bottom = far[2] + (near[2] - far[2]) * depth;
    const y = top + (bottom - top) * height;
    const scale = 0.7 + depth * 1.5;
    const at = `translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${(index * 67) % 180}) scale(${scale.toFixed(1)})`;
    return index % 9 === 4 && height > 0.3
      ? svg`<circle cx=${x.toFixed(0)} cy=${y.toFixed(0)} r=${(5 * scale).toFixed(0)} fill=${index % 2 ? 'var(--tomato)' : 'var(--ripe)'}/>`
      : svg`<path d=${LEAF} transform=${at} fill=${`var(--${GREENS[index % 4]})`}/>`;
  });
  return svg`<path d=${body} fill="var(--leaf-1)"/>${leaves}`;
}

const glass = svg`
  <rect width="1200" height="540" fill="url(#dawn)"/>
  <circle cx="560" cy="196" r="92" fill="var(--sun)" opacity=".4"/><circle cx="560" cy="196" r="46" fill="var(--sun)"/>
  <path d="M240 254Q420 238 620 248T860 246V300H240Z" fill="var(--hill)"/>
  <g stroke="var(--steel)" fill="none">
    <path d="M448 254V150L560 100L672 150V254M448 150H672M486 254V133M524 254V116M560 254V100M596 254V116M634 254V133" stroke-width="2" opacity=".8"/>
    <path d="M448 150L240 0M672 150L900 -16M560 100V-10M500 126L380 0M620 126L740 0" stroke-width="3" opacity=".55"/>
    <path d="M300 42L560 -50M340 74H780M820 40L560 -50" stroke-width="2" opacity=".35"/>
  </g>`;

const bicycle = (
  x: number,
) => svg`<g transform=${`translate(${x} 292)`} fill="none" stroke="var(--navy)" stroke-width="3">
  <circle cx="0" cy="0" r="15"/><circle cx="42" cy="0" r="15"/><path d="M0 0L13 -20H33L42 0M13 -20L21 0L33 -20M10 -24h8M33 -20l-2 -9h8"/></g>`;

const outside = svg`<path d="M716 120H852V360H716Z" fill="var(--pane)" opacity=".35"/>
  <path d="M716 300H852V330H716Z" fill="var(--soil)" opacity=".6"/>${bicycle(764)}${bicycle(794)}
  <path d="M716 96V372M784 96V330M852 96V372M716 200H852" stroke="var(--steel)" stroke-width="4" fill="none"/>`;

const loft = svg`
  <path d="M0 70L312 104V500H0Z" fill="var(--cool)"/><path d="M60 78V226M140 86V226M220 96V226M60 242V500M140 242V500" stroke="var(--soft)" stroke-width="2" opacity=".5"/><path d="M0 500H330V540H0Z" fill="var(--path-2)"/>
  <path d="M10 226H304V242H10Z" fill="var(--wood-2)"/><path d="M10 226H304V231H10Z" fill="var(--wood-1)"/>
  <path d="M24 242V500M286 242V500" stroke="var(--wood-3)" stroke-width="14"/><path d="M24 150V226M286 150V226M24 160H286" stroke="var(--wood-3)" stroke-width="6"/>
  <g><path d="M40 206H150V226H40Z" fill="var(--paper)"/><path d="M70 200Q110 186 150 204V218Q100 206 70 216Z" fill="var(--heath)"/><path d="M42 206q2 -16 24 -14q12 3 10 16z" fill="var(--day)"/></g>
  <g><path d="M166 206H276V226H166Z" fill="var(--paper)"/><path d="M194 202Q230 188 276 204V218Q226 206 194 216Z" fill="var(--clay)"/><path d="M168 206q2 -16 24 -14q12 3 10 16z" fill="var(--day)"/></g>
  <path d="M96 160v26M96 162q12 6 22 0l4 30h-32z" fill="var(--soft)" stroke="var(--soft)" stroke-width="3"/>
  <path d="M226 226L250 500M254 226L278 500M229 262h28M232 300h28M236 338h28M240 376h28M243 414h28M246 452h28" stroke="var(--wood-1)" stroke-width="6"/>
  ${crate(40, 454)}${crate(52, 408)}${crate(158, 454, 84)}
  <g fill="var(--tomato)"><circle cx="74" cy="404" r="10"/><circle cx="96" cy="400" r="10"/><circle cx="120" cy="402" r="10"/><circle cx="142" cy="405" r="9"/></g>`;

const trolley = svg`<g transform="translate(574 424)"><path d="M-8 0H112M-8 40H112M-8 -40V60M112 0V60" stroke="var(--navy)" stroke-width="6" fill="none"/>
  ${crate(0, -46, 100)}${crate(6, -8, 90)}<circle cx="4" cy="68" r="9" fill="var(--navy-2)"/><circle cx="100" cy="68" r="9" fill="var(--navy-2)"/>
  <g fill="var(--tomato)"><circle cx="18" cy="-50" r="9"/><circle cx="38" cy="-53" r="9"/><circle cx="60" cy="-51" r="9"/><circle cx="82" cy="-52" r="9"/></g></g>`;

const people = svg`
  ${figure({x: 404, y: 398, size: 0.66, skin: 'skin-3', hair: 'teal-3', cut: 'scarf', top: 'clay', legs: 'navy', arms: ['raised', 'hold']})}
  ${figure({x: 548, y: 512, skin: 'skin-2', hair: 'hair-2', top: 'moss', legs: 'navy', arms: ['down', 'hold'], bow: 9, look: 'down'})}
  <g transform="translate(566 382)"><rect x="-14" y="-13" width="27" height="25" rx="6" fill="var(--paper)" transform="rotate(-16)"/><path d="M-11 -5L10 -11M-10 4L12 -3" stroke="var(--soft)" stroke-width="3"/></g>
  ${trolley}
  ${figure({
    x: 706,
    y: 524,
    size: 1.06,
    skin: 'skin-1',
    hair: 'hair-3',
    top: 'amber',
    legs: 'navy-2',
    arms: ['raised', 'hold'],
    bow: -4,
    look: 'talk',
    held: svg`<g transform="rotate(-8)"><rect x="14" y="-166" width="44" height="54" rx="4" fill="var(--paper)"/><path d="M22 -152h26M22 -142h26M22 -132h18" stroke="var(--line)" stroke-width="2.5"/></g>`,
  })}
  <path d="M648 250L634 242M644 262H628M648 274L634 281" stroke="var(--paper)" stroke-width="4" stroke-linecap="round"/>`;

const fines = svg`<g transform="translate(884 44)"><rect width="128" height="142" rx="4" fill="var(--paper)" stroke="var(--wall-3)" stroke-width="3"/>
  <circle cx="64" cy="4" r="5" fill="var(--amber)"/><path d="M14 24h70" stroke="var(--ink)" stroke-width="6"/>
  <path d="M14 50h46M14 70h56M14 90h40M14 110h52M14 128h32" stroke="var(--line)" stroke-width="4"/>
  <g fill="var(--clay-2)" font-family="sans-serif" font-weight="700" font-size="15"><text x="82" y="55">€ 25</text><text x="82" y="75">€ 50</text><text x="82" y="95">€ 25</text><text x="82" y="115">€ 75</text><text x="82" y="133">€ 10</text></g></g>`;

const cabinet = svg`<g transform="translate(1048 52)"><rect width="124" height="126" rx="5" fill="var(--line)"/><rect x="8" y="8" width="108" height="110" rx="3" fill="var(--navy)"/>
  ${passport(16, 16, 'red')}${passport(50, 16, 'blue')}${passport(84, 16, 'red')}${passport(16, 70, 'blue')}${passport(50, 70, 'red')}
  <path d="M8 61h108" stroke="var(--line)" stroke-width="5"/><rect x="96" y="82" width="16" height="14" rx="3" fill="var(--gold)"/><path d="M99 82v-6q5 -7 10 0v6" fill="none" stroke="var(--gold)" stroke-width="3"/></g>`;

const phones = svg`<g transform="translate(1040 398)">${times(
  5,
  i =>
    svg`<g transform=${`translate(${8 + i * 19} ${i % 2 ? -22 : -28})`}><rect width="15" height="32" rx="3" fill="var(--ink)"/><rect x="2" y="3" width="11" height="22" rx="1" fill="var(--teal-3)"/></g>`,
)}<path d="M0 0H108L104 42H4Z" fill="var(--wood-1)"/><text x="54" y="28" font-family="sans-serif" font-weight="700" font-size="15" text-anchor="middle" fill="var(--ink)">telefoons</text></g>`;

const office = svg`
  <path d="M852 0H1200V540H852Z" fill="var(--wall)"/><path d="M852 0H868V540H852Z" fill="var(--wall-3)"/><path d="M868 392H1200" stroke="var(--wall-2)" stroke-width="3"/>
  ${fines}${cabinet}
  <g transform="translate(896 222)"><rect width="106" height="78" rx="3" fill="var(--yellow)"/><path d="M53 10L68 38H38Z" fill="none" stroke="var(--ink)" stroke-width="4" stroke-linejoin="round"/><path d="M53 20v9" stroke="var(--ink)" stroke-width="4"/><text x="53" y="64" font-family="sans-serif" font-weight="700" font-size="16" text-anchor="middle" fill="var(--ink)">Uwaga!</text></g>
  <path d="M880 440H1200V464H880Z" fill="var(--wood-2)"/><path d="M880 440H1200V447H880Z" fill="var(--wood-1)"/><path d="M902 464V540M1180 464V540" stroke="var(--wood-3)" stroke-width="13"/>
  <g transform="translate(914 388)"><path d="M14 0L42 -28" stroke="var(--line)" stroke-width="3"/><rect width="86" height="52" rx="6" fill="var(--teal)"/><circle cx="25" cy="27" r="15" fill="var(--navy)"/><rect x="50" y="15" width="27" height="8" rx="2" fill="var(--teal-3)"/><path d="M52 35h23" stroke="var(--teal-3)" stroke-width="3"/></g>
  ${phones}`;

export const picture: ScenePicture = {
  draw: () => svg`
    <defs>
      <linearGradient id="dawn" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="var(--sky-1)"/><stop offset=".3" stop-color="var(--sky-2)"/><stop offset=".5" stop-color="var(--sky-3)"/></linearGradient>
      <linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="var(--path)"/><stop offset="1" stop-color="var(--path-2)"/></linearGradient>
    </defs>
    ${glass}
    <path d="M0 540V430L470 254H650L1200 470V540Z" fill="var(--soil)"/><path d="M528 254L330 540H812L592 254Z" fill="url(#floor)"/>
    <path d="M548 254L462 540M572 254L664 540" stroke="var(--day)" stroke-width="4" opacity=".8"/>
    ${row([300, 20, 500], [520, 168, 262], 1)}${row([724, 30, 404], [600, 168, 262], 5)}
    ${outside}${loft}${people}${office}`,
  spots: {
    a: [948, 116],
    b: [1110, 116],
    c: [160, 200],
    d: [706, 310],
    e: [566, 382],
    f: [1094, 402],
    g: [949, 262],
    h: [404, 258],
    i: [957, 410],
    j: [806, 278],
  },
};
