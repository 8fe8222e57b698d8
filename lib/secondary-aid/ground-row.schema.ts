import { z } from 'zod'
import { datedShape, shape, wordingShape } from '@/lib/core/dated-row-shape'
import { OFFER_KINDS } from './refusal-grounds'

const ground = datedShape.extend({
  uk: shape.text,
  en: shape.text,
  legalBasis: wordingShape,
  source: shape.text,
  confidence: shape.confidence,
  hint: wordingShape.optional(),
})

/** A code of a ground in what is typed and kept; whether it holds on the day is asked of the tables. */
export const groundCodeSchema = shape.code

/** The grounds as they are stored. */
export const refusalGroundRowSchema = ground.extend({
  evidence: wordingShape,
  offers: z.array(z.enum(OFFER_KINDS)).min(1, 'required'),
  onlyWarns: z.literal(true).optional(),
})
export const terminationGroundRowSchema = ground.extend({
  isNormalEnd: z.literal(true).optional(),
  warningDays: shape.whole(1, 365).optional(),
})
export const replacementGroundRowSchema = ground
