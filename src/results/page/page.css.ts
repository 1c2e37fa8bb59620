/** Tables, facts and rows that all screens of the page share. */
import {css} from 'lit';

export const page = css`
  .screen { display: grid; gap: var(--s-6); }
  .screen > * { min-inline-size: 0; }
  .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: var(--s-4) var(--s-6); }
  .facts dt { font-size: var(--t-xs); color: var(--c-text-muted); }
  .facts dd { font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: var(--t-2); line-height: 1.15; }
  .facts dd small { display: block; font-family: var(--font-text); font-size-adjust: none; font-size: var(--t-xs); line-height: 1.4; color: var(--c-text-muted); padding-block-start: 0.2rem; }
  .scrollx { overflow-x: auto; }
  .tbl { inline-size: 100%; border-collapse: collapse; font-size: var(--t-sm); line-height: 1.4; }
  .tbl caption { text-align: start; }
  .tbl thead th { font-weight: 600; text-align: start; color: var(--c-text-muted); font-size: var(--t-xs); vertical-align: bottom; }
  .tbl th, .tbl td { padding: 0.6rem 0.75rem 0.6rem 0; border-block-end: var(--hair); text-align: start; }
  .tbl tbody th { font-weight: 500; min-inline-size: 9rem; }
  .tbl .n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .tbl tr[data-on] > * { background: var(--c-light-soft); }
  .tbl svg { inline-size: 4.5rem; max-inline-size: none; }
  .tbl a { display: inline-block; padding-block: 0.35rem; min-block-size: 1.5rem; }
  .masked { background: repeating-linear-gradient(135deg, var(--c-line) 0 1px, transparent 1px 7px); }
  .figs { display: grid; gap: var(--s-6) var(--s-7); }
  @media (min-width: 56rem) { .figs { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: var(--s-4); align-items: end; }
  fieldset { display: flex; flex-wrap: wrap; gap: 0 var(--s-4); }
  .measure { max-inline-size: var(--measure); }
  .lined > li { padding-block: var(--s-4); border-block-start: var(--hair); }
  input[type='file'] { inline-size: 100%; min-block-size: var(--target); }
  input[type='file']::file-selector-button { font: inherit; font-weight: 600; min-block-size: var(--target); margin-inline-end: 1rem; padding-inline: 1.35rem; border: 1.5px solid transparent; border-radius: var(--r-round); background: var(--c-action); color: var(--c-on-action); cursor: pointer; }
  @media (forced-colors: active) { .masked { background: none; } }
`;
