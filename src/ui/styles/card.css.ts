import {css} from 'lit';

/** `.sheet` is the white paper for the one thing you work on; `.panel` holds an aside; `.note` stands in the margin. */
export const card = css`
  .sheet { background: var(--c-surface); border-radius: var(--r-3); box-shadow: var(--shadow-1); padding: var(--s-5) var(--s-6) var(--s-6); }
  .panel { background: var(--c-surface); border: var(--hair); border-radius: var(--r-3); padding: var(--s-5); }
  .panel.light { background: var(--c-light-soft); border-color: transparent; }
  .panel.care { background: var(--c-care-soft); border-color: transparent; }
  .note { border-inline-start: 3px solid var(--c-light); padding-inline-start: var(--s-4); font-size: var(--t-sm); line-height: 1.5; }
  .note > b:first-child { display: block; }
  details > summary { cursor: pointer; min-block-size: var(--target); display: inline-flex; align-items: center; gap: 0.5rem; color: var(--c-action); font-size: var(--t-sm); font-weight: 600; list-style: none; }
  details > summary::-webkit-details-marker { display: none; }
  details > summary::before { content: ''; inline-size: 0.5rem; block-size: 0.5rem; border: solid currentcolor; border-width: 0 2px 2px 0; transform: rotate(-45deg); transition: transform var(--d-1) var(--ease); margin-inline: 0.15rem 0.25rem; flex: none; }
  details[open] > summary::before { transform: rotate(45deg); }
  @media (max-width: 40rem) { .sheet { margin-inline: calc(var(--gutter) * -0.5); padding-inline: var(--s-4); } }
  @media (forced-colors: active) { .sheet, .panel { border: 1px solid CanvasText; } .note { border-inline-start-color: CanvasText; } }
  @media print { .sheet { padding-inline: 0; } }
`;
