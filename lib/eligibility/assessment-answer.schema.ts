import { z } from 'zod'
import { CRITERION_OUTCOMES, OUTCOMES, WARNING_CODES } from './criterion.rules'
import { INTAKES, PAPER_FORMS, POPULATION_GROUPS, SERVICES } from './rule-book'

const wording = z.object({ uk: z.string(), en: z.string() })
const confidence = z.enum(['law', 'order', 'guide', 'courtPage', 'publicPage', 'inferred', 'unverified'])
const lacking = z.object({ anyOf: z.array(z.string()) })

/** The answer of the assessment: texts in the language of the one who asks. */
export const assessmentAnswerSchema = z.object({
  ruleVersion: z.string(),
  categories: z.array(
    z.object({
      code: z.string(),
      outcome: z.enum(OUTCOMES),
      services: z.array(z.enum(SERVICES)),
      criteria: z.array(
        z.object({
          id: z.string(),
          outcome: z.enum(CRITERION_OUTCOMES),
          explanation: z.string(),
          source: z.string(),
          confidence,
        }),
      ),
      missingDocuments: z.array(lacking),
    }),
  ),
  primaryCategory: z.string().nullable(),
  warnings: z.array(
    z.object({ code: z.enum(WARNING_CODES), category: z.string().nullable(), text: z.string() }),
  ),
  /** The arithmetic of average income; null when no category was tested by it. */
  incomeSheet: z
    .object({
      months: z.array(z.string()),
      incomes: z.array(
        z.object({
          code: z.string(),
          month: z.string(),
          amountKopiykas: z.int(),
          counts: z.enum(['ADDED', 'NOT_COUNTED', 'SUBTRACTED', 'OUTSIDE_PERIOD']),
        }),
      ),
      totalKopiykas: z.int(),
      averageKopiykas: z.int(),
      thresholds: z.array(
        z.object({
          group: z.enum(POPULATION_GROUPS),
          minimumKopiykas: z.int(),
          multiple: z.int(),
          kopiykas: z.int(),
        }),
      ),
      groupReason: z.enum(['disability', 'pensioner', 'workingPensioner', 'chosen', 'otherAdult', 'notTold']),
    })
    .nullable(),
})
export type AssessmentAnswer = z.output<typeof assessmentAnswerSchema>

/** The catalogue of a day, in both languages. */
export const catalogueAnswerSchema = z.object({
  ruleVersion: z.string(),
  on: z.string(),
  categories: z.array(
    z.object({
      code: z.string(),
      title: wording,
      chapter: z.string().nullable(),
      legalBasis: wording,
      sources: z.array(z.string()),
      confidence,
      isVerified: z.boolean(),
      isEnabled: z.boolean(),
      isPassedOn: z.boolean(),
      isConfidential: z.boolean(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      intake: z.enum(INTAKES),
      services: z.array(z.enum(SERVICES)),
      servicesConfidence: confidence,
      scope: z
        .object({
          mode: z.enum(['block', 'prompt', 'caseOnly', 'unclear']),
          topics: z.array(z.string()),
          matters: wording,
        })
        .nullable(),
      hasIncomeTest: z.boolean(),
      hasUsageLimit: z.boolean(),
      applicants: z.array(z.string()),
      subGroups: z.array(z.string()),
      requiredDocuments: z.array(lacking),
      optionalDocuments: z.array(z.string()),
      needsPaperPerIncomeSource: z.boolean(),
    }),
  ),
  documents: z.array(
    z.object({
      code: z.string(),
      name: wording,
      plainName: wording,
      accepts: z.array(z.enum(PAPER_FORMS)),
      issuer: wording,
      hint: wording.nullable(),
      source: z.string(),
      confidence,
    }),
  ),
})
export type CatalogueAnswer = z.output<typeof catalogueAnswerSchema>
