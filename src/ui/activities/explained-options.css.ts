import {css} from 'lit';

export const explained = css`
  .explained { display: grid; gap: 0.6rem; }
  .explained > li { border: var(--edge); border-color: var(--c-line); border-radius: var(--r-2); padding: 0.8rem 1.1rem; line-height: 1.42; }
  .explained > li[data-you='true'] { border-color: var(--c-line-strong); background: var(--c-action-soft); }
  .explained > li[data-expert='true'] { border-color: var(--c-text); box-shadow: inset 0 0 0 1px var(--c-text); }
  .tags { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-block-start: 0.4rem; }
  .explained .why { padding-block-end: 0.25rem; }
  .explained details > summary { margin-block-end: -0.35rem; }
`;
