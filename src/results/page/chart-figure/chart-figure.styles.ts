import {css} from 'lit';

export const styles = css`
  figure { display: grid; gap: var(--s-3); }
  h2, h3 { font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-weight: var(--voice-weight); font-size: var(--t-1); line-height: var(--lh-snug); text-wrap: pretty; }
  .scroll { overflow-x: auto; overflow-y: hidden; }
  .chart { min-block-size: 1rem; min-inline-size: 0; }
  .chart svg { color: var(--c-text); background: none; overflow: visible; font-family: var(--font-text); font-size: 13px; max-inline-size: none; }
  .chart text, .chart tspan { white-space: pre; }
  @media print { details { display: none; } figure { break-inside: avoid; } }
`;
