/** What every shadow root starts from: boxes, headings, focus, and a few words of layout. */
import {css} from 'lit';

export const base = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host { display: block; }
  :host([hidden]), [hidden] { display: none !important; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, blockquote { margin: 0; padding: 0; }
  p, li, dd { text-wrap: pretty; }
  fieldset { border: 0; min-inline-size: 0; }
  legend { padding: 0; }
  ul, ol { list-style: none; }
  svg { display: block; max-inline-size: 100%; }
  button, select, input, textarea { font: inherit; color: inherit; letter-spacing: inherit; word-spacing: inherit; }
  textarea { field-sizing: content; }
  h1, h2, .voice { font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-weight: var(--voice-weight); line-height: var(--lh-tight); letter-spacing: var(--voice-track); text-wrap: balance; }
  h1 { font-size: var(--t-4); }
  h2 { font-size: var(--t-3); }
  h3 { font-size: var(--t-0); font-weight: 700; line-height: var(--lh-snug); }
  a { color: var(--c-action); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
  a:hover { color: var(--c-action-hover); text-decoration-thickness: 2px; }
  :focus { outline: none; }
  :focus-visible { outline: var(--focus-width) solid var(--c-focus); outline-offset: var(--focus-gap); border-radius: var(--r-1); }
  [tabindex='-1']:focus-visible { outline: 2px dotted var(--c-focus); outline-offset: 6px; }
  .vh { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .wrap { inline-size: 100%; max-inline-size: var(--page-max); margin-inline: auto; padding-inline: var(--gutter); }
  .stack > * + * { margin-block-start: var(--flow, var(--s-4)); }
  .kicker { font-size: var(--t-xs); font-weight: 600; color: var(--c-text-muted); line-height: var(--lh-snug); }
  .lead { font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: var(--t-1); line-height: 1.5; text-wrap: pretty; }
  .muted { color: var(--c-text-muted); }
  .small { font-size: var(--t-sm); line-height: 1.5; }
  .xs { font-size: var(--t-xs); line-height: 1.45; }
  .ic { inline-size: 1.25em; block-size: 1.25em; flex: none; }
`;
