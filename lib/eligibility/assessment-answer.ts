import type { Locale } from '@/lib/core/i18n/locale'
import type { PlainDate } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import { type AssessmentError, assess } from './assessment.rules'
import type { AssessmentAnswer, CatalogueAnswer } from './assessment-answer.schema'
import type { EligibilityFacts } from './assessment-facts'
import { assessmentTexts } from './assessment-texts'
import { catalogueAt } from './catalogue.rules'
import type { RuleBook } from './rule-book'
import { findUnknownCodes } from './unknown-codes.rules'

export type AssessmentRefused = { ok: false; error: 'invalidInput'; errors: Record<string, string[]> }

/**
 * Which categories a person fits, told in the language of the one who asks. Nothing is stored and nobody is named.
 *
 * A code the book does not know is `invalidInput` with its field; a figure the day needs and the book lacks is an
 * error of its own (`subsistenceMinimumMissing`), never the figure of another year.
 */
export function answerByBook(
  request: EligibilityFacts,
  book: RuleBook,
  locale: Locale,
): Result<AssessmentAnswer, AssessmentError> | AssessmentRefused {
  const unknown = findUnknownCodes(request, book)
  if (unknown) return { ok: false, error: 'invalidInput', errors: unknown }
  const assessed = assess(request, book)
  if (!assessed.ok) return assessed
  const { explanationOf, sourceOf, warningOf } = assessmentTexts(locale, book, request.testDate)
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

/** The catalogue of categories and papers in force on the day. */
export function catalogueByBook(book: RuleBook, on: PlainDate): CatalogueAnswer {
  const { categories, documents } = catalogueAt(book, on)
  return {
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
  }
}
