import { z } from 'zod'
import { datedShape, shape, wordingShape } from '@/lib/core/dated-row-shape'
import { DEADLINE_STARTS } from './legal-deadlines'

/** A term as it is stored. */
export const deadlineRowSchema = datedShape.extend({
  uk: shape.text,
  en: shape.text,
  starts: z.enum(DEADLINE_STARTS, { error: 'chooseOne' }),
  length: z.discriminatedUnion('count', [
    z.object({
      count: z.enum(['calendar', 'working', 'months', 'years', 'hours']),
      duration: shape.whole(0, 1000),
    }),
    z.object({ count: z.literal('budgetYear') }),
    z.object({ count: z.literal('set') }),
  ]),
  lastDayOff: z.enum(['next', 'before'], { error: 'chooseOne' }),
  extension: wordingShape.optional(),
  legalBasis: wordingShape,
  source: shape.text,
  confidence: shape.confidence,
  alarms: z.array(shape.whole(1, 1000)).max(10, 'tooMany').optional(),
})
