/** xAPI statements of a cmi5 session. Ids are made from names, so that a statement sent twice is one statement. */
import {v5 as uuid} from 'uuid';
import type {Interaction, Report} from '../model/port.ts';
import type {Cmi5Launch} from './cmi5-client.ts';
import type {LaunchData} from './cmi5-open.ts';
import {decimal, duration, oneLine} from './formats.ts';
import {pattern2004, response2004, type2004} from './responses.ts';

type Json = Readonly<Record<string, unknown>>;
export type Statement = Json & {readonly id: string};

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/** A key of the journal or name of a statement, within one registration. */
export type Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

export class Statements {
  readonly session: string;

  constructor(
    private readonly launch: Cmi5Launch,
    private readonly data: LaunchData,
    private readonly language: string,
    private readonly now: () => number,
  ) {
    const extensions = data.contextTemplate?.extensions as Json | undefined;
    this.session = String(extensions?.[SESSION] ?? launch.fetch);
  }

  /**
   * The five statements that cmi5 defines. Initialized and terminated are once a session, completed and passed once a
   * registration, failed once a session.
   * @spec cmi5 9.3, 9.5 (results), 9.6 (context)
   */
  defined(verb: Verb, report?: Pick<Report, 'seconds' | 'score'>): Statement {
    const isMoveOn = verb === 'completed' || verb === 'passed' || verb === 'failed';
    const isJudged = verb === 'passed' || verb === 'failed';
    const name = verb === 'completed' || verb === 'passed' ? verb : `${this.session} ${verb}`;
    const result = {
      ...(verb === 'completed' ? {completion: true} : {}),
      ...(isJudged ? {success: verb === 'passed', ...score(report?.score ?? null)} : {}),
      ...(report ? {duration: duration(report.seconds)} : {}),
    };
    return this.statement(name, verb, {
      object: {objectType: 'Activity', id: this.launch.activityId},
      ...(verb === 'initialized' ? {} : {result}),
      context: this.context(
        {category: [{id: `${CATEGORY}cmi5`}, ...(isMoveOn ? [{id: `${CATEGORY}moveon`}] : [])]},
        isJudged && this.data.masteryScore !== undefined ? {[MASTERY]: this.data.masteryScore} : {},
      ),
    });
  }

  /** How far, as a whole percent. @spec cmi5 9.5.5.1 progress */
  progressed(percent: number): Statement {
    return this.statement(`${this.session} progressed ${percent}`, 'progressed', {
      object: {objectType: 'Activity', id: this.launch.activityId},
      result: {extensions: {[PROGRESS]: percent}},
      context: this.context({}),
    });
  }

  /** An answer with its question, options and key, readable without the course. @spec xAPI 1.0.3 Data 2.4.4.1 */
  answered(interaction: Interaction): Statement {
    const {id, at, description, correct, choices, result, credit, latencySeconds, isFirst} = interaction;
    const pattern = pattern2004(interaction);
    const title = oneLine(description, 250) || id;
    const list = interaction.type === 'likert' ? 'scale' : 'choices';
    const hasList = choices && ['choice', 'sequencing', 'likert'].includes(interaction.type);
    const components = Object.entries(choices ?? {}).map(([key, text]) => ({id: key, description: this.say(text)}));
    // A session that died after telling a first response leaves the next one to tell it again: the same id makes it one.
    const name = isFirst ? `${id} ${interaction.response.join()}` : `${id} ${at}`;
    return this.statement(name, 'answered', {
      timestamp: new Date(at).toISOString(),
      object: {
        objectType: 'Activity',
        id: `${this.launch.activityId}/q/${id}`,
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          name: this.say(title),
          ...(description ? {description: this.say(description)} : {}),
          interactionType: type2004(interaction),
          ...(correct && pattern ? {correctResponsesPattern: [pattern]} : {}),
          ...(hasList ? {[list]: components} : {}),
        },
      },
      result: {
        response: response2004(interaction) ?? '',
        ...(result === 'neutral' ? {} : {success: result === 'correct'}),
        ...(credit === null ? {} : {score: {scaled: Number(decimal(credit, 4))}}),
        duration: duration(latencySeconds),
      },
      context: this.context({parent: [{id: this.launch.activityId}]}),
    });
  }

  private say(text: string): Json {
    return {[this.language]: text};
  }

  private statement(name: string, verb: string, rest: Json): Statement {
    return {
      id: uuid(name, this.launch.registration),
      timestamp: new Date(this.now()).toISOString(),
      actor: this.launch.actor,
      verb: {id: VERBS + verb, display: {en: verb}},
      ...rest,
    };
  }

  /** The LMS's template with our additions; nothing of the template is replaced. @spec cmi5 10.2.1 */
  private context(activities: Readonly<Record<string, readonly Json[]>>, extensions: Json = {}): Json {
    const template = this.data.contextTemplate ?? {};
    const given = (template.contextActivities ?? {}) as Readonly<Record<string, readonly Json[]>>;
    const joined = Object.entries(activities).map(([kind, added]) => [kind, [...(given[kind] ?? []), ...added]]);
    return {
      ...template,
      registration: this.launch.registration,
      contextActivities: {...given, ...Object.fromEntries(joined)},
      extensions: {...extensions, ...(template.extensions as Json | undefined)},
    };
  }
}

/** Raw needs min and max. @spec cmi5 9.5.1 */
function score(percent: number | null): Json {
  if (percent === null) return {};
  return {score: {scaled: Number(decimal(percent / 100, 4)), raw: Number(decimal(percent)), min: 0, max: 100}};
}
