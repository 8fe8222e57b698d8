import { z } from 'zod'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import { dayShape } from '@/lib/core/day-shape'
import { isPlainDate } from '@/lib/core/plain-date'

/** How word came to the centre. Labels: `mandates.way.*`. */
export const TOLD_WAYS = ['PERSONAL', 'PHONE', 'E_MAIL', 'POST', 'MESSENGER'] as const
export type ToldWay = (typeof TOLD_WAYS)[number]

/** What the client asks of the specialist; each is a limit (N14). */
export const providerWishesSchema = z.object({
  sex: z.enum(['FEMALE', 'MALE']).nullable().default(null),
  language: z.enum(LANGUAGES).nullable().default(null),
  signLanguage: z.boolean().default(false),
  notProviderIds: z.array(z.uuid()).max(50).default([]),
})
export type ProviderWishes = z.output<typeof providerWishesSchema>

export const appointmentAddressSchema = z.object({ applicationId: z.uuid() })

/** Why a provider is waited for. Labels: `mandates.waits.*`. */
export const WAITS_BECAUSE = ['GRANTED', 'DECLINED', 'REPLACED'] as const
export type WaitsBecause = (typeof WAITS_BECAUSE)[number]

const wishesFormFields = {
  wishes: providerWishesSchema,
  /** When and how the client said so, and in what words: nobody else changes a wish. */
  saidOn: dayShape,
  way: z.enum(TOLD_WAYS, 'chooseOne'),
  words: z.string().trim().min(1, 'wordsMissing').max(2000, 'tooLong'),
}
export const wishesFormSchema = z.object(wishesFormFields)

export const changeWishesSchema = appointmentAddressSchema.extend({
  ...wishesFormFields,
  expectedRevision: z.int().min(1),
  submissionId: z.uuid(),
})
export type ChangeWishes = z.output<typeof changeWishesSchema>

/** `<day>_<id>` of the last row of the page before, of lists ordered by a day. */
export const dayPlaceSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)
  .transform((typed, context) => {
    const [on = '', id = ''] = typed.split('_')
    if (isPlainDate(on)) return { on, id }
    context.addIssue('No such day')
    return z.NEVER
  })
  .optional()
  .catch(undefined)
export type DayPlace = NonNullable<z.output<typeof dayPlaceSchema>>

export const waitingListSchema = z.object({ after: dayPlaceSchema })
