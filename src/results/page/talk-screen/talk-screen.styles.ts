import {css} from 'lit';

export const styles = css`
  .point { display: grid; grid-template-columns: 3rem minmax(0, 1fr); gap: var(--s-3); }
  .rank { font-size: var(--t-3); color: var(--c-light-text); }
  .point h2 { font-size: var(--t-1); line-height: var(--lh-snug); text-wrap: pretty; max-inline-size: var(--measure); }
  .stack { --flow: var(--s-3); }
  .count, .answer { max-inline-size: var(--measure); }
  .answer { display: grid; gap: var(--s-3); border-inline-start: 3px solid var(--c-light); padding-inline-start: var(--s-4); }
  q { quotes: '‘' '’'; font-weight: 600; }
  .prose { max-inline-size: var(--measure); font-size: var(--t-sm); padding-block: var(--s-2) var(--s-4); }
  .prose :is(p, ul, ol) { margin-block: var(--s-2); }
  .prose ul { list-style: disc; padding-inline-start: 1.2rem; }
  .prose ol { list-style: decimal; padding-inline-start: 1.4rem; }
  .prose h2 { font: 700 var(--t-sm) / 1.4 var(--font-text); margin-block: var(--s-4) 0; letter-spacing: 0; }
  .prose table { border-collapse: collapse; }
  .prose :is(th, td) { border-block-end: var(--hair); padding: 0.3rem 0.6rem 0.3rem 0; text-align: start; vertical-align: top; }
  @media (max-width: 30rem) { .point { grid-template-columns: minmax(0, 1fr); } }
  @media (forced-colors: active) { .answer { border-color: CanvasText; } }
`;
