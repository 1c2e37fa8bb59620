import {css} from 'lit';

export const styles = css`
  :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); min-block-size: 100dvb; padding: var(--s-5) var(--gutter); background: var(--c-page); }
  header, .desk { inline-size: 100%; max-inline-size: 64rem; margin-inline: auto; }
  header { padding-block: var(--s-3) var(--s-5); }
  h2 { font-size: var(--t-2); margin-block-end: var(--s-3); }
  * + h2 { margin-block-start: var(--s-6); }
  .desk { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: var(--s-5); align-items: start; align-content: start; }
  .learner { display: grid; grid-template-columns: auto 1fr; gap: 0 var(--s-3); align-items: center; padding: var(--s-3) var(--s-4); border-block-end: var(--hair); cursor: pointer; overflow-wrap: anywhere; }
  .learner:has(:checked) { background: var(--c-action-soft); box-shadow: inset 0.25rem 0 0 var(--c-light); }
  .learner small { grid-column: 2; }
  .learner input { inline-size: 1.35rem; block-size: 1.35rem; margin: 0; accent-color: var(--c-action); }
  legend { font-size: var(--t-sm); font-weight: 600; }
  .standards .check { margin-inline-end: var(--s-5); }
  form { margin-block-start: var(--s-5); }
  .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-3); margin-block: var(--s-2); }
  .row .input { flex: 1 1 12rem; inline-size: auto; }
  li > a, li > .btn.text { display: inline-flex; align-items: center; min-block-size: var(--target); padding-inline: 0; }
  .course { display: grid; grid-template: auto minmax(30rem, 1fr) auto / minmax(0, 1fr); gap: var(--s-2); grid-row: 1 / -1; }
  .bar { justify-content: space-between; margin: 0; }
  iframe { inline-size: 100%; block-size: 100%; border: var(--edge); border-radius: var(--r-2); background: var(--c-page); }
  details[open] oo-lms-monitor { block-size: 24rem; }
  .problem { margin-block-start: var(--s-4); }
`;
