/** A living room with an open kitchen, in daylight. */
import {svg} from 'lit';
import {figure, passport, times} from './pieces.ts';
import type {ScenePicture} from './scenes.ts';

const shell = svg`
  <rect width="1200" height="540" fill="var(--wall)"/><path d="M0 0H262V400H0Z" fill="var(--cool)" opacity=".6"/>
  <path d="M0 400H1200V540H0Z" fill="var(--wood-1)"/><path d="M0 430H1200M0 470H1200M0 512H1200" stroke="var(--wood-2)" stroke-width="2" opacity=".5"/><path d="M0 392H1200V402H0Z" fill="var(--paper)"/>
  <path d="M470 50H720V250H470Z" fill="url(#sky)"/><path d="M470 204Q540 186 600 198T720 190V250H470Z" fill="var(--leaf-3)" opacity=".6"/><path d="M500 204v-40l26 -20l26 20v40z" fill="var(--clay)" opacity=".55"/>
  <path d="M595 50V250M470 150H720" stroke="var(--paper)" stroke-width="6"/><rect x="466" y="46" width="258" height="208" fill="none" stroke="var(--paper)" stroke-width="9"/>
  <path d="M428 36H490Q470 150 484 280H428ZM762 36H700Q720 150 706 280H762Z" fill="var(--teal-3)"/>`;

const kitchen = svg`
  <path d="M0 66H170V150H0Z" fill="var(--paper)"/><path d="M56 66V150M112 66V150" stroke="var(--wall-3)" stroke-width="3"/>
  <path d="M0 300H236V410H0Z" fill="var(--paper)"/><path d="M0 288H244V304H0Z" fill="var(--wood-2)"/><path d="M78 310V404M156 310V404" stroke="var(--wall-3)" stroke-width="3"/>
  <g transform="translate(14 288)"><path d="M0 0v-52h34v52z" fill="var(--soft)"/><path d="M4 -40h26" stroke="var(--ink)" stroke-width="3"/><path d="M48 -22H108L100 0H56Z" fill="var(--teal)"/><circle cx="64" cy="-26" r="11" fill="var(--tomato)"/><circle cx="82" cy="-29" r="12" fill="var(--ripe)"/><circle cx="98" cy="-25" r="10" fill="var(--leaf-3)"/>
    <path d="M120 0v-36q14 -12 28 0v36z" fill="var(--amber)"/><path d="M160 0v-44h16v44z" fill="var(--clay)"/><path d="M164 -44v-12h8v12z" fill="var(--clay-2)"/><path d="M184 0v-26h24v26z" fill="var(--moss)"/></g>
  <g transform="translate(274 92)"><rect width="92" height="308" rx="6" fill="var(--paper)" stroke="var(--wall-3)" stroke-width="3"/><path d="M0 118H92" stroke="var(--wall-3)" stroke-width="4"/><path d="M12 78v28M12 130v44" stroke="var(--soft)" stroke-width="6" stroke-linecap="round"/>
    <g transform="translate(38 34) rotate(4)"><rect width="44" height="34" rx="2" fill="var(--teal-3)"/><path d="M0 22H44V34H0Z" fill="var(--yellow)"/><path d="M30 24V10M30 10q-9 -4 -13 3M30 10q9 -4 12 4M30 10q-2 -8 -9 -7" stroke="var(--leaf-1)" stroke-width="3" fill="none"/></g></g>
  <g transform="translate(184 70)"><rect width="70" height="96" rx="2" fill="var(--paper)" stroke="var(--soft)" stroke-width="2"/><path d="M8 16h36" stroke="var(--ink)" stroke-width="5"/>
    <g font-family="sans-serif" font-weight="700" font-size="12" fill="var(--ink)"><text x="8" y="38">06.00</text><text x="8" y="54">08.30</text><text x="8" y="70">13.00</text><text x="8" y="86">23.00</text></g><path d="M46 34h16M46 50h16M46 66h16M46 82h16" stroke="var(--line)" stroke-width="3"/></g>`;

