import {css} from 'lit';

export const styles = css`
  .bar { border-block-end: var(--hair); }
  .bar .wrap { display: flex; align-items: center; gap: var(--s-4); min-block-size: 3.75rem; }
  .mark { display: flex; align-items: center; gap: 0.6rem; font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: 1.1875rem; white-space: nowrap; }
  .mark svg { inline-size: 2.25rem; }
  .where { flex: 1; padding-inline-start: var(--s-4); border-inline-start: var(--hair); }
  @media (max-width: 30rem) { .where { display: none; } .bar .btn { margin-inline-start: auto; white-space: nowrap; } }
  nav { padding-block-start: var(--s-3); }
  nav ul { display: flex; flex-wrap: wrap; gap: 0 var(--s-4); }
  nav a { display: inline-flex; align-items: center; min-block-size: var(--target); font-size: var(--t-sm); text-decoration: none; border-block-end: 3px solid transparent; }
  nav a:hover { border-color: var(--c-line-strong); }
  nav a[aria-current] { font-weight: 700; color: var(--c-text); border-color: var(--c-light); }
  .banner { margin-block-start: var(--s-3); padding: var(--s-3) var(--s-4); border-radius: var(--r-2); background: var(--c-light-soft); font-size: var(--t-sm); }
  main { display: grid; gap: var(--s-5); padding-block: var(--s-6) var(--s-8); }
  main > * { min-inline-size: 0; }
  oo-class-filter { max-inline-size: 46rem; }
  .problem { padding: var(--s-3) var(--s-4); border-inline-start: 4px solid var(--c-care); background: var(--c-care-soft); }
  @media (forced-colors: active) { .banner, .problem { border: 1px solid CanvasText; } nav a[aria-current] { border-color: CanvasText; } }
  @media print { .bar, nav, oo-class-filter, h1 { display: none !important; } main { padding: 0; } .banner { border: 1px solid; } }
`;
