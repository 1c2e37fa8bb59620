import {css} from 'lit';

export const styles = css`
  .head { padding-block: var(--s-5); }
  .crumbs { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: center; font-size: var(--t-sm); color: var(--c-text-muted); margin-block-end: var(--s-2); }
  .crumbs > * { display: inline-flex; align-items: center; min-block-size: var(--target); }
  .crumbs .btn { font-size: inherit; padding-inline: 0; }
  h1 { max-inline-size: 20ch; }
  article { max-inline-size: calc(60rem + 2 * var(--gutter)); }
  .tools { display: flex; flex-wrap: wrap; gap: 0 var(--s-4); margin-inline-start: auto; }
  .tools .btn { font-size: var(--t-sm); gap: 0.4rem; }
  .steps { display: flex; gap: 6px; align-items: center; }
  .steps li { inline-size: 1.5rem; block-size: 4px; border-radius: 2px; background: var(--c-line); }
  .steps li[data-state='done'] { background: var(--c-text); }
  .steps li[data-state='now'] { background: var(--c-light); block-size: 8px; }
  .before .btn { margin-inline-start: -0.5rem; }
  .before { max-inline-size: var(--measure); margin-block-end: var(--s-5); }
  .blocks { display: grid; gap: var(--s-5); grid-template-columns: minmax(0, 1fr); }
  .block:focus-visible { outline-offset: 10px; }
  .to-confirm { margin-block-start: var(--s-4); }
  .practice { display: flex; flex-wrap: wrap; gap: var(--s-2) var(--s-3); align-items: center; margin-block-end: var(--s-4); }
  .practice .btn[aria-pressed='true'] { background: var(--c-action-soft); border-color: var(--c-action); }
  .pager { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--s-4); padding-block: var(--s-5) var(--s-6); margin-block-start: var(--s-7); border-block-start: var(--hair); align-items: center; }
  .pager .forward { margin-inline-start: auto; }
  .wait { padding-block: var(--s-7); }
  @media (max-width: 40rem) { .steps { display: none; } .tools { margin-inline-start: 0; } .head { padding-block-start: var(--s-2); } }
  @media (forced-colors: active) { .steps li { border: 1px solid CanvasText; } .steps li[data-state='done'] { background: CanvasText; } .steps li[data-state='now'] { background: Highlight; } }
  @media print { .pager, .tools, .crumbs, .before .btn, .practice { display: none; } .head { padding-block-start: 0; } }
`;
