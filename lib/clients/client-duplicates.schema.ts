import { z } from 'zod'
import type { DuplicateLevel, DuplicateReason } from './duplicate.rules'
import type { PersonHit } from './people-search.schema'

const text = z.string().max(200)

/** What a form of a new card holds so far of who the person is; anything of it may be unfinished or wrong. */
export const duplicateSearchSchema = z.object({
  surname: text,
  givenName: text,
  patronymic: text,
  formerSurnames: z.array(text).max(10),
  birthDate: text,
  birthYear: text,
  phones: z.array(text).max(20),
  taxId: text,
  documents: z.array(text).max(30),
  /** The card being changed is no duplicate of itself. */
  exceptClientId: z.uuid().optional(),
  /** Under which the form is sent: the card it has made already is no duplicate of itself either. */
  submissionId: text.optional(),
})
export type DuplicateSearch = z.output<typeof duplicateSearchSchema>

/** A card that may be of the same person. The hit shows no more than the search does. */
export type Duplicate = { level: DuplicateLevel; reasons: DuplicateReason[]; hit: PersonHit }
