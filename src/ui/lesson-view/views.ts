/** View of the application to its element, one lazy chunk each. Every element takes the property `host`. */
import type {ShowView} from '../../model/activity.schema.ts';

interface View {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}
/** `profile` is missing: the lesson view makes that form itself. */
export const VIEWS: Readonly<Record<Exclude<ShowView, 'profile'>, View>> = {
  directory: {tag: 'oo-directory', load: () => import('../directory/directory.ts')},
  route: {tag: 'oo-route-card', load: () => import('../route-card/route-card.ts')},
  decision_aid: {tag: 'oo-decision-aid', load: () => import('../decision-aid/decision-aid.ts')},
  action_card: {tag: 'oo-action-card', load: () => import('../action-card/action-card.ts')},
  timeline: {tag: 'oo-rights-timeline', load: () => import('../rights-timeline/rights-timeline.ts')},
  signal_profile: {tag: 'oo-signal-profile', load: () => import('../signal-profile/signal-profile.ts')},
  test: {tag: 'oo-test-view', load: () => import('../test-view/test-view.ts')},
  evaluation: {tag: 'oo-evaluation-form', load: () => import('../evaluation-form/evaluation-form.ts')},
  action_plan: {tag: 'oo-action-plan', load: () => import('../action-plan/action-plan.ts')},
  self_care: {tag: 'oo-self-care', load: () => import('../self-care/self-care.ts')},
  overview: {tag: 'oo-overview', load: () => import('../overview/overview.ts')},
  boosters: {tag: 'oo-boosters', load: () => import('../boosters/boosters.ts')},
  who_to_call: {tag: 'oo-who-to-call', load: () => import('../who-to-call/who-to-call.ts')},
  start_measurement: {
    tag: 'oo-start-measurement',
    load: () => import('../start-measurement/start-measurement.ts'),
  },
  proof: {tag: 'oo-proof', load: () => import('../proof/proof.ts')},
  law: {tag: 'oo-law-box', load: () => import('../law-box/law-box.ts')},
};
