import {LitElement, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Face} from '../../model/text.schema.ts';
import {clothes, neck} from './clothes.ts';
import {EXPRESSIONS} from './faces.ts';
import {hairBefore, hairBehind} from './hair.ts';
import {beard, brow, eye, glasses, mouth, nose, outline, shadow} from './head.ts';
import {isPersonId, PEOPLE, type Person} from './people.ts';
import {styles} from './portrait.styles.ts';
import {portraitTokens} from './portrait.tokens.css.ts';

/**
 * A person from the chest up, drawn from parts, with one of eight expressions.
 * The words under or beside it always carry the same news, so the picture may be missed.
 *
 * @csspart svg - The drawing in its arch.
 */
@customElement('oo-portrait')
export class Portrait extends LitElement {
  static override styles = [portraitTokens, styles];

  /** Who, an id of `PEOPLE`. */
  @property() who = 'noor';
  @property() face: Face = 'neutral';
  /** What one sees, in words; without it the drawing is decoration. */
  @property() label = '';

  protected override render() {
    const person: Person = PEOPLE[isPersonId(this.who) ? this.who : 'noor'];
    return svg`<svg part="svg" viewBox="0 0 320 400" class=${`skin-${person.skin} hair-${person.hairColour} cloth-${person.cloth}`}
      role=${this.label ? 'img' : nothing} aria-label=${this.label || nothing} aria-hidden=${this.label ? nothing : 'true'}>
      <defs>
        <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="var(--il-sky-1)"/><stop offset=".55" stop-color="var(--il-sky-2)"/><stop offset="1" stop-color="var(--il-sky-3)"/>
        </linearGradient>
        <clipPath id="skull"><path d=${outline(person.shape, person.young === true)}/></clipPath>
      </defs>
      <rect width="320" height="400" fill="url(#sky)"/>
      <circle cx="228" cy="168" r="112" fill="var(--il-halo)" opacity=".55"/>
      <path d="M0 318Q90 292 190 306T320 300V400H0Z" fill="var(--il-far)" opacity=".55"/>
      <g class="person">${this.renderPerson(person)}</g>
    </svg>`;
  }

  private renderPerson(person: Person) {
    const face = EXPRESSIONS[this.face];
    const young = person.young === true;
    const x = 160 + face.turn;
    const eyes = young ? 182 : 176;
    const size = young ? 1.1 : 1;
    const weight = young ? 0.75 : 1;
    return svg`
      <g transform=${`translate(0 ${face.chin}) rotate(${face.tilt * 0.55} 160 300)`}>${hairBehind(person.hair)}</g>
      <g transform=${`translate(0 ${face.shoulders})`}>${neck()}${clothes(person.clothes)}</g>
      <g transform=${`translate(0 ${face.chin}) rotate(${face.tilt} 160 270)`}>
        <ellipse cx="102" cy="184" rx="9" ry="15" fill="var(--shade)"/>
        <ellipse cx="218" cy="184" rx="9" ry="15" fill=${face.turn < 0 ? 'var(--skin)' : 'var(--shade)'}/>
        <path d=${outline(person.shape, young)} fill="var(--skin)"/>
        <g clip-path="url(#skull)">
          ${shadow(face.turn, young)}
          <ellipse cx=${x - 34} cy="211" rx="13" ry="8.5" fill="var(--blush)" opacity=".5"/>
          <ellipse cx=${x + 34} cy="211" rx="13" ry="8.5" fill="var(--blush)" opacity=".5"/>
          ${person.beard ? beard() : nothing}
          <path d="M98 92H222V122Q160 108 98 130Z" fill="var(--shade)" opacity=".45"/>
        </g>
        ${eye(x - 27, eyes, -1, face, size)}${eye(x + 27, eyes, 1, face, size)}
        ${brow(x - 27, eyes - 25, -1, face, weight)}${brow(x + 27, eyes - 25, 1, face, weight)}
        ${nose(x, face.turn, young)}${mouth(x, young ? 229 : 232, face.mouth, young ? 0.9 : 1)}
        ${person.glasses ? glasses(x, eyes) : nothing}${hairBefore(person.hair, 160 + face.turn * 0.25)}
      </g>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-portrait': Portrait;
  }
}
