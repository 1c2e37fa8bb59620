import {css} from 'lit';

export const styles = css`
  .talk { display: grid; gap: var(--s-5) var(--s-7); }
  .who { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: var(--s-4); align-items: end; }
  .meta { display: grid; gap: var(--s-2); }
  .name { font-size: var(--t-2); line-height: 1.15; }
  .room svg { inline-size: 100%; max-inline-size: 15rem; margin-block: 0.35rem 0; }
  .said { display: grid; gap: var(--s-3); }
  .log { display: grid; gap: var(--s-4); padding-block: var(--s-3) var(--s-5); border-block-end: var(--hair); }
  .log li { display: grid; gap: var(--s-2); font-size: var(--t-sm); line-height: 1.5; color: var(--c-text-muted); max-inline-size: 58ch; }
  .mine { padding-inline-start: 12%; }
  .mine b { color: var(--c-text); }
  .line { font-size: var(--t-2); line-height: 1.28; text-wrap: pretty; font-weight: var(--voice-weight); }
  .ask { font: 700 var(--t-1) / var(--lh-snug) var(--font-text); letter-spacing: 0; }
  .now { display: grid; gap: var(--s-4); align-content: start; }
  .replies { display: grid; gap: 0.6rem; counter-reset: reply; margin-block-start: var(--s-3); }
  .reply { display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); gap: 0.75rem; align-items: start; inline-size: 100%; min-block-size: 3.25rem; padding: 0.8rem 1.15rem; text-align: start; border: var(--edge); border-radius: var(--r-2); background: var(--c-surface); cursor: pointer; line-height: 1.4; counter-increment: reply; transition: background var(--d-1) var(--ease), border-color var(--d-1) var(--ease); }
  .reply::before { content: counter(reply, upper-alpha) / ''; font-family: var(--font-voice); font-size: 1.25rem; line-height: 1.2; color: var(--c-text-muted); }
  /* Not on touch: the last tap would leave the next reply looking chosen. */
  @media (hover: hover) { .reply:hover { background: var(--c-action-soft); border-color: var(--c-action); } }
  .reply:focus-visible { border-radius: var(--r-2); }
  .weigh p { max-inline-size: 62ch; padding-block: var(--s-2) var(--s-3); }
  @media (max-width: 47.99rem) {
    .who .caption, .who svg.horizon { display: none; }
  }
  @media (min-width: 48rem) {
    .talk { grid-template-columns: 15rem minmax(0, 1fr); align-items: start; }
    .who { grid-template-columns: minmax(0, 1fr); }
    .line { font-size: var(--t-3); line-height: 1.22; }
  }
  @media (min-width: 48rem) and (min-height: 40rem) { .who { position: sticky; inset-block-start: 5rem; } }
`;
