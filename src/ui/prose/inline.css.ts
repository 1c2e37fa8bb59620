import {css} from 'lit';

/** A word in a sentence that can explain itself, in place. */
export const inline = css`
  :host { display: inline; }
  button { display: inline; padding: 0; border: 0; background: transparent; cursor: pointer; font: inherit; color: inherit; letter-spacing: inherit; text-align: start; }
  .mark { font: 600 0.72em / 1.2 var(--font-text); color: var(--c-text-muted); text-decoration: underline dotted; text-underline-offset: 0.2em; white-space: nowrap; padding-block: 0.35em; }
  .stay { white-space: nowrap; }
  .mark.source { text-decoration: none; line-height: 0; margin-inline-start: 0.15em; }
  /* A sign is narrow for a finger: its reach is wider than what one sees. */
  .mark.source { position: relative; }
  .mark.source::after { content: ''; position: absolute; inset: -0.75rem -0.6rem; }
  .mark .ic { display: inline-block; inline-size: 1.25em; block-size: 1.25em; vertical-align: -0.2em; }
  .mark:hover { color: var(--c-text); }
  .bubble { display: block; margin-block: 0.5em; padding: 0.65rem 0.9rem; border-radius: var(--r-2); background: var(--c-light-soft); font: 400 var(--t-sm) / 1.5 var(--font-text); letter-spacing: normal; max-inline-size: 34rem; }
  .bubble b { display: block; }
  @media (forced-colors: active) { .bubble { border: 1px solid CanvasText; } }
  @media print { .bubble { background: none; padding: 0; } }
`;
