import {css} from 'lit';

export const styles = css`
  section { margin-block-start: var(--s-7); display: grid; gap: var(--s-4); }
  section:first-of-type { margin-block-start: 0; }
  .curves { display: grid; gap: var(--s-5); grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); }
  .curve h4 { font: 700 var(--t-0) / var(--lh-snug) var(--font-text); }
  .curve p { min-block-size: 3em; margin-block-end: var(--s-2); }
  .plot { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 var(--s-2); padding-inline-end: 0.6rem; }
  .plot > .scale { display: grid; align-content: space-between; font-size: var(--t-xs); color: var(--c-text-muted); line-height: 1; }
  .plot svg { inline-size: 100%; block-size: 7.5rem; overflow: visible; }
  .ticks { grid-column: 2; display: flex; justify-content: space-between; font-size: var(--t-xs); line-height: 1.6; color: var(--c-text-muted); font-variant-numeric: tabular-nums; }
  .ticks span { inline-size: 0; display: grid; justify-content: center; }
  .key { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; font-size: var(--t-sm); }
  .key li { display: inline-flex; gap: 0.6rem; align-items: center; }
  .key svg { inline-size: 2.5rem; block-size: 1rem; flex: none; }
  .moment { display: grid; grid-template-columns: 3rem minmax(0, 1fr); gap: 0 var(--s-3); padding-block: var(--s-5); border-block-start: var(--hair); }
  .moment > .n { font-size: var(--t-3); line-height: 1; color: var(--c-text-muted); }
  .moment h4, .same h4 { font: 400 var(--t-0) / 1.5 var(--font-text); max-inline-size: 60ch; }
  .verdict { display: inline-flex; align-items: center; gap: 0.45rem; font-size: var(--t-sm); font-weight: 700; line-height: 1.3; margin-block-start: var(--s-2); }
  .sunrise { inline-size: 1.6rem; block-size: 1.6rem; flex: none; }
  .sunrise .sun { fill: var(--c-light); }
  .verdict.same { color: var(--c-right); }
  .verdict.missed { color: var(--c-differ); }
  .verdict.detour { color: var(--c-text-muted); }
  .replay { margin-inline-start: -0.5rem; }
  .pair { display: grid; gap: var(--s-4) var(--s-6); margin-block: var(--s-4) var(--s-3); font-size: var(--t-sm); line-height: 1.55; }
  .pair > div { border-block-start: 3px solid var(--c-text); padding-block-start: 0.6rem; }
  .pair > .expert { border-block-start: 3px dotted var(--viz-2); }
  .say { font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: var(--t-1); line-height: 1.35; margin-block: 0.15rem 0.4rem; text-wrap: pretty; }
  .route { counter-reset: step; display: grid; gap: var(--s-4); padding-block: var(--s-3); }
  .route li { border-inline-start: 3px dotted var(--viz-2); padding-inline-start: var(--s-4); font-size: var(--t-sm); line-height: 1.5; max-inline-size: 68ch; }
  .route b { display: block; }
  .table { overflow-x: auto; }
  .table:focus-visible { outline-offset: 4px; }
  table { inline-size: 100%; border-collapse: collapse; font-size: var(--t-sm); line-height: 1.45; }
  th, td { text-align: start; vertical-align: top; padding: 0.7rem 1rem 0.7rem 0; border-block-end: var(--hair); min-inline-size: 9rem; }
  thead th { font-size: var(--t-xs); color: var(--c-text-muted); }
  tr.here { background: var(--c-light-soft); }
  tr.here > :first-child { box-shadow: inset 4px 0 0 var(--c-light); padding-inline-start: 0.8rem; }
  textarea { inline-size: 100%; max-inline-size: 62ch; min-block-size: 6.5rem; padding: 0.7rem 0.9rem; border: var(--edge); border-radius: var(--r-2); background: var(--c-surface); line-height: 1.5; }
  label { display: grid; gap: var(--s-2); font-weight: 600; font-size: var(--t-sm); }
  @media (min-width: 44rem) { .pair { grid-template-columns: 1fr 1fr; } }
  @media (max-width: 43.99rem) { .moment { grid-template-columns: minmax(0, 1fr); } .moment > .n { padding-block-end: var(--s-2); } }
  @media print {
    .moment, .curve, tr { break-inside: avoid; }
    .replay, .again, .own { display: none; }
    .pair { grid-template-columns: 1fr 1fr; }
  }
`;
