import 'server-only'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { AssessmentError } from './assessment.rules'
import type { AssessmentRequest } from './assessment.schema'
import { type AssessmentRefused, answerByBook, catalogueByBook } from './assessment-answer'
import type { AssessmentAnswer, CatalogueAnswer } from './assessment-answer.schema'
import { currentRuleBook } from './rule-book.queries'

/** Which categories a person fits, by the rules as they stand now. Nothing is stored and nobody is named. */
export async function assessEligibility(
  viewer: Viewer,
  request: AssessmentRequest,
): Promise<Result<AssessmentAnswer, AssessmentError> | AssessmentRefused> {
  return answerByBook(request, await currentRuleBook(viewer.rulesMark), viewer.locale)
}

/** The catalogue of categories and papers in force on the day (today, when none is named). */
export async function listEligibilityCategories(
  viewer: Viewer,
  { on }: { on: PlainDate | null },
): Promise<Result<CatalogueAnswer, never>> {
  return ok(catalogueByBook(await currentRuleBook(viewer.rulesMark), on ?? todayInKyiv(new Date())))
}
