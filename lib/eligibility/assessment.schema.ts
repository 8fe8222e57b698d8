import { z } from 'zod'
import { REPRESENTATIVE_BASES } from '@/lib/clients/client-codes.rules'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { isLegalBranchCode, isLegalTopicCode } from '@/lib/enquiries/legal-topics.rules'
import { DISABILITY_GROUPS, type DisabilityGroup } from './assessment-facts'
import { PAPER_FORMS, SERVICES } from './rule-book'

const day = z
  .string({ error: 'dateMissing' })
  .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })
const optionalDay = day.nullish().transform((given) => given ?? null)
const month = z
  .string({ error: 'monthMissing' })
  .refine((typed) => /^\d{4}-\d{2}$/.test(typed) && isPlainDate(`${typed}-01`), { error: 'noSuchMonth' })
const kopiykas = z.int({ error: 'wholeKopiykas' }).min(0, 'negative').max(100_000_000_000, 'tooLarge')
const count = z.int({ error: 'wholeNumber' }).min(0, 'negative').max(1000, 'tooLarge')
const code = z.string({ error: 'required' }).min(1, 'required').max(60, 'tooLong')
const nullable = <T extends z.ZodType>(schema: T) => schema.nullish().transform((given) => given ?? null)

const GROUP_NUMBERS: Record<string, DisabilityGroup> = { 1: 'I', 2: 'II', 3: 'III' }
/** Groups are written I, II, III or 1, 2, 3. */
const disabilityGroup = z.union(
  [
    z.enum(DISABILITY_GROUPS),
    z
      .union([z.literal([1, 2, 3]), z.literal(['1', '2', '3'])])
      .transform((number) => GROUP_NUMBERS[number] ?? 'NONE'),
  ],
  { error: 'unknownChoice' },
)

/** Family members apply for a captive; the other grounds are those of the card. */
const basis = z.enum([...REPRESENTATIVE_BASES, 'LEGAL_REPRESENTATIVE', 'FAMILY_MEMBER'], {
  error: 'unknownChoice',
})

const paper = z
  .object({
    doc: code,
    issuedOn: optionalDay,
    validTo: optionalDay,
    form: z.enum(PAPER_FORMS, { error: 'unknownChoice' }).default('ORIGINAL_SHOWN'),
  })
  .refine(({ issuedOn, validTo }) => !issuedOn || !validTo || issuedOn <= validTo, {
    error: 'endsBeforeItBegins',
    path: ['validTo'],
  })

/**
 * What a program or a screen asks the assessment with. Whether the codes are of the book is asked by
 * `findUnknownCodes`: the book is dated and may be corrected.
 */
export const assessmentRequestSchema = z
  .object({
    testDate: day,
    person: z
      .object({
        birthDate: optionalDay,
        pensioner: nullable(z.boolean({ error: 'wrongType' })),
        disabilityGroup: nullable(disabilityGroup),
      })
      .prefault({}),
    claimedCategories: z.array(code).max(60, 'tooMany').default([]),
    issueTopics: z
      .array(
        z
          .string({ error: 'wrongType' })
          .refine((topic) => isLegalTopicCode(topic) || isLegalBranchCode(topic), 'unknownTopic'),
      )
      .max(60, 'tooMany')
      .default([]),
    servicesWanted: z
      .array(z.enum(SERVICES, { error: 'unknownService' }))
      .max(10, 'tooMany')
      .default([]),
    incomes: z
      .array(z.object({ code, month, amountKopiykas: kopiykas }))
      .max(500, 'tooMany')
      .default([]),
    disabilityBenefitKopiykas: nullable(kopiykas),
    documents: z.array(paper).max(200, 'tooMany').default([]),
    representative: nullable(z.object({ basis })),
    grantsThisBudgetYear: nullable(count),
    openMandates: nullable(count),
    incomeGroup: nullable(z.enum(['ableBodied', 'lostAbility'], { error: 'unknownChoice' })),
    statusDecisions: z
      .array(z.object({ category: code, decidedOn: day }))
      .max(60, 'tooMany')
      .default([]),
  })
  .superRefine(({ testDate, person, incomes }, { addIssue }) => {
    const refuse = (message: string, path: (string | number)[]) =>
      addIssue({ code: 'custom', message, path, input: undefined })
    if (person.birthDate && person.birthDate > testDate) refuse('bornAfterTestDate', ['person', 'birthDate'])
    for (const [place, income] of incomes.entries()) {
      if (income.month > testDate.slice(0, 7)) refuse('monthInFuture', ['incomes', place, 'month'])
    }
  })
export type AssessmentRequest = z.output<typeof assessmentRequestSchema>

/** The day of the catalogue; today when none is named. */
export const catalogueRequestSchema = z.object({ on: optionalDay })
