import {html, LitElement, nothing, type PropertyValues, svg} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import {styles} from './scene.styles.ts';
import {sceneTokens} from './scene.tokens.css.ts';
import {loadScene, SCENE_SIZE, type SceneId, type ScenePicture} from './scenes.ts';

/** A spot in a scene was pressed. */
export class SpotPressEvent extends Event {
  static readonly type = 'oo-spot-press';
  constructor(readonly spot: string) {
    super(SpotPressEvent.type, {bubbles: true, composed: true});
  }
}

/**
 * A drawn place with a button on every spot. On a narrow screen it pans inside its own frame and starts in the middle.
 * Leaf: which spots are chosen and what that means is told from outside; an activity gives the same spots as a list too.
 *
 * @fires oo-spot-press - A spot was pressed, with its letter.
 */
@customElement('oo-scene')
export class Scene extends LitElement {
  static override styles = [sceneTokens, styles];

  @property() scene: SceneId = 'greenhouse';
  /** What the picture shows. */
  @property() label = '';
  /** Name of the frame that pans. */
  @property() frame = '';
  @property({attribute: false}) spots: readonly {readonly id: string; readonly name: string}[] = [];
  @property({attribute: false}) chosen: readonly string[] = [];
  /** Short mark in a spot, for example its number in the list; without one a chosen spot shows a tick. */
  @property({attribute: false}) marks: Readonly<Record<string, string>> = {};
  /** Show where the buttons are. */
  @property({type: Boolean}) showSpots = false;
  @property({type: Boolean}) disabled = false;

  @state() private picture: ScenePicture | undefined;
  @query('.view') private view!: HTMLElement;
  private loaded: SceneId | undefined;

  protected override willUpdate() {
    if (this.loaded === this.scene) return;
    this.loaded = this.scene;
    void this.load(this.scene);
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has('picture') && this.picture)
      this.view.scrollLeft = (this.view.scrollWidth - this.view.clientWidth) / 2;
  }

  protected override render() {
    return html`<div class="view" tabindex="0" role="group" aria-label=${this.frame || this.label}>
      <div class="pan ${this.showSpots ? 'shown' : ''}">
        <svg viewBox="0 0 ${SCENE_SIZE.width} ${SCENE_SIZE.height}" role="img" aria-label=${this.label}>${this.picture?.draw() ?? svg``}</svg>
        ${
          this.picture
            ? repeat(
                this.spots,
                spot => spot.id,
                spot => this.renderSpot(spot),
              )
            : nothing
        }
      </div>
    </div>`;
  }

  private renderSpot({id, name}: {readonly id: string; readonly name: string}) {
    const at = this.picture?.spots[id];
    if (!at) return nothing;
    const on = this.chosen.includes(id);
    const mark = this.marks[id] ?? (on ? '✓' : '');
    return html`<button class="spot" type="button" value=${id} aria-pressed=${on} aria-label=${name} title=${name} ?disabled=${this.disabled}
      ${ref(element => place(element, at))} @click=${this.onSpotClick}>${mark ? html`<span aria-hidden="true">${mark}</span>` : nothing}</button>`;
  }

  private async load(id: SceneId) {
    const picture = await loadScene(id);
    if (this.scene === id) this.picture = picture;
  }

  private onSpotClick({currentTarget}: Event) {
    this.dispatchEvent(new SpotPressEvent((currentTarget as HTMLButtonElement).value));
  }
}

/** Sets the place through the object model: the policy of the page forbids style attributes. */
function place(element: Element | undefined, [x, y]: readonly [number, number]) {
  if (!(element instanceof HTMLElement)) return;
  element.style.insetInlineStart = `${(x / SCENE_SIZE.width) * 100}%`;
  element.style.insetBlockStart = `${(y / SCENE_SIZE.height) * 100}%`;
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-scene': Scene;
  }
  interface HTMLElementEventMap {
    [SpotPressEvent.type]: SpotPressEvent;
  }
}
