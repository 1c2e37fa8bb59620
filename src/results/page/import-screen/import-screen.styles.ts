import {css} from 'lit';

export const styles = css`
  .open { display: grid; gap: var(--s-4); padding: var(--s-5); border: 2px dashed var(--c-line-strong); border-radius: var(--r-3); background: var(--c-surface); }
  .open[data-over] { border-style: solid; border-color: var(--c-action); background: var(--c-action-soft); }
  .open .field > label { font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: var(--t-1); font-weight: var(--voice-weight); }
  .progress { display: grid; gap: var(--s-2); justify-items: start; }
  progress { inline-size: 100%; accent-color: var(--c-action); }
  .report { display: grid; gap: var(--s-3); padding: var(--s-4) 0 var(--s-4) var(--s-4); border-inline-start: 4px solid var(--c-right); margin-block-end: var(--s-4); }
  .report.refused { border-color: var(--c-care); }
  .report h2 { font: 700 var(--t-0) / var(--lh-snug) var(--font-text); letter-spacing: 0; }
  .report h2, .report li { overflow-wrap: anywhere; }
  .steps { list-style: decimal; padding-inline-start: 1.4rem; display: grid; gap: var(--s-2); }
  @media (forced-colors: active) { .report { border-color: CanvasText; } }
`;
