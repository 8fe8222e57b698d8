import { z } from 'zod'
import { LAW_KINDS } from './law-kinds'
import { readRow } from './read-rule-form.rules'
import { correctRuleSchema } from './rule-correction.schema'
import { EMPTY_ROW, type RuleFormRow } from './rule-form.rules'

/** What is typed, as it is sent and as a draft keeps it. */
export type RuleForm = { version: { kind: (typeof LAW_KINDS)[number]; row: RuleFormRow }; reason: string }

const typedSchema = z.looseObject({
  version: z.object({
    kind: z.enum(LAW_KINDS),
    row: z.custom<RuleFormRow>((row) => hasShapeOf(row, EMPTY_ROW), 'invalidForm'),
  }),
})

/**
 * A draft that still fits the form, and which corrections were there when it was begun; an older shape is as good as none.
 * A draft from before that was kept is taken as of now.
 */
export const ruleDraftSchema = typedSchema.extend({
  reason: z.string(),
  seenRevision: z.int().min(0).optional(),
})
export type RuleDraft = RuleForm & { seenRevision?: number | undefined }

/** The typed form as a correction: the same reading in the browser and on the server. */
export const correctRuleFormSchema = z.preprocess(readTyped, correctRuleSchema)
export const tryRuleFormSchema = z.preprocess(
  readTyped,
  z.object({ version: correctRuleSchema.shape.version }),
)
/** In the browser nothing is known of keys and revisions. */
export const ruleFormSchema = z.preprocess(readTyped, correctRuleSchema.pick({ version: true, reason: true }))

function readTyped(typed: unknown): unknown {
  const read = typedSchema.safeParse(typed)
  if (!read.success) return typed
  const { kind, row } = read.data.version
  return { ...read.data, version: { kind, row: readRow(kind, row) } }
}

/** Whether every field of the pattern is there with a value of its kind; what lists and papers hold is read later. */
function hasShapeOf(value: unknown, pattern: object): value is RuleFormRow {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map(Object.entries(value))
  return Object.entries(pattern).every(([name, expected]) => {
    const found: unknown = fields.get(name)
    if (typeof expected !== 'object') return typeof found === typeof expected
    if (Array.isArray(expected))
      return Array.isArray(found) && found.every((code) => typeof code === 'string')
    if ('kind' in expected && 'of' in expected)
      return typeof found === 'object' && found !== null && 'kind' in found
    return hasShapeOf(found, expected)
  })
}
