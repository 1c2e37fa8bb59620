import {css} from 'lit';

/** One contact: who, what for, and how to reach them; the telephone is the largest thing in it. */
export const contactStyles = css`
  .contact { display: grid; gap: var(--s-1) var(--s-5); padding-block: var(--s-4); border-block-end: var(--hair); }
  .contact .tel { justify-self: start; min-inline-size: var(--target); font-weight: 700; font-size: var(--t-1); font-variant-numeric: tabular-nums; text-decoration: none; white-space: nowrap; display: inline-flex; align-items: center; min-block-size: var(--target); }
  .contact .tel:hover { text-decoration: underline; }
  .contact .reach { display: grid; gap: var(--s-1); align-content: start; }
  .contact .fallback { border-inline-start: 3px solid var(--c-light); padding-inline-start: var(--s-4); margin-block-start: var(--s-2); }
  .contact .fallback .tel { font-size: var(--t-0); }
  li:last-child > .contact { border-block-end: 0; }
  .open { font-family: var(--font-text); font-size: var(--t-xs); font-weight: 400; color: var(--c-text-muted); white-space: nowrap; }
  @media (min-width: 44rem) { .contact { grid-template-columns: minmax(0, 1fr) 16rem; } .contact .fallback { grid-column: 1 / -1; } }
  @media print { .contact { break-inside: avoid; padding-block: 0.5em; } }
`;
