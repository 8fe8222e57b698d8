import { z } from 'zod'
import { datedShape, shape, wordingShape } from '@/lib/core/dated-row-shape'
import { REQUIREMENT_CONDITIONS, type Requirement } from './requirement.rules'
import { APPLICANTS, INTAKES, PAPER_FORMS, type RuleKind, SERVICES } from './rule-book'
import type { RuleCorrection } from './rule-book.rules'

const { text, code, confidence, whole } = shape
const wording = wordingShape
const kopiykas = z.int({ error: 'sumShape' }).min(0, 'sumShape').max(1_000_000_000, 'tooLarge')
const age = whole(0, 120)

const condition = z.enum(REQUIREMENT_CONDITIONS).optional()
const requirement: z.ZodType<Requirement> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('doc'), doc: code, when: condition }),
    z.object({ kind: z.literal('optional'), doc: code, when: condition }),
    z.object({ kind: z.literal('perIncomeSource') }),
    z.object({ kind: z.literal('allOf'), of: z.array(requirement).min(1, 'noPapers') }),
    z.object({ kind: z.literal('anyOf'), of: z.array(requirement).min(1, 'noPapers') }),
  ]),
)

const dated = datedShape
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
    z.object({ kind: z.literal('months'), months: whole(1, 120) }),
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
const multiple = whole(1, 20)
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

/** The rows of each table of the book, as they are stored. */
export const ruleRowSchemas = {
  categories: category,
  documents: paper,
  subsistenceMinimums: minimum,
  formulas: formula,
  incomePeriods: ruled.extend({ months: whole(1, 24) }),
  incomeKinds: incomeKind,
  usageLimits: ruled.extend({
    grantsPerBudgetYear: whole(1, 1000),
    openMandates: whole(1, 1000),
  }),
  commonPapers,
} satisfies Record<RuleKind, z.ZodType>

/** A version of a rule as an administrator stores it; addressed by kind, code and first day. */
export const ruleCorrectionSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('categories'), row: ruleRowSchemas.categories }),
    z.object({ kind: z.literal('documents'), row: ruleRowSchemas.documents }),
    z.object({ kind: z.literal('subsistenceMinimums'), row: ruleRowSchemas.subsistenceMinimums }),
    z.object({ kind: z.literal('formulas'), row: ruleRowSchemas.formulas }),
    z.object({ kind: z.literal('incomePeriods'), row: ruleRowSchemas.incomePeriods }),
    z.object({ kind: z.literal('incomeKinds'), row: ruleRowSchemas.incomeKinds }),
    z.object({ kind: z.literal('usageLimits'), row: ruleRowSchemas.usageLimits }),
    z.object({ kind: z.literal('commonPapers'), row: ruleRowSchemas.commonPapers }),
  ])
  .refine(({ row }) => !row.to || !row.from || row.from <= row.to, {
    error: 'endsBeforeItBegins',
    path: ['row', 'to'],
  }) satisfies z.ZodType<RuleCorrection>
