/**
 * What Moodle 4.3 lets a trainer download of a SCORM 1.2 package: the basic and the interactions report, in English, with
 * every column ticked, and nothing more. Without confidence columns, times or names of questions, as these do not exist there.
 */

import {decimal} from '../lms/formats.ts';
import {pattern12, response12, result12} from '../lms/responses.ts';
import {type InteractionSlot, interactionSlots} from '../model/interactions.ts';
import type {Outline} from '../model/outline.ts';
import type {Interaction} from '../model/port.ts';
import {type SimulatedAttempt, statusOf} from './simulate-class.ts';
import {tableLine} from './table-text.ts';

const WHO = ['Name', 'Email address', 'Attempt', 'Started on', 'Last accessed on', 'Score'];

/** The reports of one course; a class goes in, tab-separated text comes out. */
export class MoodleReports {
  private readonly slots: readonly InteractionSlot[];
  /** Places used by the learner who used most; columns of the report go so far. */
  private places = 0;

  constructor(
    outline: Outline,
    private readonly title: string,
  ) {
    this.slots = interactionSlots(outline);
  }

  /** The report of a class. */
  interactions(attempts: Iterable<SimulatedAttempt>): string {
    const rows = [...attempts].map(attempt => ({attempt, filled: this.filled(attempt)}));
    this.places = Math.max(0, ...rows.map(({filled}) => filled.length));
    return tableLine(this.header()) + rows.map(({attempt, filled}) => tableLine(this.row(attempt, filled))).join('');
  }

  /** Who, when and how well. */
  basic(attempts: Iterable<SimulatedAttempt>): string {
    return tableLine(WHO) + [...attempts].map(attempt => tableLine(who(attempt))).join('');
  }

  private header(): string[] {
    const questions = Array.from({length: this.places}, (_, place) =>
      ['Question', 'Response', 'Right answer', 'Result'].map(word => `${word} ${place}`),
    );
    return [...WHO, this.title, ...questions.flat()];
  }

  private row(attempt: SimulatedAttempt, filled: readonly (readonly string[])[]): string[] {
    const blank = Array.from({length: this.places - filled.length}, () => ['', '', '', '']);
    const {score} = attempt.outcome;
    const sco = score === null ? word(statusOf(attempt.outcome)) : decimal(score);
    return [...who(attempt), sco, ...filled.flat(), ...blank.flat()];
  }

  /** Four cells per place: the fixed ones, filled beforehand, and after them what has no place of its own. */
  private filled({interactions}: SimulatedAttempt): string[][] {
    const cells = this.slots.map(slot => [slot.id, '', '', '']);
    for (const one of interactions) {
      if (one.slot >= 0) cells[one.slot] = cellsOf(one);
      else cells.push(cellsOf(one));
    }
    return cells;
  }
}

function cellsOf(one: Interaction): string[] {
  return [one.id, response12(one) ?? '', pattern12(one) ?? '', result12(one)].map(escaped);
}

/** An attempt without a score counts as 0. */
function who({traits, startedAt, endedAt, outcome}: SimulatedAttempt): string[] {
  return [traits.name, traits.email, '1', moment(startedAt), moment(endedAt), decimal(outcome.score ?? 0)];
}

function word(status: string): string {
  return status.charAt(0).toUpperCase() + status.slice(1);
}

/** Answers come out of the report as HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const LOCAL = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h12',
});

/** `Monday, 23 November 2026, 10:33 PM`, in the zone of this machine, as Moodle uses the reader's. */
function moment(at: number): string {
  const part = Object.fromEntries(LOCAL.formatToParts(at).map(({type, value}) => [type, value]));
  const half = (part.dayPeriod ?? '').toUpperCase();
  return `${part.weekday}, ${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute} ${half}`;
}
