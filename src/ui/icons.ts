/** Small drawings of the interface. All are decoration: words beside them say the same. */
import {html, svg} from 'lit';

const line = (path: ReturnType<typeof svg>) =>
  html`<svg class="ic" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;

export const icons = {
  forward: line(svg`<path d="M5 12h14M13 6l6 6-6 6"/>`),
  back: line(svg`<path d="M19 12H5M11 6l-6 6 6 6"/>`),
  up: line(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`),
  down: line(svg`<path d="M12 5v14M6 13l6 6 6-6"/>`),
  exit: line(svg`<path d="M14 4h5v16h-5M4 12h10M10 8l4 4-4 4"/>`),
  menu: line(svg`<path d="M4 7h16M4 12h16M4 17h16"/>`),
  card: line(svg`<path d="M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h3"/>`),
  close: line(svg`<path d="M6 6l12 12M18 6L6 18"/>`),
  agree: line(svg`<path d="M5 12.5l4.5 4.5L19 7"/>`),
  differ: line(svg`<path d="M5 9h11l-3-3M19 15H8l3 3"/>`),
  speak: line(svg`<path d="M5 10v4h3l4 4V6L8 10zM16 9q2 3 0 6M18.5 6.5q4 5.5 0 11"/>`),
  stop: line(svg`<path d="M7 7h10v10H7z"/>`),
  bookmark: line(svg`<path d="M7 4h10v16l-5-4-5 4z"/>`),
  source: line(svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.5v.01"/>`),
};

/** How far open: the course's own glyph for status and sureness. */
export type Opening = 'open' | 'half' | 'closed';
const openings = {
  open: svg`<circle class="sun" cx="20" cy="17.5" r="6.5"/><path d="M5 21C8 9 14 5.5 20 5.5S32 9 35 21" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/><path d="M3 28H37" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>`,
  half: svg`<path class="sun" d="M13.5 26a6.5 6.5 0 0 1 13 0z"/><path d="M6.5 21Q20 4 33.5 21" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/><path d="M4 26H36" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>`,
  closed: svg`<path d="M5 26H35" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/><path d="M8 22Q20 17 32 22" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>`,
};
/** A sun behind the horizon: closed, half, open. */
export const sunrise = (opening: Opening) =>
  html`<svg class="sunrise" data-opening=${opening} viewBox="0 0 40 40" aria-hidden="true">${openings[opening]}</svg>`;