const door = svg`
  <g transform="translate(1050 96)"><rect x="-9" y="-9" width="142" height="312" fill="var(--paper)"/><rect width="124" height="304" fill="var(--teal-2)"/><rect x="18" y="20" width="88" height="92" rx="3" fill="var(--teal)"/><rect x="18" y="134" width="88" height="148" rx="3" fill="var(--teal)"/>
    <rect x="6" y="140" width="16" height="54" rx="4" fill="var(--gold)"/><circle cx="14" cy="152" r="4" fill="var(--ink)"/><path d="M14 154v9" stroke="var(--ink)" stroke-width="3"/><path d="M14 176h22" stroke="var(--gold)" stroke-width="7" stroke-linecap="round"/></g>
  <g transform="translate(984 196)"><rect width="52" height="64" rx="4" fill="var(--line)"/><rect x="6" y="6" width="40" height="52" rx="2" fill="var(--navy)"/><path d="M17 14v20M27 14v20M37 14v20" stroke="var(--gold)" stroke-width="4" stroke-linecap="round"/><rect x="20" y="42" width="12" height="11" rx="2" fill="var(--gold)"/></g>`;

const shelf = svg`
  <path d="M790 132H960V142H790Z" fill="var(--wood-2)"/>
  <g transform="translate(800 132)"><path d="M0 0v-34h12v34zM14 0v-40h10v40zM26 0v-30h14v30z" fill="var(--heath)"/><path d="M14 0v-40h10v40z" fill="var(--amber)"/></g>
  <g transform="translate(858 132)"><path d="M-12 0h24M0 0v-10" stroke="var(--ink)" stroke-width="5"/><rect x="-17" y="-36" width="34" height="28" rx="8" fill="var(--ink)"/><circle cx="-4" cy="-22" r="9" fill="var(--teal-3)"/><circle cx="-4" cy="-22" r="4" fill="var(--navy)"/><circle cx="11" cy="-30" r="2.5" fill="var(--tomato)"/></g>
  <g transform="translate(906 132)"><rect y="-46" width="46" height="46" rx="2" fill="var(--wood-3)"/><rect x="5" y="-41" width="36" height="36" fill="var(--day)"/><circle cx="16" cy="-24" r="6" fill="var(--skin-1)"/><circle cx="30" cy="-24" r="6" fill="var(--skin-2)"/><path d="M8 -5q8 -18 16 0zM22 -5q8 -18 16 0z" fill="var(--clay)"/></g>`;

const corner = svg`
  <g transform="translate(806 300)"><path d="M0 0V104M118 0V104M0 6H118M0 84H118" stroke="var(--wood-3)" stroke-width="8"/>${times(6, i => svg`<path d=${`M${17 + i * 17} 8V84`} stroke="var(--wood-2)" stroke-width="5"/>`)}<path d="M4 66H114V84H4Z" fill="var(--paper)"/><path d="M60 70Q90 50 114 68V80H60Z" fill="var(--teal-3)"/></g>
  <g transform="translate(794 424)"><path d="M0 10Q0 0 10 0H200Q212 0 212 10V34H0Z" fill="var(--paper)"/><path d="M0 24H212V36H0Z" fill="var(--wall-3)"/><path d="M70 -6Q140 -20 212 2V22Q140 2 70 16Z" fill="var(--heath)"/><path d="M8 4q4 -18 34 -15q18 3 15 15z" fill="var(--day)"/><path d="M214 34v-30q14 -10 28 0v30z" fill="var(--clay)"/></g>`;

/** Somebody on the couch; `x` is the middle. */
const sitting = (
  x: number,
  top: string,
  legs: string,
  hair: string,
  skin: string,
  cut: string,
) => svg`<g transform=${`translate(${x} 372)`}>
  <path d="M-26 -6H26L36 26V88H14V34H-14V88H-36V26Z" fill=${`var(--${legs})`}/><path d="M-33 -92Q0 -108 33 -92L30 4H-30Z" fill=${`var(--${top})`}/>
  <path d="M-29 -82Q-48 -44 -16 -24M29 -82Q48 -44 16 -24" fill="none" stroke=${`var(--${top})`} stroke-width="17" stroke-linecap="round"/><circle cx="-10" cy="-22" r="9" fill=${`var(--${skin})`}/><circle cx="10" cy="-22" r="9" fill=${`var(--${skin})`}/>
  <path d="M-8 -112h16v20q-8 6 -16 0z" fill=${`var(--${skin})`}/><ellipse cx="0" cy="-132" rx="20" ry="24" fill=${`var(--${skin})`}/><path d=${cut} fill=${`var(--${hair})`}/>
  <path d="M-10 -134h.1M8 -134h.1" stroke="var(--hair-1)" stroke-width="4" stroke-linecap="round"/><path d="M-6 -120q6 5 12 0" fill="none" stroke="var(--clay-2)" stroke-width="2.4" stroke-linecap="round"/></g>`;

