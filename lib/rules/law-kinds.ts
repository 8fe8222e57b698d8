import { z } from 'zod'
import type { Dated } from '@/lib/core/dated-rows'
import { holidayRowSchema, holidaySuspensionRowSchema } from '@/lib/deadlines/calendar-row.schema'
import { deadlineRowSchema } from '@/lib/deadlines/deadline-row.schema'
import { deadlineRows } from '@/lib/deadlines/deadline-rows.rules'
import { holidayRows, holidaySuspensionRows } from '@/lib/deadlines/holidays'
import { RULE_KINDS } from '@/lib/eligibility/rule-book'
import { ruleRowSchemas } from '@/lib/eligibility/rule-row.schema'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'
import {
  refusalGroundRowSchema,
  replacementGroundRowSchema,
  terminationGroundRowSchema,
} from '@/lib/secondary-aid/ground-row.schema'
import {
  refusalGroundRows,
  replacementGroundRows,
  terminationGroundRows,
} from '@/lib/secondary-aid/ground-rows.rules'

/** Tables of law and of the office's own rules, in the order an administrator reads them. */
export const LAW_KINDS = [
  ...RULE_KINDS,
  'deadlines',
  'holidays',
  'holidaySuspensions',
  'refusalGrounds',
  'terminationGrounds',
  'replacementGrounds',
] as const
export type LawKind = (typeof LAW_KINDS)[number]

const versionOf = <K extends LawKind, R extends z.ZodType>(kind: K, row: R) =>
  z.object({ kind: z.literal(kind), row })

/** One version of one rule, whatever its table; errors are keys of `rules.faults` or of `fieldErrors`. */
export const lawVersionSchema = z
  .discriminatedUnion('kind', [
    versionOf('categories', ruleRowSchemas.categories),
    versionOf('documents', ruleRowSchemas.documents),
    versionOf('subsistenceMinimums', ruleRowSchemas.subsistenceMinimums),
    versionOf('formulas', ruleRowSchemas.formulas),
    versionOf('incomePeriods', ruleRowSchemas.incomePeriods),
    versionOf('incomeKinds', ruleRowSchemas.incomeKinds),
    versionOf('usageLimits', ruleRowSchemas.usageLimits),
    versionOf('commonPapers', ruleRowSchemas.commonPapers),
    versionOf('deadlines', deadlineRowSchema),
    versionOf('holidays', holidayRowSchema),
    versionOf('holidaySuspensions', holidaySuspensionRowSchema),
    versionOf('refusalGrounds', refusalGroundRowSchema),
    versionOf('terminationGrounds', terminationGroundRowSchema),
    versionOf('replacementGrounds', replacementGroundRowSchema),
  ])
  .refine(({ row }) => !row.to || !row.from || row.from <= row.to, {
    error: 'endsBeforeItBegins',
    path: ['row', 'to'],
  })
export type LawVersion = z.output<typeof lawVersionSchema>
export type LawRow = LawVersion['row']

/** What the product itself brings. */
export const startingLaw: Readonly<Record<LawKind, readonly (Dated & object)[]>> = {
  categories: startingRuleBook.categories,
  documents: startingRuleBook.documents,
  subsistenceMinimums: startingRuleBook.subsistenceMinimums,
  formulas: startingRuleBook.formulas,
  incomePeriods: startingRuleBook.incomePeriods,
  incomeKinds: startingRuleBook.incomeKinds,
  usageLimits: startingRuleBook.usageLimits,
  commonPapers: startingRuleBook.commonPapers,
  deadlines: deadlineRows,
  holidays: holidayRows,
  holidaySuspensions: holidaySuspensionRows,
  refusalGrounds: refusalGroundRows,
  terminationGrounds: terminationGroundRows,
  replacementGrounds: replacementGroundRows,
}
