/** A hotel in the afternoon: lobby and desk at the start, the corridor with rooms at the end. */
import {nothing, svg} from 'lit';
import {figure, type Piece, passport, suitcase, times} from './pieces.ts';
import type {ScenePicture} from './scenes.ts';

const room = (x: number, number: string, open = false): Piece => svg`<g transform=${`translate(${x} 128)`}>
  <rect x="-8" y="-8" width="116" height="300" rx="3" fill="var(--wall-3)"/><rect width="100" height="292" fill=${open ? 'var(--wood-3)' : 'var(--wood-1)'}/>
  <rect x="14" y="18" width="72" height="104" rx="3" fill="none" stroke="var(--wood-2)" stroke-width="3"/><rect x="14" y="142" width="72" height="124" rx="3" fill="none" stroke="var(--wood-2)" stroke-width="3"/>
  <rect x="38" y="-44" width="30" height="22" rx="3" fill="var(--ink)"/><text x="53" y="-28" font-family="sans-serif" font-weight="700" font-size="15" text-anchor="middle" fill="var(--paper)">${number}</text>
  <path d="M86 132v18" stroke="var(--gold)" stroke-width="6" stroke-linecap="round"/></g>`;

const lobby = svg`
  <rect width="1200" height="540" fill="var(--wall)"/>
  <path d="M0 40H196V330H0Z" fill="url(#day)"/><path d="M0 250Q60 224 110 240T196 232V330H0Z" fill="var(--hill)" opacity=".6"/>
  <path d="M22 250v-46h34v46M70 246v-26l18 -16l18 16v26" fill="var(--soft)" opacity=".8"/><path d="M64 40V330M130 40V330M0 184H196" stroke="var(--paper)" stroke-width="7"/><rect x="0" y="36" width="200" height="298" fill="none" stroke="var(--paper)" stroke-width="9"/>
  <path d="M0 418H1200V540H0Z" fill="var(--path-2)"/><path d="M0 418H690V540H0Z" fill="var(--path)"/><path d="M110 540L230 438H640L690 540Z" fill="var(--teal)" opacity=".28"/>`;

const desk = svg`
  <g transform="translate(268 92)"><rect width="206" height="118" rx="4" fill="var(--wood-2)"/>${times(
    12,
    i => svg`<rect x=${8 + (i % 6) * 33} y=${10 + Math.floor(i / 6) * 54} width="25" height="42" rx="2" fill="var(--wood-3)"/>
      ${i % 5 === 1 ? nothing : svg`<path d=${`M${20 + (i % 6) * 33} ${18 + Math.floor(i / 6) * 54}v16`} stroke="var(--gold)" stroke-width="5" stroke-linecap="round"/>`}`,
  )}</g>
  ${figure({x: 330, y: 470, skin: 'skin-2', hair: 'heath', cut: 'scarf', top: 'navy', legs: 'navy-2', arms: ['hold', 'hold']})}
  <path d="M238 336H506V470H238Z" fill="var(--wood-1)"/><path d="M228 322H516V342H228Z" fill="var(--wood-3)"/><path d="M258 360H486V450H258Z" fill="none" stroke="var(--wood-2)" stroke-width="4"/>
  <path d="M262 322a14 14 0 0 1 28 0z" fill="var(--gold)"/><path d="M276 308v-5" stroke="var(--gold)" stroke-width="4"/>
  <g>${passport(402, 298, 'red', -8)}${passport(420, 296, 'blue', 10)}${passport(438, 300, 'red', 24)}</g>`;

