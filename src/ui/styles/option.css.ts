import {css} from 'lit';

/** Native radios and checkboxes: `.opt` a card that is the whole label, `.chip` a short choice, `.sure` three in a row. */
export const option = css`
  .opts { display: grid; gap: 0.6rem; }
  .opt { position: relative; display: block; }
  .opt input, .chip input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; opacity: 0; margin: 0; cursor: pointer; }
  .opt > span { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0.9rem; align-items: start; min-block-size: 3.25rem; padding: 0.85rem 1.1rem; border: var(--edge); border-radius: var(--r-2); background: var(--c-surface); line-height: 1.42; transition: border-color var(--d-1) var(--ease), background var(--d-1) var(--ease); }
  .opt > span::before { content: ''; inline-size: 1.35rem; block-size: 1.35rem; margin-block-start: 0.1rem; border-radius: 50%; border: 2px solid var(--c-line-strong); background: var(--c-surface); }
  .opt input:checked + span { border-color: var(--c-action); box-shadow: inset 0 0 0 1.5px var(--c-action); background: var(--c-action-soft); }
  .opt input:checked + span::before { border: 0.42rem solid var(--c-action); }
  .opt input:hover:not(:checked) + span { border-color: var(--c-action); }
  .opt input:focus-visible + span, .chip input:focus-visible + span { outline: var(--focus-width) solid var(--c-focus); outline-offset: var(--focus-gap); }
  .opt [type='checkbox'] + span::before { border-radius: 5px; }
  .opt [type='checkbox']:checked + span::before { content: '\\2713'; border: 2px solid var(--c-action); background: var(--c-action); color: var(--c-on-action); display: grid; place-items: center; font: 700 1rem / 1 var(--font-text); }
  .chips { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .chip { position: relative; }
  .chip > span { display: inline-flex; align-items: center; gap: 0.5rem; min-block-size: var(--target); padding: 0.35rem 1rem; border: var(--edge); border-radius: var(--r-round); background: var(--c-surface); font-size: var(--t-sm); line-height: 1.2; }
  .chip input:checked + span { background: var(--c-action); border-color: var(--c-action); color: var(--c-on-action); font-weight: 600; }
  @media (hover: hover) { .chip input:hover:not(:checked) + span { background: var(--c-action-soft); } }
  .sure { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.6rem; }
  .sure .opt > span { display: flex; align-items: center; gap: 0.6rem; block-size: 100%; padding-inline: 0.9rem; }
  .sure .opt > span::before { display: none; }
  .lbl { font-size: var(--t-sm); font-weight: 600; padding-block-end: 0.6rem; }
  @media (max-width: 30rem) { .sure { grid-template-columns: 1fr; } }
  @media (forced-colors: active) {
    .opt input:checked + span { outline: 3px solid Highlight; outline-offset: -3px; }
    .opt [type='checkbox']:checked + span::before { color: CanvasText; background: Canvas; }
    .chip input:checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
  }
`;
