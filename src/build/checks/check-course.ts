/** All checks over a whole course, in one run. What one file says by itself was checked when it was read. */

import type {Case} from '../../model/case.schema.ts';
import {compileChart} from '../compile/chart.ts';
import {Problems} from '../problem.ts';
import {proveCase} from '../proofs/case-proof.ts';
import {proveBudget, proveCourse} from '../proofs/course-proof.ts';
import type {Located} from '../yaml-source.ts';
import {checkBankAudit, checkDraw, checkSituations} from './bank.ts';
import {checkCaseNames} from './cases.ts';
import type {Check, CheckContext} from './context.ts';
import {checkFileNames, checkLock, checkUnique} from './ids.ts';
import {checkActivities, checkBankItems} from './items.ts';
import {checkScreens, checkSentences, checkWords} from './language.ts';
import {checkCaseBlocks, checkRegions, checkRequiredFiles} from './people.ts';
import {checkCoverage, checkStudyLoad} from './plan.ts';
import {checkContacts, checkGuides, checkLinks, checkNamedEntries} from './references.ts';
import {checkOpen, checkReviews} from './reviews.ts';
import {checkTokens} from './tokens.ts';

const CHECKS: readonly Check[] = [
  checkRequiredFiles,
  checkUnique,
  checkFileNames,
  checkLock,
  checkNamedEntries,
  checkLinks,
  checkTokens,
  checkContacts,
  checkGuides,
  checkActivities,
  checkBankItems,
  checkRegions,
  checkCaseBlocks,
  checkWords,
  checkScreens,
  checkSentences,
  checkDraw,
  checkBankAudit,
  checkSituations,
  checkStudyLoad,
  checkCoverage,
  checkOpen,
  checkReviews,
  proveCourse,
];

/** Runs every check and proof. */
export function checkCourse(context: CheckContext): void {
  for (const check of CHECKS) check(context);
  for (const one of context.source.cases) context.problems.add(proofOf(one));
  if (!context.problems.list.some(({place, severity}) => severity === 'error' && place.file.endsWith('ids.lock')))
    proveBudget(context);
}

/** Proofs by case: an unchanged file gives the same object, so it is not proved again. */
const proofs = new WeakMap<Located<Case>, Problems['list']>();

function proofOf(one: Located<Case>): Problems['list'] {
  const known = proofs.get(one);
  if (known) return known;
  const problems = new Problems();
  // The chart's own conditions were reported when it was compiled; with one unread there is nothing to prove.
  const unread = new Problems();
  const chart = compileChart(one, unread);
  if (checkCaseNames(one, problems) && !unread.hasErrors) problems.add(proveCase(one, chart).list);
  proofs.set(one, problems.list);
  return problems.list;
}
