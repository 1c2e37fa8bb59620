import {css} from 'lit';

/** Native select, number, text and file fields with a visible label. */
export const field = css`
  .field { display: grid; gap: 0.35rem; }
  .field > label { font-size: var(--t-sm); font-weight: 600; }
  .select { position: relative; }
  .select select { appearance: none; inline-size: 100%; min-block-size: var(--target); padding-block: 0.4rem; padding-inline: 0.9rem 2.75rem; border: var(--edge); border-radius: var(--r-2); background: var(--c-surface); text-overflow: ellipsis; }
  .select::after { content: ''; position: absolute; inset-inline-end: 1.1rem; inset-block-start: 50%; inline-size: 0.55rem; block-size: 0.55rem; border: solid var(--c-text); border-width: 0 2px 2px 0; transform: translateY(-70%) rotate(45deg); pointer-events: none; }
  .input { min-block-size: var(--target); padding: 0.4rem 0.9rem; border: var(--edge); border-radius: var(--r-2); background: var(--c-surface); inline-size: 100%; }
  .check { display: inline-flex; align-items: center; gap: 0.7rem; min-block-size: var(--target); font-size: var(--t-sm); cursor: pointer; }
  .check input { inline-size: 1.35rem; block-size: 1.35rem; margin: 0; accent-color: var(--c-action); flex: none; }
`;
