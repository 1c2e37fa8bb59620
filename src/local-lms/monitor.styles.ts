import {css} from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    gap: 0.5rem;
    color: var(--c-text);
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .views label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-block-size: 2.75rem;
  }
  input {
    inline-size: 1.2rem;
    block-size: 1.2rem;
    accent-color: var(--c-action);
  }
  .scroll {
    overflow: auto;
    border: 1px solid var(--c-line);
    border-radius: 0.5rem;
    background: var(--c-surface);
  }
  .scroll:focus-visible,
  input:focus-visible {
    outline: 3px solid var(--c-focus);
    outline-offset: 2px;
  }
  p {
    margin: 1rem;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875rem;
  }
  caption {
    padding: 0.5rem 0.75rem;
    text-align: start;
    color: var(--c-text-muted);
  }
  th,
  td {
    padding: 0.35rem 0.75rem;
    border-block-end: 1px solid var(--c-line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--c-sunken);
    font-weight: 700;
  }
  @media print {
    .scroll {
      overflow: visible;
    }
  }
`;
