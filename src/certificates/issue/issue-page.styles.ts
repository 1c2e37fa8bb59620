import {css} from 'lit';

export const styles = css`
  header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem; padding: 0.7rem var(--gutter); border-block-end: var(--hair); background: var(--c-surface); }
  header svg { inline-size: 2.1rem; }
  header a { margin-inline-start: auto; font-size: var(--t-sm); min-block-size: var(--target); display: inline-flex; align-items: center; }
  .demo { padding: 0.5rem var(--gutter); background: var(--c-light-soft); color: var(--c-light-text); font-weight: 600; font-size: var(--t-sm); }
  main { max-inline-size: 60rem; margin-inline: auto; padding: var(--s-6) var(--gutter) var(--s-7); display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-5); }
  .step { display: grid; gap: var(--s-4); grid-template-columns: minmax(0, 1fr); }
  .step > h2 { font-size: var(--t-2); }
  .problem { padding: var(--s-4); border-inline-start: 4px solid var(--c-care); background: var(--c-care-soft); color: var(--c-care); border-radius: var(--r-2); }
  .notice { padding: var(--s-4); border-inline-start: 4px solid var(--c-right); background: var(--c-right-soft); color: var(--c-right); border-radius: var(--r-2); }
  oo-log-desk { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-5); }
  fieldset { display: grid; }
  /* Always there, so that it is read aloud; empty it takes no room. */
  [role='alert']:empty, [role='status']:empty { position: absolute; }
  input[type='file'] { inline-size: 100%; min-block-size: var(--target); }
  input[type='file']::file-selector-button { font: inherit; font-weight: 600; min-block-size: var(--target); margin-inline-end: 1rem; padding-inline: 1.35rem; border: 1.5px solid var(--c-line-strong); border-radius: var(--r-round); background: transparent; color: var(--c-action); cursor: pointer; }
  progress { inline-size: 100%; block-size: 1rem; accent-color: var(--c-action); }
  .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: var(--s-5); }
  @media (forced-colors: active) { .problem, .notice, .demo { border: 1px solid CanvasText; } }
`;
