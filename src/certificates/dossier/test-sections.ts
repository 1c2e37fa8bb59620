/** The sections about the final test: what it draws, from how much, and who makes it. */
import {open, type Section, table, text} from './document.ts';
import type {DossierFacts, Level} from './dossier-facts.ts';

const LEVELS: readonly Level[] = ['K', 'T', 'A'];
type Matrix = Pick<DossierFacts, 'matrix'>;
const total = ({matrix: rows}: Matrix, of: 'bank' | 'draw', levels = LEVELS): number =>
  rows.reduce((sum, row) => sum + levels.reduce((all, level) => all + row[of][level], 0), 0);
/** Questions in a test. */
export const drawn = (facts: Matrix): number => total(facts, 'draw');
/** Questions that a test can draw. */
export const banked = (facts: Matrix): number => total(facts, 'bank');

export function matrix({matrix: rows}: DossierFacts): Section {
  return {
    title: 'Leerdoelen, oefening en toets',
    blocks: [
      text(
        'Per leerdoel: het aantal oefeningen in de lessen, het aantal gespreksoefeningen en het aantal vragen in de toetsbank.',
      ),
      table(
        ['Leerdoel', 'Oefeningen', 'Gesprekken', 'Bank: kennen', 'Bank: toepassen', 'Bank: afwegen'],
        ...rows.map(({objective, practice, cases, bank}) =>
          [objective, practice, cases, bank.K, bank.T, bank.A].map(String),
        ),
      ),
    ],
  };
}

export function test({matrix: rows, course}: DossierFacts): Section {
  const all = drawn({matrix: rows});
  return {
    title: 'Eindtoets',
    blocks: [
      text(
        `Een toets van ${all} vragen, getrokken uit de bank volgens dit plan. Geslaagd bij ${course.passMark}% of meer. Bij elke keuze staat na het inleveren uitleg.`,
      ),
      table(
        ['Leerdoel', 'Kennen en begrijpen', 'Toepassen', 'Afwegen en oordelen', 'Samen'],
        ...rows.map(({objective, draw}) => [objective, draw.K, draw.T, draw.A, draw.K + draw.T + draw.A].map(String)),
        ['Samen', ...LEVELS.map(level => String(total({matrix: rows}, 'draw', [level]))), String(all)],
      ),
      text(
        'De deelnemer maakt de toets zonder toezicht, onder het eigen account in het leersysteem. Wie certificaten uitgeeft, moet kijken naar een ongewoon korte tijd, veel pogingen en een begin na het einde. Dat een ander de toets maakt, is daarmee niet uitgesloten.',
      ),
      open('hoe jouw organisatie vaststelt wie de toets maakt, en of daar toezicht bij is.'),
    ],
  };
}
