/** Kind of activity to its element, one lazy chunk each. A new kind is a line here. */
import type {ActivityKind} from '../../model/activity.schema.ts';

const LOADERS: Readonly<Record<ActivityKind, () => Promise<unknown>>> = {
  choice: () => import('./choice/choice.ts'),
  choices: () => import('./choices/choices.ts'),
  sort: () => import('./sort/sort.ts'),
  order: () => import('./order/order.ts'),
  match: () => import('./match/match.ts'),
  mark: () => import('./mark/mark.ts'),
  scene: () => import('./scene-search/scene-search.ts'),
  estimate: () => import('./estimate/estimate.ts'),
  rate: () => import('./rate/rate.ts'),
  reflect: () => import('./reflect/reflect.ts'),
  vignette: () => import('./vignette/vignette.ts'),
};

/** Defines the element of a kind; safe to call again. */
export async function loadActivity(kind: ActivityKind): Promise<void> {
  await LOADERS[kind]();
}
