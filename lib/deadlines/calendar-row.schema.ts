import { z } from 'zod'
import { datedShape, shape } from '@/lib/core/dated-row-shape'

const sourced = datedShape.extend({ source: shape.text, confidence: shape.confidence })

/** A holiday as it is stored: a day of the year, or so many days after Easter. */
export const holidayRowSchema = sourced.extend({
  uk: shape.text,
  en: shape.text,
  falls: z.union([
    z.object({ month: shape.whole(1, 12), day: shape.whole(1, 31) }),
    z.object({ daysAfterEaster: shape.whole(0, 100) }),
  ]),
})

/** A period in which holidays are working days; it always has a first day. */
export const holidaySuspensionRowSchema = sourced.extend({ from: shape.day })
