import {css} from 'lit';

/** The working sheet before and after submitting. */
export const activity = css`
  h2 { font-size: var(--t-2); line-height: 1.25; margin-block: 0.35rem var(--s-5); max-inline-size: 34em; text-wrap: pretty; }
  form > * + * { margin-block-start: var(--s-5); }
  .incomplete :is(input:focus + span, select:focus, textarea:focus, [type='number']:focus) { outline: var(--focus-width) solid var(--c-focus); outline-offset: var(--focus-gap); }
  .help { margin-block-end: var(--s-3); }
  .sunrise { inline-size: 2rem; block-size: 2rem; flex: none; color: var(--c-text-muted); }
  .sunrise .sun { fill: var(--c-light); }
  .sunrise[data-opening='open'], .sunrise[data-opening='half'] { color: var(--c-text); }
  .sureness .xs { margin-block-start: 0.6rem; }
  .btns.end { margin-block-start: var(--s-5); }
  .hint { font-size: var(--t-sm); color: var(--c-care); font-weight: 600; }
  .summary { display: flex; gap: var(--s-3) var(--s-4); align-items: center; margin-inline: calc(var(--s-6) * -1); padding: var(--s-4) var(--s-6); background: var(--c-light-soft); line-height: 1.5; }
  .summary .sunrise { inline-size: 2.75rem; block-size: 2.75rem; }
  .summary strong { font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: var(--t-1); font-weight: 400; display: block; line-height: 1.3; }
  .summary:focus-visible { outline-offset: -4px; }
  .feedback { margin-block-start: var(--s-5); }
  .verdict { display: flex; align-items: center; gap: 0.45rem; font-size: var(--t-sm); font-weight: 700; line-height: 1.3; margin-block-start: var(--s-2); }
  .verdict[data-agrees='true'] { color: var(--c-right); }
  .verdict[data-agrees='false'] { color: var(--c-differ); }
  .takeaway, .to-confirm { margin-block-start: var(--s-5); max-inline-size: var(--measure); }
  .lines > li { padding-block: var(--s-4); border-block-end: var(--hair); }
  .lines > li:last-child { border-block-end: 0; padding-block-end: 0; }
  .lines > li:first-child { padding-block-start: 0; }
  .voiced { font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: var(--t-1); line-height: 1.35; text-wrap: pretty; }
  .why { font-size: var(--t-sm); line-height: 1.55; max-inline-size: 68ch; }
  .tag { display: inline-flex; align-items: center; gap: 0.35rem; font-size: var(--t-xs); font-weight: 600; line-height: 1.3; padding: 0.15rem 0.6rem; border-radius: var(--r-round); border: 1.5px solid currentcolor; }
  .tag.expert { background: var(--c-text); color: var(--c-page); border-color: var(--c-text); }
  .tag.you { background: var(--c-action-soft); color: var(--c-text); border-color: var(--c-line-strong); }
  .tag .ic { inline-size: 1em; block-size: 1em; }
  @media (max-width: 40rem) { .summary { margin-inline: calc(var(--s-4) * -1); padding-inline: var(--s-4); } }
  @media (forced-colors: active) { .tag.expert { forced-color-adjust: none; background: CanvasText; color: Canvas; } .summary { border-block: 1px solid CanvasText; } }
  @media print { .btns.end, summary::before { display: none; } details::details-content { content-visibility: visible; } }
`;
