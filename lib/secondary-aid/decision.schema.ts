import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import type { Gap } from './gap.rules'
import { AID_SERVICES, grantGaps, INSTANCES } from './grant.rules'
import { groundCodeSchema } from './ground-row.schema'
import type { RefusalGroundRow } from './ground-rows.rules'
import { paperRequestGaps } from './paper-request.rules'
import { APPEAL_WAYS, refusalGaps } from './refusal.rules'

// Shapes of what the form holds; what is missing is said by the rules, each gap at its own field under
// `secondaryAid.fieldErrors`, so that the screen and the server never disagree.

const line = z.string().max(500, 'tooLong')
const text = z.string().max(10_000, 'tooLong')
const day = z.custom<PlainDate>((typed) => typeof typed === 'string' && isPlainDate(typed), 'date')
const optionalDay = z.union([z.literal('').transform(() => null), z.null(), day])
const signatory = z.object({ name: line, position: line })
const decidedOn = { on: day }

/** Gaps as errors of their fields; zod keeps the paths. */
const report =
  <T>(gapsOf: (draft: T) => readonly Gap<string>[]) =>
  (draft: T, context: z.RefinementCtx<T>) => {
    for (const { code, path } of gapsOf(draft))
      context.addIssue({ code: 'custom', message: code, path: [...path] })
  }

const offer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('PRIMARY_AID'), on: optionalDay, where: line }),
  z.object({ kind: z.literal('PARTNER_REFERRAL'), name: line, address: line, phone: line, hours: line }),
  z.object({ kind: z.literal('REAPPLY_LATER'), when: line }),
  z.object({ kind: z.literal('OTHER_CATEGORY_CHECK'), category: line }),
])

const ground = { code: groundCodeSchema, norm: line, evidence: text }
const refusal = z.object({
  ...decidedOn,
  grounds: z.array(z.object(ground)),
  facts: text,
  appeals: z.array(z.object({ way: z.enum(APPEAL_WAYS), where: line, term: line })),
  offers: z.array(offer),
  signatory,
})

/** A refusal that may be signed on the day `on` by the grounds as they stand; the server puts its own day there. */
export const refusalSchema = (grounds: readonly RefusalGroundRow[]) =>
  refusal.superRefine(report((draft) => refusalGaps(draft, draft.on, grounds)))
export type Refusal = z.output<typeof refusal>

/** As signed; what was whole then is whole. `name`: the ground in the words of that day, not kept of the first ones. */
export const keptRefusalDecisionSchema = refusal.extend({
  grounds: z.array(z.object({ ...ground, name: text.optional() })),
})
export type KeptRefusal = z.output<typeof keptRefusalDecisionSchema>

export const grantSchema = z
  .object({
    ...decidedOn,
    category: z.object({ code: line, name: line, legalBasis: line }),
    otherCategories: z.array(line),
    services: z.array(z.enum(AID_SERVICES)),
    servicesOfCategory: z.array(z.enum(AID_SERVICES)),
    matter: text,
    instances: z.array(z.enum(INSTANCES)),
    provider: z.discriminatedUnion('kind', [
      z.object({
        kind: z.enum(['ADVOCATE', 'STAFF_LAWYER']),
        id: line,
        name: line,
        sex: z.enum(['FEMALE', 'MALE', 'NOT_STATED']),
      }),
      z.object({ kind: z.literal('CHOSEN_LATER'), how: line }),
    ]),
    signatory,
  })
  .superRefine(report(grantGaps))
export type Grant = z.output<typeof grantSchema>

export const paperRequestSchema = z
  .object({
    ...decidedOn,
    papers: z.array(
      z.object({
        name: line,
        proves: line,
        from: z.object({
          body: line,
          address: line,
          phone: line,
          hours: line,
          toTake: line,
          booking: line,
          takes: line,
          otherWay: line,
          checked: line,
        }),
        isAskedByCentre: z.boolean(),
      }),
    ),
    dueOn: optionalDay,
  })
  .superRefine(report((draft) => paperRequestGaps(draft, draft.on)))
export type PaperRequest = z.output<typeof paperRequestSchema>
