/** Colours of the drawn places: the only raw colours of the scenes. Dark dims the picture; the buttons keep their contrast. */
import {css} from 'lit';

export const sceneTokens = css`
  svg {
    --sky-1: #9fb2c1; --sky-2: #e0c9c6; --sky-3: #f6d9b0; --sun: #fff3d6; --day: #fbf4e4; --hill: #98a0ae;
    --steel: #6f8b90; --pane: #e8f1ec; --leaf-1: #214a3c; --leaf-2: #2f6350; --leaf-3: #45806a; --tomato: #c9573a; --ripe: #e0a04a;
    --soil: #7d7761; --path: #d3c2a6; --path-2: #b9a98f; --wall: #e6dccb; --wall-2: #d5c8b2; --wall-3: #c3b398; --cool: #c4cdc8;
    --wood-1: #a5825f; --wood-2: #86664a; --wood-3: #664c36; --paper: #fdfefb; --line: #6a776f; --ink: #14282c; --soft: #93a09a;
    --teal: #3a7d87; --teal-2: #235c67; --teal-3: #bfdcdb; --amber: #d59d3c; --amber-2: #b78128; --yellow: #f5cd84;
    --clay: #b97058; --clay-2: #8f5240; --heath: #86648f; --heath-2: #6b4d78; --moss: #7f8f78; --moss-2: #62735d;
    --navy: #2e3f4a; --navy-2: #223039; --red: #7b2f3a; --blue: #23406b; --gold: #e8bd6a;
    --skin-1: #efcfb2; --skin-2: #dfb28c; --skin-3: #b67b53; --skin-4: #7d5038; --hair-1: #2a211f; --hair-2: #6a452d; --hair-3: #8b8f8e; --hair-4: #a8743f;
  }
  .spot { --ring: #ffffff; --ring-2: #10262a; --coin: #f5cd84; --coin-text: #10262a; }
`;
