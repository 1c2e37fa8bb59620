/** Ink on paper: the same in the light and the dark theme, because paper is. */
import {css} from 'lit';

export const paperTokens = css`
  .paper { --paper: #ffffff; --ink: #10262a; --quiet: #6a776f; --rule: #d9dfd7; --sun: #6f4708; --c-text-muted: #465249; --c-focus: #583864; }
  @media (forced-colors: active) { .paper { --paper: Canvas; --ink: CanvasText; --quiet: CanvasText; --rule: CanvasText; --sun: CanvasText; } }
`;
