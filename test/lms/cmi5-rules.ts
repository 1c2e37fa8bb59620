/** What cmi5 wants of statements, as strict as the specification. @spec cmi5 9 and 10 */
import type {Cmi5Lms} from './cmi5-lms.ts';

export type Json = Record<string, unknown>;
export interface Statement extends Json {
  readonly id: string;
  readonly timestamp: string;
  readonly verb: {readonly id: string};
  readonly object: {readonly id: string; readonly definition?: Json};
  readonly result?: {
    readonly response?: string;
    readonly success?: boolean;
    readonly score?: {readonly scaled: number};
  } & Json;
  readonly context: Json & {readonly contextActivities?: Record<string, readonly {id: string}[]>};
}

export const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const VERB = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVEON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
type Lms = Pick<Cmi5Lms, 'accepted' | 'actor' | 'activityId' | 'behaviour' | 'registration' | 'session' | 'verbs'>;

/** Last part of the verb's address. */
export function verbOf({verb}: Statement): string {
  return verb.id.replace(VERB, '');
}

/** What is wrong with a statement, a line each, at this point of its session. */
export function wrongStatement(statement: Statement, lms: Lms): string[] {
  const verb = verbOf(statement);
  const found = [...wrongOrder(verb, lms), ...wrongFrame(verb, statement, lms), ...wrongResult(verb, statement, lms)];
  return found.map(what => `${verb}: ${what}`);
}

/** A rule that is broken, and what it says. */
type Broken = readonly [isBroken: boolean, what: string];
const linesOf = (rules: readonly Broken[]): string[] => rules.filter(([isBroken]) => isBroken).map(([, what]) => what);

function wrongOrder(verb: string, {accepted, behaviour, verbs}: Lms): string[] {
  const ever = (one: string): boolean => accepted.some(other => verbOf(other) === one);
  const {launchMode = 'Normal'} = behaviour;
  return linesOf([
    [(verb === 'initialized') !== (verbs.length === 0), 'initialized is first, and only first'],
    [verbs.includes('terminated'), 'nothing comes after terminated'],
    [['completed', 'passed'].includes(verb) && ever(verb), 'once a registration'],
    [verb === 'failed' && (ever('passed') || verbs.includes('failed')), 'never after passed, once a session'],
    [launchMode !== 'Normal' && !['initialized', 'terminated'].includes(verb), `not in ${launchMode}`],
  ]);
}

/** Who, what, when, and the context that the LMS gave. */
function wrongFrame(verb: string, statement: Statement, lms: Lms): string[] {
  const {context, actor, object, timestamp} = statement;
  const categories = (context.contextActivities?.category ?? []).map(({id}) => id);
  const isDefined = DEFINED.includes(verb);
  const isMoveOn = ['completed', 'passed', 'failed'].includes(verb);
  return linesOf([
    [isDefined !== categories.includes(CMI5), 'category cmi5 is for what cmi5 defines'],
    [isMoveOn !== categories.includes(MOVEON), 'category moveon'],
    [isDefined && object.id !== lms.activityId, 'the object is the launched activity'],
    [JSON.stringify(actor) !== JSON.stringify(lms.actor), 'the actor is that of the launch'],
    [context.registration !== lms.registration, 'no registration'],
    [extensionsOf(statement)[SESSION] !== lms.session, 'the template of the context was changed'],
    [!context.contextActivities?.grouping?.length, 'the grouping of the template is missing'],
    [!/Z$/.test(timestamp), 'the time is not in UTC'],
  ]);
}

function wrongResult(verb: string, statement: Statement, {behaviour: {masteryScore}}: Lms): string[] {
  const {result} = statement;
  const isTimed = DEFINED.includes(verb) && verb !== 'initialized';
  const isJudged = verb === 'passed' || verb === 'failed';
  const isMore = result?.completion !== true || result.score !== undefined || result.success !== undefined;
  const isMarked = isJudged && masteryScore !== undefined;
  const isEnough = (result?.score?.scaled ?? -1) >= (masteryScore ?? 0);
  return linesOf([
    [isTimed && !/^PT/.test(String(result?.duration)), 'no duration'],
    [verb === 'completed' && isMore, 'only completion'],
    [isJudged && result?.success !== (verb === 'passed'), 'success'],
    [isMarked && extensionsOf(statement)[MASTERY] !== masteryScore, 'no mastery score in the context'],
    [isMarked && isEnough !== (verb === 'passed'), 'on the wrong side of the mastery score'],
  ]);
}

function extensionsOf({context}: Statement): Json {
  return (context.extensions ?? {}) as Json;
}
