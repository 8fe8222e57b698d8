import { z } from 'zod'
import { isPlainDate, type PlainDate } from './plain-date'

/** A day that exists, `YYYY-MM-DD`; the message is a key under `fieldErrors`. */
export const dayShape = z
  .string()
  .max(40)
  .refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'date' })

/** The same, or nothing typed. */
export const optionalDayShape = z.union([z.literal('').transform(() => null), z.null(), dayShape])
