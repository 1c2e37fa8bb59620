/** Colours of people and their clothes: the only raw colours of the portraits. In the dark theme a portrait is dimmed as a whole. */
import {css} from 'lit';

export const portraitTokens = css`
  .skin-1 { --skin: #f2d8c4; --shade: #dcb398; --lip: #c47a6b; --ink: #6e4233; --blush: #e9b8a2; }
  .skin-2 { --skin: #e8c19f; --shade: #cd9a76; --lip: #b5685a; --ink: #633a2b; --blush: #dba184; }
  .skin-3 { --skin: #d3a077; --shade: #b57d56; --lip: #a3594b; --ink: #512f21; --blush: #c58a64; }
  .skin-4 { --skin: #b67b53; --shade: #955e3d; --lip: #8a4a3e; --ink: #3f2418; --blush: #a86c48; }
  .skin-5 { --skin: #8b593d; --shade: #6c422c; --lip: #71392f; --ink: #2c1811; --blush: #7d4d35; }
  .skin-6 { --skin: #5f3d2d; --shade: #472b1f; --lip: #5d302b; --ink: #1c0f0b; --blush: #533427; }
  .hair-black { --hair: #1d1b22; --strand: #3a3644; }
  .hair-dark { --hair: #3a2720; --strand: #5a4033; }
  .hair-brown { --hair: #6a452d; --strand: #8a5e3f; }
  .hair-red { --hair: #8d4526; --strand: #ad5f38; }
  .hair-grey { --hair: #6f6f6c; --strand: #92938f; }
  .cloth-heath { --cloth: #86648f; --fold: #6f5079; --trim: #ddcee0; }
  .cloth-ink { --cloth: #2f6670; --fold: #235059; --trim: #bfdcdb; }
  .cloth-light { --cloth: #d59d3c; --fold: #b78128; --trim: #fcefd3; }
  .cloth-clay { --cloth: #b97058; --fold: #9a5943; --trim: #f9e7dd; }
  .cloth-moss { --cloth: #5b8a6b; --fold: #477357; --trim: #e0efe3; }
  .cloth-mist { --cloth: #c9d0c8; --fold: #aeb8af; --trim: #6a776f; }
  svg { --eye-white: #f8f1e9; --iris: #2a1c18; --glint: #ffffff; --mouth: #4a211d; }
`;
