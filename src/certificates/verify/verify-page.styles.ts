import {css} from 'lit';

export const styles = css`
  main { max-inline-size: 46rem; margin-inline: auto; padding: var(--s-6) var(--gutter) var(--s-7); display: grid; gap: var(--s-5); }
  header { display: flex; align-items: center; gap: 0.6rem; padding: 0.7rem var(--gutter); border-block-end: var(--hair); background: var(--c-surface); font-weight: 600; }
  header svg { inline-size: 2.1rem; }
  .open { display: grid; gap: var(--s-4); padding: var(--s-5); border: 2px dashed var(--c-line-strong); border-radius: var(--r-3); background: var(--c-surface); }
  .open[data-over] { border-style: solid; border-color: var(--c-action); background: var(--c-action-soft); }
  .open:focus-within { border-style: solid; }
  input[type='file'] { inline-size: 100%; min-block-size: var(--target); }
  input[type='file']::file-selector-button { font: inherit; font-weight: 600; min-block-size: var(--target); margin-inline-end: 1rem; padding-inline: 1.35rem; border: 1.5px solid transparent; border-radius: var(--r-round); background: var(--c-action); color: var(--c-on-action); cursor: pointer; }
  .row { display: grid; grid-template-columns: 1fr auto; gap: var(--s-3); align-items: end; }
  .verdict { display: grid; grid-template-columns: auto 1fr; gap: var(--s-3) var(--s-4); align-items: start; padding: var(--s-5); border-radius: var(--r-3); background: var(--tone-soft); border-inline-start: 6px solid var(--tone); }
  .verdict > svg { inline-size: 2.6rem; color: var(--tone); margin-block-start: 0.1rem; }
  .verdict h2 { color: var(--tone); font-size: var(--t-3); }
  .good { --tone: var(--c-right); --tone-soft: var(--c-right-soft); }
  .look { --tone: var(--c-light-text); --tone-soft: var(--c-light-soft); }
  .bad { --tone: var(--c-care); --tone-soft: var(--c-care-soft); }
  .name { overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: var(--s-4) var(--s-5); margin-block-start: var(--s-5); }
  dt { font-size: var(--t-sm); color: var(--c-text-muted); }
  dd { font-weight: 600; overflow-wrap: anywhere; }
  code { font-family: ui-monospace, monospace; font-size: 0.95em; overflow-wrap: anywhere; }
  @media (max-width: 30rem) { .row { grid-template-columns: 1fr; } .verdict { grid-template-columns: 1fr; padding: var(--s-4); } }
  @media (forced-colors: active) { .verdict, .open { border: 2px solid CanvasText; } }
  @media print { .open, details { display: none; } .verdict { outline: none; } }
`;
