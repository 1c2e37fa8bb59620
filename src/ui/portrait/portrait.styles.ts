import {css} from 'lit';

export const styles = css`
  :host { display: block; }
  svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 4 / 5;
    border-start-start-radius: 50% 40%;
    border-start-end-radius: 50% 40%;
    border-end-start-radius: var(--r-2);
    border-end-end-radius: var(--r-2);
    background: var(--il-sky-2);
  }
  .person { filter: var(--il-filter, none); }
`;
