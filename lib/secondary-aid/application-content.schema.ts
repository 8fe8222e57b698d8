import { z } from 'zod'
import { REPRESENTATIVE_BASES } from '@/lib/clients/client-codes.rules'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { DISABILITY_GROUPS } from '@/lib/eligibility/assessment-facts'
import { SERVICES } from '@/lib/eligibility/rule-book'
import { CHANNELS } from '@/lib/enquiries/enquiry.rules'

const line = z.string().max(300, 'tooLong')
const text = z.string().max(10_000, 'tooLong')
const code = z.string().min(1).max(60)
const someDay = z.string().refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })
const optionalDay = z.union([z.literal('').transform(() => null), z.null(), someDay]).default(null)
const kopiykas = z.int('wholeKopiykas').min(0, 'negative').max(100_000_000_000, 'tooLarge')

/** How the application comes to be signed (situations.md 5.3.1–5.3.2). */
export const SIGNINGS = ['SELF', 'REPRESENTATIVE', 'E_SIGNATURE', 'CANNOT_READ', 'CANNOT_SIGN'] as const

/** Of adults whose capacity a court has touched (situations.md 5.3.7). */
export const CAPACITY_STATUSES = ['RESTRICTED', 'INCAPABLE'] as const

/** Groups of the population a worker may choose between for a pensioner who works. */
export const CHOSEN_INCOME_GROUPS = ['ableBodied', 'lostAbility'] as const

/** The one shape of what is saved, with its limits, and of what is kept half typed. */
const contentShapeOf = <Day extends z.ZodType>(line: z.ZodString, text: z.ZodString, day: Day) =>
  z.object({
    /** Answers of the first look without papers; a question that was skipped is not there. */
    firstLook: z.record(code, z.enum(['YES', 'NO'])).default({}),
    claimedCategories: z.array(code).max(30).default([]),
    servicesWanted: z.array(z.enum(SERVICES)).default([]),
    issueTopics: z.array(code).max(20).default([]),
    substance: text.default(''),
    opposingParty: line.default(''),
    court: line.default(''),
    caseNumber: line.default(''),
    hearingOn: day,
    earlierAid: line.default(''),
    pensioner: z.boolean().nullable().default(null),
    disabilityGroup: z.enum(DISABILITY_GROUPS).nullable().default(null),
    /** Months of the income sheet by source, `YYYY-MM`. */
    incomes: z
      .array(
        z.object({
          code,
          month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'noSuchMonth'),
          amountKopiykas: kopiykas,
        }),
      )
      .max(300)
      .default([]),
    disabilityBenefitKopiykas: kopiykas.nullable().default(null),
    /** Whose minimum a pensioner who works is held against, when a worker chose it, and why (income-test.yaml). */
    incomeGroup: z
      .object({ group: z.enum(CHOSEN_INCOME_GROUPS), reason: line })
      .nullable()
      .default(null),
    /** When the status or the case a time-bound category hangs on was decided. */
    statusDecisions: z
      .array(z.object({ category: code, decidedOn: someDay }))
      .max(30)
      .default([]),
    representative: z
      .object({ name: line, basis: z.enum(REPRESENTATIVE_BASES), paper: line })
      .nullable()
      .default(null),
    /** A child without a representative (5.3.9). */
    loneChild: z.object({ service: line, toldOn: day, safeAdult: line }).nullable().default(null),
    /** A court, or an investigator, has ordered the aid: nobody writes an application then (5.3.10). */
    ruling: z.object({ number: line, on: day }).nullable().default(null),
    /** `ownMatters`: the person may take this matter to court alone, and applies alone (5.3.7). */
    capacity: z
      .object({ status: z.enum(CAPACITY_STATUSES), ruling: line, ownMatters: z.boolean() })
      .nullable()
      .default(null),
    /** How the application came, when it was not written at the desk (5.3.6). `arrivedOn`: signed, at the centre. */
    arrival: z
      .object({ channel: z.enum(CHANNELS), firstContactOn: day, arrivedOn: day })
      .nullable()
      .default(null),
    signing: z
      .object({
        kind: z.enum(SIGNINGS),
        reason: line.default(''),
        signerName: line.default(''),
        signerPaper: line.default(''),
        reader: line.default(''),
      })
      .default({ kind: 'SELF', reason: '', signerName: '', signerPaper: '', reader: '' }),
    wishedSex: z.enum(['FEMALE', 'MALE']).nullable().default(null),
    wishes: line.default(''),
  })

/**
 * What of an application is typed at the desk, before and after it is received; kept as one JSON value. Everything may
 * still be missing: what a received application must have is said by `applicationGaps`.
 */
export const applicationContentSchema = contentShapeOf(line, text, optionalDay)
/** The same as it stands in the form, half typed: kept as a draft. Too long, or half a day, is no reason to lose it. */
export const keptContentSchema = contentShapeOf(
  z.string(),
  z.string(),
  z.string().nullable().default(null),
).extend({
  /** What is no sum and no day yet, by its field: it means nothing so far, and is never saved with the application. */
  halfTyped: z.record(z.string(), z.string()).optional(),
})
export type ApplicationContentInput = z.input<typeof applicationContentSchema>
/** An application as its form holds it, with what is half typed. */
export type ApplicationFormInput = ApplicationContentInput &
  Pick<z.input<typeof keptContentSchema>, 'halfTyped'>
export type ApplicationContent = z.output<typeof applicationContentSchema>
