/** The export of the local LMS: each attempt as a SCORM 1.2 data model, the way scorm-again renders it. */
import {decimal, timespan12} from '../lms/formats.ts';
import {pattern12, response12, result12} from '../lms/responses.ts';
import {LOCAL_FORMAT} from '../lms-exports/local-lms.ts';
import type {Interaction} from '../model/port.ts';
import {type SimulatedAttempt, statusOf} from './simulate-class.ts';

/** The whole file. `simulated` says that nobody in it exists. */
export function localExport(attempts: Iterable<SimulatedAttempt>): unknown {
  const all = [...attempts];
  return {
    format: LOCAL_FORMAT,
    version: 1,
    simulated: true,
    exportedAt: Math.max(0, ...all.map(({endedAt}) => endedAt)),
    learners: all.map(({traits}) => ({id: traits.email, name: traits.name})),
    attempts: all.map(attempt => ({
      learner: attempt.traits.email,
      standard: 'scorm12',
      attempt: 1,
      startedAt: attempt.startedAt,
      updatedAt: attempt.endedAt,
      cmi: dataModel(attempt),
    })),
  };
}

function dataModel({traits, outcome, seconds, interactions}: SimulatedAttempt): unknown {
  const {score} = outcome;
  return {
    core: {
      student_id: traits.email,
      student_name: traits.name,
      lesson_status: statusOf(outcome),
      total_time: timespan12(seconds),
      ...(score === null ? {} : {score: {raw: decimal(score), min: '0', max: '100'}}),
    },
    interactions: Object.fromEntries(interactions.map((one, index) => [index, fieldsOf(one)])),
  };
}

function fieldsOf(one: Interaction): Record<string, unknown> {
  const pattern = pattern12(one);
  return {
    id: one.id,
    type: one.type,
    student_response: response12(one) ?? '',
    result: result12(one),
    latency: timespan12(one.latencySeconds),
    ...(pattern === null ? {} : {correct_responses: {0: {pattern}}}),
  };
}
