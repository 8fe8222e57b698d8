import { z } from 'zod'
import { isPlainDate, type PlainDate } from './plain-date'

/** Parts of which the shapes of dated rows are made, the same in every table of rules. */
export const shape = {
  text: z.string({ error: 'required' }).trim().min(1, 'required').max(2000, 'tooLong'),
  day: z
    .string({ error: 'required' })
    .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' }),
  code: z.string({ error: 'chooseOne' }).regex(/^[A-Z][A-Z0-9_]{1,59}$/, 'chooseOne'),
  confidence: z.enum(['law', 'order', 'guide', 'courtPage', 'publicPage', 'inferred', 'unverified'], {
    error: 'chooseOne',
  }),
  /** A whole number from `least`, as a program counts: kopiykas, months, ages. */
  whole: (least: number, most: number) =>
    z
      .int({ error: 'wholeNumber' })
      .min(least, least === 0 ? 'negative' : 'fromOne')
      .max(most, 'tooLarge'),
}

export const wordingShape = z.object({ uk: shape.text, en: shape.text })

/**
 * The address of a version and its last day. A stored one also has its number and the day it was recorded: without them
 * no book can be replayed. Without a first day it stands in the place of the version that had none.
 */
export const datedShape = z.object({
  code: shape.code,
  from: shape.day.nullable(),
  to: shape.day.nullable(),
  revision: z.int().min(1).optional(),
  recordedOn: shape.day.optional(),
})
