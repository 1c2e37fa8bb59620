import {css} from 'lit';

export const styles = css`
  section { display: grid; gap: var(--s-4); margin-block-end: var(--s-7); }
  .goal { display: grid; gap: 0.25rem var(--s-5); padding-block: var(--s-3); border-block-end: var(--hair); }
  .goals { border-block-start: var(--hair); }
  .goal h4 { font: 600 var(--t-0) / 1.35 var(--font-text); }
  .goal svg { inline-size: 100%; block-size: 1.25rem; }
  .goal .share { font-variant-numeric: tabular-nums; white-space: nowrap; }
  .answer { padding-block: var(--s-4); border-block-start: var(--hair); display: grid; gap: var(--s-3); }
  .answer h4 { font: 400 var(--t-0) / 1.5 var(--font-text); max-inline-size: 64ch; }
  .answer .n { font-weight: 700; }
  .given { display: grid; gap: var(--s-3) var(--s-5); font-size: var(--t-sm); line-height: 1.55; }
  .given > div { border-block-start: 3px solid var(--c-text); padding-block-start: var(--s-2); }
  .given > .expert { border-block-start: 3px dotted var(--viz-2); }
  .given b { display: block; font-size: var(--t-0); line-height: 1.4; margin-block: 0.1rem 0.3rem; }
  .others { display: grid; gap: var(--s-2); font-size: var(--t-sm); line-height: 1.5; max-inline-size: 68ch; }
  @media (min-width: 44rem) { .given { grid-template-columns: 1fr 1fr; } .goal { grid-template-columns: minmax(0, 1fr) 14rem 4.5rem; align-items: center; } .goal .share { text-align: end; } }
  @media print { .answer { break-inside: avoid; } }
`;
