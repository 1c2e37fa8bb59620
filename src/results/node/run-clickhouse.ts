/** `npm run results -- FILES… --clickhouse URL [--init] [--cluster NAME]`. */
import type {AttemptColumns} from '../../lms-exports/attempts.ts';
import {answerRows} from '../answer-rows.ts';
import {ClickHouse, ClickHouseError} from '../clickhouse.ts';
import {pseudonymised, pseudonymKeyOf} from '../pseudonyms.ts';
import type {CliInput} from './cli.ts';
import type {Options} from './options.ts';

/** Shorter secrets can be found by trying. */
const FEWEST_CHARACTERS = 16;

/** Creates the tables where asked, then sends what was read. Returns whether all went well; names stay here. */
export async function runClickHouse(
  url: string,
  columns: AttemptColumns,
  options: Options,
  {course, env, tell, now}: CliInput,
): Promise<boolean> {
  const server = new ClickHouse({
    url,
    ...(env.CLICKHOUSE_USER ? {user: env.CLICKHOUSE_USER, password: env.CLICKHOUSE_PASSWORD ?? ''} : {}),
    ...(options.cluster ? {cluster: options.cluster} : {}),
  });
  try {
    if (options.init) {
      await server.init();
      tell('De tabellen staan klaar op deze machine.');
    }
    if (columns.learner.length > 0 && !(await ingest(server, columns, {course, env, tell, now}))) return false;
    if (options.publish) {
      await server.publish();
      tell('De cijfers voor de coördinator zijn vernieuwd.');
    }
    return options.init || options.publish || columns.learner.length > 0;
  } catch (error) {
    const said =
      error instanceof ClickHouseError
        ? error.message
        : error instanceof Error
          ? `${error.message} ${String(error.cause ?? '')}`
          : String(error);
    tell(
      `ClickHouse: ${said.trim()}\nWat te doen: herstel de server en geef dezelfde opdracht opnieuw; niets komt dubbel.`,
    );
    return false;
  }
}

async function ingest(
  server: ClickHouse,
  columns: AttemptColumns,
  {course, env, tell, now}: Pick<CliInput, 'course' | 'env' | 'tell' | 'now'>,
): Promise<boolean> {
  const secret = env.RESULTS_SECRET ?? '';
  if (secret.length < FEWEST_CHARACTERS) {
    tell(
      `Zet in RESULTS_SECRET een geheim van ten minste ${FEWEST_CHARACTERS} tekens. Daarmee worden namen vervangen door pseudoniemen; bewaar het.`,
    );
    return false;
  }
  const {frame} = course();
  const hidden = await pseudonymised(columns, await pseudonymKeyOf(new TextEncoder().encode(secret)));
  const sent = await server.ingest(frame.course, answerRows(hidden, frame), now());
  tell(`${sent} antwoorden verstuurd.`);
  return true;
}
