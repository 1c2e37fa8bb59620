/** The cmi5 statements of an attempt, made by the adapter itself; every one carries the mark of an invented learner. */
import {v5 as uuid} from 'uuid';
import {type Statement, Statements} from '../lms/cmi5-statements.ts';
import type {InteractionTexts} from '../model/interaction-texts.ts';
import type {Outline} from '../model/outline.ts';
import {SIMULATED_EXTENSION} from '../model/simulated.ts';
import type {SimulatedAttempt} from './simulate-class.ts';

const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
/** Accounts live in a domain that can never exist (RFC 2606). */
const HOME = 'https://voorbeeld.invalid';

/** In the order in which the course would send them, in one session, with the words of questions and options. */
export async function statementsOf(
  outline: Outline,
  attempt: SimulatedAttempt,
  texts: InteractionTexts,
): Promise<readonly Statement[]> {
  const {traits, startedAt, endedAt, seconds, outcome, interactions} = attempt;
  const root = uuid(outline.id, uuid.URL);
  const registration = uuid(`${traits.name} ${startedAt}`, root);
  const language = outline.languages[0] ?? 'nl';
  await texts.prepare(interactions, language);
  let now = startedAt;
  const launch = {
    endpoint: '',
    fetch: '',
    registration,
    activityId: `urn:uuid:${uuid('au', root)}`,
    actor: {objectType: 'Agent', name: traits.name, account: {homePage: HOME, name: `cursist${traits.number}`}},
  };
  const contextTemplate = {
    extensions: {[SESSION]: uuid('session', registration), [SIMULATED_EXTENSION]: true},
    contextActivities: {grouping: [{id: `urn:uuid:${root}`}]},
  };
  const made = new Statements(launch, {contextTemplate}, language, () => now);
  const opened = made.defined('initialized');
  const answers = interactions.map(one => made.answered(texts.describe(one)));
  now = endedAt;
  const report = {seconds, score: outcome.score};
  const judged = outcome.success === 'unknown' ? [] : [made.defined(outcome.success, report)];
  const completed = outcome.completion === 'completed' ? [made.defined('completed', report)] : [];
  return [opened, ...answers, ...judged, ...completed, made.defined('terminated', report)];
}
