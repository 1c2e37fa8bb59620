import {css} from 'lit';

/** `.btn` is the main act of a screen, `.quiet` the second, `.text` looks like a link. Links may wear them too. */
export const button = css`
  .btn { display: inline-flex; align-items: center; justify-content: center; gap: 0.6rem; min-block-size: var(--target); padding: 0.55rem 1.35rem; border: 1.5px solid transparent; border-radius: var(--r-round); background: var(--c-action); color: var(--c-on-action); font-weight: 600; font-size: var(--t-0); line-height: 1.25; text-decoration: none; text-align: center; cursor: pointer; transition: background var(--d-1) var(--ease); }
  /* Not on touch: there it stays after the last tap, when focus comes back from a dialog. */
  @media (hover: hover) {
    .btn:hover { background: var(--c-action-hover); color: var(--c-on-action); }
    .btn.quiet:hover { background: var(--c-action-soft); color: var(--c-action-hover); }
    .btn.text:hover { color: var(--c-action-hover); text-decoration-thickness: 2px; }
  }
  .btn:focus-visible { border-radius: var(--r-round); }
  .btn.quiet { background: transparent; color: var(--c-action); border-color: var(--c-line-strong); }
  .btn.text { background: transparent; color: var(--c-action); padding-inline: 0.5rem; text-decoration: underline; text-underline-offset: 0.25em; text-decoration-thickness: 1px; font-weight: 500; border-radius: var(--r-1); }
  .btn.sm { font-size: var(--t-xs); padding-inline: 0.95rem; }
  .btn.text.sm { padding-inline: 0.5rem; }
  .btn[disabled], .btn[aria-disabled='true'] { background: var(--c-sunken); color: var(--c-text-muted); border-color: var(--c-line); cursor: not-allowed; }
  .btns { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-3) var(--s-4); }
  @media (forced-colors: active) { .btn, .btn:hover { border: 1.5px solid ButtonText; background: ButtonFace; color: ButtonText; } .btn.text { border-color: Canvas; background: Canvas; color: LinkText; } }
`;
