/** Every SQL text for ClickHouse, from version 18.16 (Debian) on. Names come from us; values only through `quoted`. */
import type {Filter} from './choose-attempts.ts';
import {FEWEST_ORGANISATIONS, LARGEST_SHARE} from './pool.ts';
import {FEWEST_IN_CELL, FEWEST_LEARNERS} from './publish.ts';
import {OTHERS, TIME_BINS} from './sums.ts';

export const DATABASE = 'ogen_open';
/** What a coordinator's account may read; nothing else. */
export const REGION = 'ogen_region';
/** Columns in the order in which rows are sent. */
export const COLUMNS = [
  ...['course', 'org', 'cohort', 'learner', 'attempt', 'first', 'last', 'best', 'simulated', 'item', 'response'],
  ...['x', 'later', 'total', 'full', 'band', 'confidence', 'bin', 'imported'],
] as const;

/**
 * Statements for one node, each safe to repeat. Without a cluster the answers are in one table; with one, every node gets
 * the table of its own part and a table over all parts. The same answer sent again replaces itself: the key is who, which attempt,
 * which question; the newest import wins. All answers of a learner are on one part.
 */
export function schema(cluster: string | undefined): readonly string[] {
  const local = `
CREATE TABLE IF NOT EXISTS ${DATABASE}.answers_local (
  course String, org String, cohort String, learner String, attempt String,
  first UInt8, last UInt8, best UInt8, simulated UInt8,
  item String, response String, x Int16, later Int16, total UInt32, full UInt8, band UInt8, confidence UInt8, bin UInt8,
  imported UInt64
) ENGINE = ReplacingMergeTree(imported) ORDER BY (course, org, learner, attempt, item)`;
  const whole = cluster
    ? [
        `CREATE TABLE IF NOT EXISTS ${DATABASE}.answers AS ${DATABASE}.answers_local
ENGINE = Distributed(${identifier(cluster)}, ${DATABASE}, answers_local, cityHash64(course, org, learner))`,
      ]
    : [];
  const table = tableOf(cluster);
  return [`CREATE DATABASE IF NOT EXISTS ${DATABASE}`, local, ...whole, regionItems(table), regionResponses(table)];
}

/**
 * Copies what the views let through into a database of its own. An account that may read only that database cannot reach
 * a row of anybody, on any version; in 18.16 a view alone does not do, because it asks for the right to read what is under it.
 */
export const PUBLISH: readonly string[] = [
  `CREATE DATABASE IF NOT EXISTS ${REGION}`,
  ...['items', 'responses'].flatMap(name => [
    `DROP TABLE IF EXISTS ${REGION}.${name}`,
    `CREATE TABLE ${REGION}.${name} ENGINE = Log AS SELECT * FROM ${DATABASE}.region_${name}`,
  ]),
];

/** Where answers are read and written. */
export function tableOf(cluster: string | undefined): string {
  return `${DATABASE}.${cluster ? 'answers' : 'answers_local'}`;
}

/** First sums query: per question the moments, times and confidence. */
export function momentsQuery(table: string, course: string, filter: Filter): string {
  const times = Array.from({length: TIME_BINS}, (_, bin) => `countIf(bin = ${bin})`);
  const levels = [0, 1, 2, 3].flatMap(level =>
    ['x < 1000', 'x = 1000'].map(right => `countIf(x >= 0 AND confidence = ${level} AND ${right})`),
  );
  return `SELECT item, count(), countIf(x >= 0), sumIf(x, x >= 0), sumIf(x * x, x >= 0),
countIf(full = 1), sumIf(x, full = 1), sumIf(x * x, full = 1), sumIf(total - x, full = 1),
sumIf((total - x) * (total - x), full = 1), sumIf(x * (total - x), full = 1),
countIf(later >= 0), sumIf(x, later >= 0), sumIf(later, later >= 0),
${times.join(', ')},
${levels.join(', ')}
FROM ${table} FINAL WHERE ${where(course, filter)} GROUP BY item`;
}

/** Second sums query: per question, response and band how many, and how many of them wrong and sure. */
export function responsesQuery(table: string, course: string, filter: Filter): string {
  return `SELECT item, response, band, count(), countIf(confidence = 3 AND x >= 0 AND x < 1000)
FROM ${table} FINAL WHERE ${where(course, filter)} GROUP BY item, response, band`;
}

/** A text as a literal: ClickHouse 18.16 has no query parameters. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\0', '\\0')}'`;
}

function where(course: string, {rule, organisation, cohort}: Filter): string {
  return [
    `course = ${quoted(course)}`,
    ...(rule === 'all' ? [] : [`${rule} = 1`]),
    ...(organisation === undefined ? [] : [`org = ${quoted(organisation)}`]),
    ...(cohort === undefined ? [] : [`cohort = ${quoted(cohort)}`]),
  ].join(' AND ');
}

/** What a region may know of questions: groups that are too small are left out on the server, not on a screen. */
function regionItems(table: string): string {
  return `CREATE VIEW IF NOT EXISTS ${DATABASE}.region_items AS
SELECT course, item, count() AS organisations, sum(learners) AS answers, sum(points) / sum(scored) / 1000 AS facility
FROM (
  SELECT course, org, item, count() AS learners, countIf(x >= 0) AS scored, sumIf(x, x >= 0) AS points
  FROM ${table} FINAL WHERE first = 1 AND simulated = 0 GROUP BY course, org, item
  HAVING learners >= ${FEWEST_LEARNERS} AND scored = learners
)
GROUP BY course, item
HAVING organisations >= ${FEWEST_ORGANISATIONS} AND max(learners) <= ${LARGEST_SHARE} * answers`;
}

/**
 * And of responses: an organisation counts for a question only when all its responses were given by five or more, so that
 * none follows from the others; responses of fewer than three organisations are one row.
 */
function regionResponses(table: string): string {
  return `CREATE VIEW IF NOT EXISTS ${DATABASE}.region_responses AS
SELECT course, item, if(organisations >= ${FEWEST_ORGANISATIONS}, response, '${OTHERS}') AS response, sum(answers) AS answers
FROM (
  SELECT course, item, response, count() AS organisations, sum(given) AS answers
  FROM (
    SELECT course, org, item, groupArray(answer) AS answer_list, groupArray(times) AS times_list
    FROM (
      SELECT course, org, item, response AS answer, count() AS times
      FROM ${table} FINAL WHERE first = 1 AND simulated = 0 GROUP BY course, org, item, answer
    )
    GROUP BY course, org, item
    HAVING sum(times) >= ${FEWEST_LEARNERS} AND min(times) >= ${FEWEST_IN_CELL}
  )
  ARRAY JOIN answer_list AS response, times_list AS given
  GROUP BY course, item, response
)
GROUP BY course, item, response
HAVING response != '${OTHERS}' OR min(organisations) >= ${FEWEST_ORGANISATIONS}`;
}

function identifier(name: string): string {
  if (!/^\w{1,64}$/.test(name)) throw new Error(`not a name of a cluster: ${name}`);
  return name;
}
