import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { REQUIREMENT_CONDITIONS, type Requirement } from './requirement.rules'
import { APPLICANTS, INTAKES, PAPER_FORMS, SERVICES } from './rule-book'
import type { RuleCorrection } from './rule-book.rules'

const text = z.string().trim().min(1, 'required').max(2000, 'tooLong')
const wording = z.object({ uk: text, en: text })
const day = z.string().refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' })
const code = z.string().regex(/^[A-Z][A-Z0-9_]{1,59}$/, 'codeShape')
const confidence = z.enum(['law', 'order', 'guide', 'courtPage', 'publicPage', 'inferred', 'unverified'])
const kopiykas = z.int('wholeNumber').min(0, 'negative').max(1_000_000_000, 'tooLarge')
const age = z.int('wholeNumber').min(0, 'negative').max(120, 'tooLarge')

const condition = z.enum(REQUIREMENT_CONDITIONS).optional()
const requirement: z.ZodType<Requirement> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('doc'), doc: code, when: condition }),
    z.object({ kind: z.literal('optional'), doc: code, when: condition }),
    z.object({ kind: z.literal('perIncomeSource') }),
    z.object({ kind: z.literal('allOf'), of: z.array(requirement).min(1, 'required') }),
    z.object({ kind: z.literal('anyOf'), of: z.array(requirement).min(1, 'required') }),
  ]),
)

/** Every correction has its first day, its number and the day it was recorded: without them no book can be replayed. */
const dated = z.object({
  code,
  from: day,
  to: day.nullable(),
  revision: z.int().min(1),
  recordedOn: day,
})
const provenance = z.object({
  legalBasis: wording,
  sources: z.array(text).min(1, 'required'),
  confidence,
  note: text.optional(),
})
const ruled = dated.extend(provenance.shape)

const category = ruled.extend({
  title: wording,
  chapter: text.nullable(),
  services: z.array(z.enum(SERVICES)).min(1, 'required'),
  servicesConfidence: confidence,
  scope: z
    .object({
      mode: z.enum(['block', 'prompt', 'caseOnly', 'unclear']),
      topics: z.array(code),
      matters: wording,
    })
    .nullable(),
  intake: z.enum(INTAKES),
  formula: code.nullable(),
  usageLimit: code.nullable(),
  requirements: requirement,
  enabledByDefault: z.boolean(),
  isVerified: z.boolean(),
  age: z.object({ from: age.optional(), below: age.optional() }).optional(),
  applicants: z.array(z.enum(APPLICANTS)).optional(),
  waivesIdentity: z.boolean().optional(),
  isTimeBound: z.boolean().optional(),
  needsOtherCategory: z.boolean().optional(),
  isPassedOn: z.boolean().optional(),
  isConfidential: z.boolean().optional(),
  offersStaffGenderChoice: z.boolean().optional(),
  subGroups: z.array(code).optional(),
})

const paper = dated.extend({
  uk: text,
  en: text,
  plain: wording,
  accepts: z.array(z.enum(PAPER_FORMS)).min(1, 'required'),
  issuer: wording,
  validity: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('printed') }),
    z.object({ kind: z.literal('months'), months: z.int().min(1).max(120) }),
    z.object({ kind: z.literal('untilEvent'), event: wording }),
    z.object({ kind: z.literal('forGood') }),
  ]),
  hint: wording.optional(),
  source: text,
  confidence,
})

const group = z.enum(['general', 'child06', 'child618', 'ableBodied', 'lostAbility'])
const minimum = ruled.extend({
  amounts: z.object({
    general: kopiykas.nullable(),
    child06: kopiykas.nullable(),
    child618: kopiykas.nullable(),
    ableBodied: kopiykas.nullable(),
    lostAbility: kopiykas.nullable(),
  }),
})
const multiple = z.int('wholeNumber').min(1).max(20)
const formula = z.discriminatedUnion('test', [
  ruled.extend({ test: z.literal('averageIncome'), multiple }),
  ruled.extend({ test: z.literal('benefit'), multiple, group }),
])
const incomeKind = ruled.extend({
  name: wording,
  counts: z.enum(['ADDED', 'NOT_COUNTED', 'SUBTRACTED']),
  isWork: z.boolean(),
  matching: z.array(code),
})
const commonPapers = ruled.extend({
  application: requirement,
  applicationFields: z.array(code),
  identity: requirement,
  insteadOfApplication: requirement,
  representativeIdentity: requirement,
  representativeAuthority: requirement,
  welcome: z.array(code),
  ownApplication: provenance.extend({ fromAge: age }),
})

/** A version of a rule as an administrator stores it; addressed by kind, code and first day. */
export const ruleCorrectionSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('categories'), row: category }),
    z.object({ kind: z.literal('documents'), row: paper }),
    z.object({ kind: z.literal('subsistenceMinimums'), row: minimum }),
    z.object({ kind: z.literal('formulas'), row: formula }),
    z.object({
      kind: z.literal('incomePeriods'),
      row: ruled.extend({ months: z.int('wholeNumber').min(1).max(24) }),
    }),
    z.object({ kind: z.literal('incomeKinds'), row: incomeKind }),
    z.object({
      kind: z.literal('usageLimits'),
      row: ruled.extend({
        grantsPerBudgetYear: z.int('wholeNumber').min(1),
        openMandates: z.int('wholeNumber').min(1),
      }),
    }),
    z.object({ kind: z.literal('commonPapers'), row: commonPapers }),
  ])
  .refine(({ row }) => !row.to || row.from <= row.to, {
    error: 'endsBeforeItBegins',
    path: ['row', 'to'],
  }) satisfies z.ZodType<RuleCorrection>
