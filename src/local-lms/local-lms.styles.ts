import {css} from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 100dvb;
    box-sizing: border-box;
    padding: 1.25rem clamp(1rem, 4vw, 2.5rem) 1.5rem;
    background: var(--c-page);
    color: var(--c-text);
    font-family: var(--font-text);
    line-height: 1.5;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  header:not([hidden]),
  .desk {
    inline-size: 100%;
    max-inline-size: 64rem;
    margin-inline: auto;
  }
  header:not([hidden]) {
    padding-block: 0.75rem 1.5rem;
  }
  h1,
  h2 {
    margin: 0;
    font-family: var(--font-voice);
    font-weight: 400;
    line-height: 1.2;
  }
  h1 {
    font-size: 2.25rem;
    margin-block-end: 0.25rem;
  }
  h2 {
    font-size: 1.35rem;
    margin-block-end: 0.75rem;
  }
  * + h2 {
    margin-block-start: 1.75rem;
  }
  header p,
  .status,
  small {
    margin: 0;
    color: var(--c-text-muted);
  }
  .desk {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: 1.25rem;
    align-content: start;
    align-items: start;
  }
  .desk > section {
    padding: 1.5rem;
    border: 1px solid var(--c-line);
    border-radius: 1rem;
    background: var(--c-surface);
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  form label {
    padding: 0;
    font-weight: 700;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .learner {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.75rem;
    align-items: center;
    padding: 0.75rem 1rem;
    border-block-end: 1px solid var(--c-line);
  }
  .learner:has(:checked) {
    background: var(--c-action-soft);
    box-shadow: inset 0.25rem 0 0 var(--c-light);
  }
  .learner small {
    grid-column: 2;
  }
  .standards label {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
    margin-inline-end: 1.5rem;
  }
  input[type='radio'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--c-action);
  }
  form {
    margin-block-start: 1.25rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
    margin-block: 0.5rem;
  }
  #new-learner {
    flex: 1 1 12rem;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--c-line-strong);
    border-radius: 0.5rem;
    background: var(--c-page);
    color: inherit;
    font: inherit;
  }
  button {
    min-block-size: 2.75rem;
    padding: 0.4rem 1.25rem;
    border: 1px solid var(--c-action);
    border-radius: 999px;
    background: var(--c-action);
    color: var(--c-on-action);
    font: inherit;
    font-weight: 700;
    cursor: pointer;
  }
  button:disabled {
    border-color: var(--c-line-strong);
    background: none;
    color: var(--c-text-muted);
    cursor: not-allowed;
  }
  .quiet {
    background: none;
    color: var(--c-text);
    border-color: var(--c-line-strong);
  }
  .link {
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--c-action);
    font-weight: 400;
    text-decoration: underline;
  }
  a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    color: var(--c-action);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  :is(a, button, input, summary):focus-visible {
    outline: 3px solid var(--c-focus);
    outline-offset: 2px;
  }
  .course {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(30rem, 1fr) auto;
    gap: 0.5rem;
    grid-row: 1 / -1;
  }
  .bar {
    justify-content: space-between;
    margin: 0;
  }
  iframe {
    inline-size: 100%;
    block-size: 100%;
    border: 1px solid var(--c-line-strong);
    border-radius: 0.5rem;
    background: var(--c-page);
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.6rem;
    cursor: pointer;
    font-weight: 700;
  }
  details[open] oo-lms-monitor {
    block-size: 24rem;
  }
  .problem {
    padding: 0.75rem 1rem;
    border-inline-start: 0.25rem solid var(--c-care);
    background: var(--c-care-soft);
  }
`;
