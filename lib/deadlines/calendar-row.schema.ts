import { z } from 'zod'
import { datedShape, shape } from '@/lib/core/dated-row-shape'
import { isPlainDate } from '@/lib/core/plain-date'
import type { Holiday } from './holidays'

const sourced = datedShape.extend({ source: shape.text, confidence: shape.confidence })

/** A holiday as it is stored: a day of the year, or so many days after Easter. */
export const holidayRowSchema = sourced.extend({
  uk: shape.text,
  en: shape.text,
  falls: z
    .object({
      month: shape.whole(1, 12).optional(),
      day: shape.whole(1, 31).optional(),
      daysAfterEaster: shape.whole(0, 100).optional(),
    })
    .transform(({ month, day, daysAfterEaster }, context): Holiday['falls'] => {
      if (daysAfterEaster !== undefined) return { daysAfterEaster }
      if (month !== undefined && day !== undefined && hasDay(month, day)) return { month, day }
      const path = [month === undefined ? 'month' : 'day']
      context.addIssue({ code: 'custom', message: day === undefined ? 'wholeNumber' : 'date', path })
      return z.NEVER
    }),
})

/** February has 29 here: a holiday may fall on a day that not every year has. */
const hasDay = (month: number, day: number) =>
  isPlainDate(`2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/** A period in which holidays are working days; it always has a first day. */
export const holidaySuspensionRowSchema = sourced.extend({ from: shape.day })
