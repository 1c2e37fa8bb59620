/** The drawn places, one lazy chunk each. Positions belong to the picture; names and explanations of spots are content. */
import type {TemplateResult} from 'lit';
import type {ActivityOf} from '../../model/activity.schema.ts';

/** Every picture is drawn in these units. */
export const SCENE_SIZE = {width: 1200, height: 540} as const;

export interface ScenePicture {
  readonly draw: () => TemplateResult<2>;
  /** Middle of each spot, in units of the picture; at least 70 apart, so that buttons of 44 px never meet at 864 px width. */
  readonly spots: Readonly<Record<string, readonly [x: number, y: number]>>;
}
export type SceneId = ActivityOf<'scene'>['scene'];

const LOADERS: Readonly<Record<SceneId, () => Promise<{picture: ScenePicture}>>> = {
  greenhouse: () => import('./greenhouse.ts'),
  hotel: () => import('./hotel.ts'),
  living_room: () => import('./living-room.ts'),
};
export const loadScene = async (id: SceneId): Promise<ScenePicture> => (await LOADERS[id]()).picture;
