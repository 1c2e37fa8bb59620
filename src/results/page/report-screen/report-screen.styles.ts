import {css} from 'lit';

export const styles = css`
  .acts { padding-block-end: var(--s-5); }
  .paper { display: grid; gap: var(--s-5); }
  .sheet { background: var(--c-surface); border: var(--hair); border-radius: var(--r-3); padding: var(--s-5); }
  .points { display: grid; gap: var(--s-4); list-style: decimal; padding-inline-start: 1.4rem; }
  .points span { display: block; font-size: var(--t-sm); }
  @media print {
    .acts { display: none; }
    .sheet { border: 0; padding: 0; font-size: 10pt; }
    .sheet h2 { font-size: 18pt; }
    .sheet .tbl, .points span { font-size: 9.5pt; }
    .sheet .tbl :is(th, td) { padding-block: 0.25rem; }
    .sheet + .sheet { break-before: page; }
    li, tr { break-inside: avoid; }
  }
`;
