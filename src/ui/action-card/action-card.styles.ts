import {css} from 'lit';

/** A sheet of paper: black on white in every theme; one A4 page when printed, at 12 points. */
export const styles = css`
  .bar { display: flex; flex-wrap: wrap; gap: var(--s-3); justify-content: space-between; align-items: center; margin-block-end: var(--s-4); }
  .paper { container-type: inline-size; background: var(--paper); color: var(--ink); box-shadow: var(--shadow-2); inline-size: min(100%, 210mm); margin-inline: auto; padding: clamp(1rem, 5cqi, 3.5rem); line-height: 1.4; }
  .paper a { color: inherit; }
  .paper h2 { font-size: var(--t-4); }
  .head { display: flex; flex-wrap: wrap; gap: var(--s-2) var(--s-5); align-items: end; justify-content: space-between; }
  .head p { font-size: var(--t-xs); line-height: 1.45; }
  .first { display: grid; background: var(--ink); color: var(--paper); border-radius: var(--r-2); margin-block: var(--s-4) var(--s-5); }
  .first > div { padding: var(--s-4) var(--s-5); }
  .first > div + div { border-block-start: 1px solid var(--quiet); }
  .first b, .first .tel { display: flex; align-items: center; min-block-size: var(--target); min-inline-size: var(--target); font-family: var(--font-voice); font-size: var(--t-3); font-weight: 400; line-height: 1.15; text-decoration: none; font-variant-numeric: lining-nums; }
  .first p { font-size: var(--t-sm); }
  .first a:focus-visible { outline-color: var(--paper); }
  .parts { column-gap: var(--s-6); counter-reset: part; }
  .part { display: grid; grid-template-columns: 2rem minmax(0, 1fr); gap: 0 var(--s-2); align-content: start; font-size: var(--t-sm); counter-increment: part; break-inside: avoid; padding-block-end: var(--s-5); }
  .part::before { content: counter(part) / ''; font-family: var(--font-voice); font-size: var(--t-2); line-height: 1; color: var(--sun); grid-row: 1 / span 9; }
  .part h3 { font-size: var(--t-1); margin-block-end: var(--s-1); }
  .part ul { display: grid; gap: 0.3em; }
  .part ul.dots { list-style: disc; padding-inline-start: 1.1em; }
  .part p { margin-block-start: 0.4em; }
  .part h3 + p { margin-block-start: 0; }
  .part p + ul { margin-block-start: 0.3em; }
  .calls li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--s-3); border-block-end: 1px solid var(--rule); padding-block: 0.3em; align-items: baseline; }
  .calls span:first-child { flex: 1 1 9rem; }
  .calls .tel { min-inline-size: var(--target); font-weight: 700; white-space: nowrap; text-decoration: none; font-variant-numeric: tabular-nums; display: inline-flex; align-items: center; min-block-size: var(--target); }
  .calls .instead { flex-basis: 100%; font-size: var(--t-xs); }
  .own { margin-block-start: var(--s-5); border-block-start: 2px solid var(--ink); padding-block-start: var(--s-3); }
  .own dl { display: grid; gap: var(--s-3) var(--s-5); }
  .own dt { font-size: var(--t-xs); }
  .own dd { border-block-end: 1px solid var(--quiet); min-block-size: 2.2rem; }
  .foot { margin-block-start: var(--s-4); font-size: var(--t-xs); }
  @container (min-width: 34rem) {
    .first { grid-template-columns: 1fr 1fr; }
    .first > div + div { border-block-start: 0; border-inline-start: 1px solid var(--quiet); }
    .parts { columns: 2; }
    .own dl { grid-template-columns: repeat(3, 1fr); }
  }
  @media (forced-colors: active) { .paper { border: 1px solid CanvasText; } .first { background: Canvas; color: CanvasText; border: 2px solid CanvasText; } }
  @media print {
    .bar { display: none; }
    .paper { box-shadow: none; inline-size: auto; padding: 0; font-size: 12pt; line-height: 1.3; }
    .paper h2 { font-size: 22pt; }
    .part, .part h3, .first p, .own dt { font-size: 11pt; }
    .part h3 { font-size: 13pt; }
    .first { background: none; color: inherit; border: 2px solid; margin-block: 3mm; }
    .first b, .first .tel { font-size: 20pt; min-block-size: 0; }
    .first > div { padding: 2mm 4mm; }
    .calls .tel { min-block-size: 0; }
    .parts { columns: 2; column-gap: 7mm; }
    .part { padding-block-end: 3mm; }
    .own { margin-block-start: 4mm; }
    .own dl { grid-template-columns: repeat(3, 1fr); }
    .own dd { min-block-size: 8mm; }
    .foot { font-size: 9pt; margin-block-start: 3mm; }
    .own { break-inside: avoid; }
  }
`;
