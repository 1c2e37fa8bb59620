/** Opening a cmi5 session, in the order that cmi5 wants: token, launch data, preferences, record. */
import type {Launch} from '../model/port.ts';
import type {Cmi5Client, Cmi5Launch} from './cmi5-client.ts';
import {Cmi5Document} from './cmi5-document.ts';
import {learnerKey} from './learner-key.ts';
import {asMode, asPassMark, asText} from './quirks.ts';
import type {SessionMemory} from './session-memory.ts';

/** The LMS's document of this session; never changed by us. @spec cmi5 10.2 */
export interface LaunchData {
  readonly contextTemplate?: Readonly<Record<string, unknown>>;
  readonly launchMode?: unknown;
  readonly masteryScore?: unknown;
  readonly returnURL?: unknown;
}

export interface Cmi5Opened {
  readonly client: Cmi5Client;
  readonly memory: SessionMemory;
  readonly document: Cmi5Document;
  readonly data: LaunchData;
  readonly launch: Launch;
  readonly returnUrl: string | null;
}

/** A registration is of one learner and one course. */
export function cmi5Key({registration}: Cmi5Launch, course: string): string {
  return learnerKey('cmi5', registration, course);
}

/** What could not be read is asked for again: the network may stumble. */
const TRIES = 3;
const PAUSE = 500;

/** @returns null when the LMS could not be read */
export async function openCmi5(
  win: Window,
  client: Cmi5Client,
  memory: SessionMemory,
  course: string,
): Promise<Cmi5Opened | null> {
  const {activityId, registration, actor} = client.launch;
  if (!(await again(win, () => client.authorize(memory)))) return null;
  const query = client.agentQuery({activityId, registration, stateId: 'LMS.LaunchData'});
  const data = await again(win, async () => {
    const answer = await client.request({method: 'GET', resource: 'activities/state', query});
    return answer.status === 200 ? ((answer.body ?? {}) as LaunchData) : null;
  });
  if (!data) return null;
  const language = await readLanguage(client);
  const document = new Cmi5Document(client);
  if (!(await again(win, () => document.load()))) return null;
  const {state, completion, success, untold} = document.stored;
  const launch: Launch = {
    standard: 'cmi5',
    learnerKey: cmi5Key(client.launch, course),
    learnerName: asText(actor.name),
    mode: asMode(asText(data.launchMode)),
    credit: true,
    state,
    completion,
    success,
    passMark: asPassMark(asText(data.masteryScore), 100),
    language,
    untold,
  };
  return {client, memory, document, data, launch, returnUrl: asReturnUrl(data.returnURL)};
}

/** The learner's languages, the first most wanted, or ''. A required read; 404 is no preference. @spec cmi5 11.1 */
async function readLanguage(client: Cmi5Client): Promise<string> {
  const query = client.agentQuery({profileId: 'cmi5LearnerPreferences'});
  const {body} = await client.request({method: 'GET', resource: 'agents/profile', query});
  return asText((body as {languagePreference?: unknown} | null)?.languagePreference);
}

/** Where to go afterwards; an address that is not http(s) could be code. */
function asReturnUrl(url: unknown): string | null {
  return typeof url === 'string' && /^https?:\/\//i.test(url) ? url : null;
}

async function again<T>(win: Window, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const result = await work();
    if (result || tries === TRIES) return result;
    await new Promise(resolve => win.setTimeout(resolve, PAUSE * tries));
  }
}