const couch = svg`
  <g transform="translate(488 286)"><path d="M0 40Q0 0 40 0H236Q276 0 276 40V130H0Z" fill="var(--navy)"/><path d="M-16 62Q-16 44 4 44T26 62V166H-16ZM250 62Q250 44 272 44T294 62V166H250Z" fill="var(--navy-2)"/><path d="M20 98H256V150H20Z" fill="var(--navy-2)"/></g>
  ${sitting(566, 'moss', 'navy-2', 'hair-3', 'skin-1', 'M-21 -132C-24 -164 22 -168 20 -130C12 -146 -8 -148 -21 -132Z')}
  ${sitting(680, 'clay', 'wood-3', 'hair-4', 'skin-1', 'M-24 -98C-32 -152 -18 -164 1 -163C22 -164 30 -148 25 -98C18 -100 18 -130 15 -144C4 -150 -6 -150 -15 -144C-18 -130 -17 -102 -24 -98Z')}
  <g transform="translate(520 462)"><path d="M0 0H206V14H0Z" fill="var(--wood-2)"/><path d="M16 14V56M190 14V56" stroke="var(--wood-3)" stroke-width="10"/><path d="M24 0v-20h18v20z" fill="var(--paper)"/>
    <g transform="translate(112 0)"><path d="M0 0Q-4 -34 14 -36H62Q80 -34 76 0Z" fill="var(--red)"/><path d="M18 -36q20 -30 40 0" fill="none" stroke="var(--red)" stroke-width="6"/></g>${passport(138, -62, 'blue', 12)}<path d="M112 -2Q110 -26 126 -28H178Q190 -26 188 0Z" fill="var(--red)"/><path d="M146 -20h12" stroke="var(--gold)" stroke-width="5"/></g>`;

const helper = svg`${figure({
  x: 424,
  y: 524,
  skin: 'skin-3',
  hair: 'hair-1',
  cut: 'bun',
  top: 'teal',
  legs: 'navy',
  arms: ['behind', 'reach'],
  bow: 4,
  look: 'down',
  held: svg`<g><ellipse cx="96" cy="-178" rx="44" ry="8" fill="var(--wood-2)"/><path d="M70 -182v-20h16v20zM100 -182v-26h14v26z" fill="var(--paper)"/></g>
    <g transform="translate(-50 -158)"><path d="M-20 -6Q0 -22 20 -6L16 46H-16Z" fill="var(--yellow)"/><circle cx="0" cy="-26" r="19" fill="var(--skin-1)"/><path d="M-19 -28Q-14 -48 4 -46Q20 -42 19 -26Q8 -38 -19 -28Z" fill="var(--hair-4)"/><path d="M-7 -25h.1M7 -25h.1" stroke="var(--hair-1)" stroke-width="3" stroke-linecap="round"/><path d="M-4 -16q4 3 8 0" fill="none" stroke="var(--clay-2)" stroke-width="2"/></g>
    <path d="M-32 -130Q-66 -96 -30 -104" fill="none" stroke="var(--teal)" stroke-width="17" stroke-linecap="round"/><circle cx="-28" cy="-104" r="10" fill="var(--skin-3)"/>`,
})}`;

const toys = svg`<g transform="translate(232 470)"><rect width="38" height="36" rx="3" fill="var(--tomato)"/><rect x="42" y="6" width="34" height="30" rx="3" fill="var(--teal)"/><rect x="20" y="-30" width="34" height="30" rx="3" fill="var(--yellow)"/><circle cx="100" cy="22" r="16" fill="var(--heath)"/><path d="M86 16q14 8 28 0" stroke="var(--paper)" stroke-width="4" fill="none"/></g>`;

export const picture: ScenePicture = {
  draw: () => svg`<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="var(--sky-1)"/><stop offset="1" stop-color="var(--day)"/></linearGradient></defs>
    ${shell}${kitchen}${door}${shelf}${corner}${couch}${helper}${toys}`,
  spots: {
    a: [900, 432],
    b: [1014, 234],
    c: [668, 424],
    d: [219, 118],
    e: [424, 368],
    f: [852, 108],
    g: [276, 478],
    h: [90, 262],
    i: [332, 144],
    j: [930, 108],
  },
};
