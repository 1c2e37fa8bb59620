import {css} from 'lit';

export const styles = css`
  :host { display: block; }
  .view { overflow: auto hidden; scrollbar-width: thin; border-radius: var(--r-2); }
  .pan { position: relative; min-inline-size: 54rem; }
  svg { display: block; inline-size: 100%; block-size: auto; }
  .spot {
    position: absolute;
    inline-size: max(4.6%, var(--target));
    aspect-ratio: 1;
    translate: -50% -50%;
    padding: 0;
    border: 2px solid transparent;
    border-radius: 50%;
    background: transparent;
    color: var(--coin-text);
    font: 700 1rem / 1 var(--font-text);
    display: grid;
    place-items: center;
    cursor: pointer;
  }
  .spot[disabled] { cursor: default; }
  .spot:not([disabled]):hover, .shown .spot { border: 2px dashed var(--ring); box-shadow: 0 0 0 2px var(--ring-2); }
  .spot span { display: grid; place-items: center; inline-size: 2.125rem; block-size: 2.125rem; border-radius: 50%; background: var(--coin); border: 2px solid var(--ring-2); box-shadow: 0 0 0 3px var(--ring); }
  .spot:focus-visible { outline: 3px solid var(--ring); outline-offset: 1px; box-shadow: 0 0 0 7px var(--ring-2); }
  .view:focus-visible { outline: var(--focus-width) solid var(--c-focus); outline-offset: var(--focus-gap); }
  @media (forced-colors: active) { .spot { border: 2px dashed ButtonText; } .spot span { forced-color-adjust: none; } }
  @media print { .view { overflow: visible; } .pan { min-inline-size: 0; } }
`;
