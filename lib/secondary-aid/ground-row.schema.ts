import { z } from 'zod'
import { datedShape, shape, wordingShape } from '@/lib/core/dated-row-shape'
import { OFFER_KINDS } from './refusal-grounds'

const ground = datedShape.extend({
  uk: shape.text,
  en: shape.text,
  legalBasis: wordingShape,
  source: shape.text,
  confidence: shape.confidence,
  note: wordingShape.optional(),
})

/** The grounds as they are stored. */
export const refusalGroundRowSchema = ground.extend({
  evidence: wordingShape,
  offers: z.tuple([z.enum(OFFER_KINDS)], z.enum(OFFER_KINDS)),
  onlyWarns: z.literal(true).optional(),
})
export const terminationGroundRowSchema = ground.extend({
  isNormalEnd: z.literal(true).optional(),
  warningDays: shape.whole(1, 365).optional(),
})
export const replacementGroundRowSchema = ground
