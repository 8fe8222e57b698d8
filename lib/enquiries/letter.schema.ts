import { z } from 'zod'
import { LETTER_KINDS } from './letter.rules'

const line = (longest: number) => z.string().max(longest, 'tooLong')

/** What the worker may change on a letter before it is printed; also what its draft is. */
export const letterEditsSchema = z.object({
  addressee: line(1000),
  salutation: line(200),
  signatoryPosition: line(200),
  signatoryName: line(200),
})

/** The same half typed: too long is no reason to lose it. */
export const keptLetterEditsSchema = z.object({
  addressee: z.string(),
  salutation: z.string(),
  signatoryPosition: z.string(),
  signatoryName: z.string(),
})

export const letterDraftSchema = z.partialRecord(z.enum(LETTER_KINDS), keptLetterEditsSchema)
export type LetterDraft = z.output<typeof letterDraftSchema>

export const letterAddressSchema = z.object({ visitId: z.uuid(), enquiryId: z.uuid() })
export type LetterAddress = z.output<typeof letterAddressSchema>

export const printLetterSchema = z.object({
  ...letterAddressSchema.shape,
  letter: z.enum(LETTER_KINDS),
  edits: letterEditsSchema,
  /** Of a protected person: the worker has said that the way and the place are safe. */
  isPlaceSafe: z.boolean().default(false),
})
export type PrintLetter = z.output<typeof printLetterSchema>
