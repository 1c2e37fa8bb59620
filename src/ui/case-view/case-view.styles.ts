import {css} from 'lit';

export const styles = css`
  .intro { display: grid; gap: var(--s-5) var(--s-7); }
  .intro h2 { font: 700 var(--t-0) / var(--lh-snug) var(--font-text); letter-spacing: 0; margin-block-end: var(--s-1); }
  .intro .text { display: grid; gap: var(--s-4); align-content: start; max-inline-size: var(--measure); }
  .intro oo-portrait { inline-size: min(11rem, 45%); }
  .rehearsal { display: flex; flex-wrap: wrap; gap: var(--s-2) var(--s-4); align-items: center; justify-content: space-between; margin-block: var(--s-5); }
  .end { display: grid; gap: var(--s-5) var(--s-7); margin-block-end: var(--s-7); }
  .end .text { display: grid; gap: var(--s-4); align-content: start; }
  .end oo-portrait { inline-size: min(11rem, 45%); }
  .between { display: grid; gap: var(--s-4); }
  @media (min-width: 48rem) { .intro, .end { grid-template-columns: 15rem minmax(0, 1fr); } .intro oo-portrait, .end oo-portrait { inline-size: 100%; } }
`;
