import { z } from 'zod'
import { holidayRowSchema, holidaySuspensionRowSchema } from '@/lib/deadlines/calendar-row.schema'
import { deadlineRowSchema } from '@/lib/deadlines/deadline-row.schema'
import { RULE_KINDS } from '@/lib/eligibility/rule-book'
import { ruleRowSchemas } from '@/lib/eligibility/rule-row.schema'
import {
  refusalGroundRowSchema,
  replacementGroundRowSchema,
  terminationGroundRowSchema,
} from '@/lib/secondary-aid/ground-row.schema'

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

/** Grounds a decision may rest on: of a refusal, of ending the aid, of replacing who gives it. */
export const GROUND_KINDS = [
  'refusalGrounds',
  'terminationGrounds',
  'replacementGrounds',
] as const satisfies LawKind[]
/** What may be new on the screen: the program works with whatever rows there are. Other rules it knows by their codes. */
export const ADDED_KINDS = ['holidays', ...GROUND_KINDS] as const satisfies LawKind[]
export const isAdded = (kind: LawKind): kind is (typeof ADDED_KINDS)[number] =>
  ADDED_KINDS.some((each) => each === kind)

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