const guests = svg`
  <g transform="translate(36 366)"><path d="M0 30Q0 0 26 0H112Q138 0 138 30V110H0Z" fill="var(--moss-2)"/><path d="M-10 52h36v66h-36zM112 52h36v66h-36z" fill="var(--moss)"/><path d="M26 74h86v34H26z" fill="var(--moss)"/></g>
  <g transform="translate(104 452)"><path d="M-26 -8H30L58 6V44H38V18L8 22H-26Z" fill="var(--clay-2)"/><path d="M-30 -92Q0 -108 30 -92L28 -6H-28Z" fill="var(--clay)"/><path d="M-8 -112h16v20h-16z" fill="var(--skin-1)"/><ellipse cx="0" cy="-130" rx="20" ry="24" fill="var(--skin-1)"/>
    <path d="M-21 -130C-24 -162 22 -166 20 -128C12 -144 -8 -146 -21 -130Z" fill="var(--hair-4)"/><path d="M-17 -134h14v8q-7 5 -14 0zM3 -134h14v8q-7 5 -14 0zM-3 -132h6" fill="var(--ink)" stroke="var(--ink)" stroke-width="2"/>
    <path d="M-44 -74L0 -66L44 -74V-18L0 -8L-44 -18Z" fill="var(--paper)" stroke="var(--soft)" stroke-width="2"/><path d="M0 -66V-8M-36 -62l28 5M-36 -50l28 5M-36 -38l28 5M10 -56l26 -5M10 -44l26 -5M10 -32l26 -5" stroke="var(--line)" stroke-width="2.5"/><circle cx="-44" cy="-46" r="8" fill="var(--skin-1)"/><circle cx="44" cy="-46" r="8" fill="var(--skin-1)"/></g>
  ${suitcase(
    196,
    424,
    'amber',
    svg`<circle cx="38" cy="30" r="11" fill="var(--teal)"/><rect x="26" y="50" width="30" height="16" rx="3" fill="var(--paper)"/><path d="M44 74l10 14h-20z" fill="var(--red)"/>`,
  )}
  ${figure({
    x: 492,
    y: 516,
    size: 1.04,
    skin: 'skin-1',
    hair: 'hair-4',
    top: 'teal-2',
    legs: 'navy',
    arms: ['reach', 'raised'],
    bow: -5,
    look: 'talk',
    held: svg`<g transform="translate(66 -244)"><path d="M0 0l26 -12 6 14 -26 12z" fill="var(--paper)" stroke="var(--line)" stroke-width="2"/><path d="M6 10l26 -8 4 14 -26 9z" fill="var(--teal-3)" stroke="var(--line)" stroke-width="2"/><path d="M8 22l28 -4 2 14 -27 5z" fill="var(--yellow)" stroke="var(--line)" stroke-width="2"/></g>`,
  })}
  ${figure({x: 646, y: 500, size: 0.94, skin: 'skin-2', hair: 'hair-1', cut: 'long', top: 'heath', legs: 'navy', arms: ['hold', 'hold'], bow: 8, look: 'down'})}
  ${suitcase(548, 432, 'navy')}
  <g transform="translate(700 470)"><path d="M4 60V20Q4 0 32 0T60 20V60Z" fill="var(--teal)"/><path d="M14 34H50V60H14Z" fill="var(--teal-2)"/><path d="M22 4q10 -16 20 0" fill="none" stroke="var(--teal-2)" stroke-width="5"/><path d="M20 44h24" stroke="var(--yellow)" stroke-width="4"/><circle cx="46" cy="30" r="5" fill="var(--yellow)"/></g>`;

const corridor = svg`
  <path d="M690 0H1200V420H690Z" fill="var(--wall-2)"/><path d="M690 0H704V424H690Z" fill="var(--wall-3)"/><path d="M704 404H1200V420H704Z" fill="var(--wood-2)"/>
  <path d="M704 420H1200L1200 540H770Z" fill="var(--heath)" opacity=".4"/>
  ${times(3, i => svg`<g transform=${`translate(${760 + i * 170} 24)`}><path d="M-16 0h32l10 26h-52z" fill="var(--yellow)"/><ellipse cx="0" cy="60" rx="60" ry="34" fill="var(--sun)" opacity=".35"/></g>`)}
  ${room(726, '12')}${room(888, '14')}${room(1070, '16')}
  ${figure({x: 852, y: 486, size: 0.96, skin: 'skin-3', hair: 'hair-1', top: 'moss-2', legs: 'navy-2', arms: ['down', 'hold'], bow: 6, look: 'down'})}
  ${figure({x: 1030, y: 492, size: 0.98, skin: 'skin-1', hair: 'hair-3', top: 'clay-2', legs: 'navy', arms: ['hold', 'down'], bow: -4})}
  <g transform="translate(884 448)"><rect y="42" width="104" height="16" rx="6" fill="var(--paper)"/><rect x="6" y="26" width="94" height="17" rx="6" fill="var(--teal-3)"/><rect x="2" y="10" width="100" height="17" rx="6" fill="var(--paper)"/><rect x="10" y="-5" width="86" height="16" rx="6" fill="var(--day)"/><path d="M0 58h108v6H0z" fill="var(--soft)"/><path d="M10 18h80M12 34h76M14 50h76" stroke="var(--soft)" stroke-width="2"/></g>
  <g transform="translate(1080 462)"><ellipse cx="46" cy="28" rx="58" ry="14" fill="var(--soft)"/><ellipse cx="46" cy="24" rx="54" ry="12" fill="var(--paper)"/><path d="M18 22a26 22 0 0 1 52 0z" fill="var(--line)"/><circle cx="44" cy="-3" r="4" fill="var(--line)"/><path d="M78 20v-18h12v18z" fill="var(--teal-3)"/></g>`;

export const picture: ScenePicture = {
  draw: () => svg`<defs><linearGradient id="day" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="var(--sky-1)"/><stop offset="1" stop-color="var(--day)"/></linearGradient></defs>
    ${lobby}${desk}${corridor}${guests}`,
  spots: {
    a: [576, 282],
    b: [646, 358],
    c: [852, 300],
    d: [936, 470],
    e: [428, 310],
    f: [732, 504],
    g: [236, 470],
    h: [330, 236],
    i: [1126, 480],
    j: [104, 330],
  },
};
