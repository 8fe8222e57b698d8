import 'server-only'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type AssessmentError, assess } from './assessment.rules'
import type { AssessmentRequest } from './assessment.schema'
import type { AssessmentAnswer, CatalogueAnswer } from './assessment-answer.schema'
import { assessmentTexts } from './assessment-texts'
import { catalogueAt } from './catalogue.rules'
import { startingRuleBook } from './starting-rule-book'
import { findUnknownCodes } from './unknown-codes.rules'

type Refused = { ok: false; error: 'invalidInput'; errors: Record<string, string[]> }

/**
 * Which categories a person fits, told in the language of the one who asks. Nothing is stored and nobody is named.
 *
 * A code the book does not know is `invalidInput` with its field; a figure the day needs and the book lacks is an
 * error of its own (`subsistenceMinimumMissing`), never the figure of another year.
 */
export async function assessEligibility(
  viewer: Viewer,
  request: AssessmentRequest,
): Promise<Result<AssessmentAnswer, AssessmentError> | Refused> {
  const book = startingRuleBook
  const unknown = findUnknownCodes(request, book)
  if (unknown) return { ok: false, error: 'invalidInput', errors: unknown }
  const assessed = assess(request, book)
  if (!assessed.ok) return assessed
  const { explanationOf, sourceOf, warningOf } = assessmentTexts(viewer.locale, book, request.testDate)
  const { ruleVersion, categories, primaryCategory, warnings, incomeSheet } = assessed.value
  return ok({
    ruleVersion,
    categories: categories.map(({ code, outcome, services, criteria, missingDocuments }) => ({
      code,
      outcome,
      services: [...services],
      criteria: criteria.map((criterion) => ({
        id: criterion.id,
        outcome: criterion.outcome,
        explanation: explanationOf(criterion),
        source: sourceOf(criterion),
        confidence: criterion.confidence,
      })),
      missingDocuments: missingDocuments.map(({ anyOf }) => ({ anyOf: [...anyOf] })),
    })),
    primaryCategory,
    warnings: warnings.map((warning) => ({
      code: warning.code,
      category: warning.category,
      text: warningOf(warning),
    })),
    incomeSheet: incomeSheet && {
      months: [...incomeSheet.months],
      incomes: incomeSheet.incomes.map(({ code, month, amountKopiykas, counts }) => ({
        code,
        month,
        amountKopiykas,
        counts,
      })),
      totalKopiykas: incomeSheet.totalKopiykas,
      averageKopiykas: incomeSheet.averageKopiykas,
      thresholds: incomeSheet.thresholds.map(({ minimum: _, ...threshold }) => threshold),
      groupReason: incomeSheet.groupReason,
    },
  })
}

/** The catalogue of categories and papers in force on the day (today, when none is named). */
export async function listEligibilityCategories(
  _viewer: Viewer,
  { on: asked }: { on: PlainDate | null },
): Promise<Result<CatalogueAnswer, never>> {
  const book = startingRuleBook
  const on = asked ?? todayInKyiv(new Date())
  const { categories, documents } = catalogueAt(book, on)
  return ok({
    ruleVersion: book.version,
    on,
    categories: categories.map(({ row, required, optional, needsPaperPerIncomeSource }) => ({
      code: row.code,
      title: row.title,
      chapter: row.chapter,
      legalBasis: row.legalBasis,
      sources: [...row.sources],
      confidence: row.confidence,
      isVerified: row.isVerified,
      isEnabled: row.enabledByDefault,
      isPassedOn: row.isPassedOn ?? false,
      isConfidential: row.isConfidential ?? false,
      from: row.from,
      to: row.to,
      intake: row.intake,
      services: [...row.services],
      servicesConfidence: row.servicesConfidence,
      scope: row.scope && { ...row.scope, topics: [...row.scope.topics] },
      hasIncomeTest: row.formula !== null,
      hasUsageLimit: row.usageLimit !== null,
      applicants: [...(row.applicants ?? [])],
      subGroups: [...(row.subGroups ?? [])],
      requiredDocuments: required.map(({ anyOf }) => ({ anyOf: [...anyOf] })),
      optionalDocuments: [...optional],
      needsPaperPerIncomeSource,
    })),
    documents: documents.map((row) => ({
      code: row.code,
      name: { uk: row.uk, en: row.en },
      plainName: row.plain,
      accepts: [...row.accepts],
      issuer: row.issuer,
      hint: row.hint ?? null,
      source: row.source,
      confidence: row.confidence,
    })),
  })
}
