/** All checks over a whole course, in one run. What one file says by itself was checked when it was read. */

import type {Case} from '../../model/case.schema.ts';
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
import {checkContacts, checkGuides, checkLinks, checkNamedEntries, checkTokens} from './references.ts';
import {checkOpen, checkReviews} from './reviews.ts';

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
  for (const one of context.source.cases) context.problems.add(proofOf(one, context));
  if (!context.problems.list.some(({place, severity}) => severity === 'error' && place.file.endsWith('ids.lock')))
    proveBudget(context);
}

/** Proofs by case: an unchanged file gives the same object, so it is not proved again. */
const proofs = new WeakMap<Located<Case>, Problems['list']>();

function proofOf(one: Located<Case>, {course}: CheckContext): Problems['list'] {
  const known = proofs.get(one);
  if (known) return known;
  const problems = new Problems();
  const chart = course.charts[one.value.id];
  if (checkCaseNames(one, problems) && chart) problems.add(proveCase(one, chart).list);
  proofs.set(one, problems.list);
  return problems.list;
}
