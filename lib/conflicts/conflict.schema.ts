import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { CONFLICT_QUESTIONS, NEARNESS } from './conflict-hit.rules'
import { CONFLICT_ANSWERS } from './conflict-verdict.rules'

/** How somebody stands to the matter. Labels: `conflicts.role.*`. */
export const PARTY_ROLES = ['OPPOSING', 'RELATIVE', 'CO_PARTY', 'WITNESS', 'REPRESENTATIVE', 'OTHER'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

/** When somebody asks. */
export const CHECK_OCCASIONS = ['INTAKE', 'MANDATE', 'PARTY_ADDED', 'ASKED'] as const
export type CheckOccasion = (typeof CHECK_OCCASIONS)[number]

/** An issue of a visit, an application, or a mandate with its application. */
export const matterSchema = z.object({
  kind: z.enum(['enquiry', 'application', 'mandate']),
  id: z.uuid(),
})
export type Matter = z.output<typeof matterSchema>
export const matterAddressSchema = z.object({ matter: matterSchema })

/** What a check keeps: of matters within reach ids and reasons; of all others the unit to ask, and nothing else. */
export const conflictHitsSchema = z.object({
  own: z.array(
    z.object({
      question: z.enum(CONFLICT_QUESTIONS),
      nearness: z.enum(NEARNESS),
      clientId: z.string(),
      partyId: z.string().nullable(),
      ofPartyId: z.string().nullable(),
      unitId: z.string(),
      isMutual: z.boolean(),
      isOpposing: z.boolean(),
    }),
  ),
  ask: z.array(z.string()),
  /** Too many bear the name for all to be looked at. */
  isCut: z.boolean(),
  /** Names too short to be sought in other centres: no patronymic, no day of birth. */
  isOwnOnly: z.boolean(),
})
export type KeptHits = z.output<typeof conflictHitsSchema>

const NONE: KeptHits = { own: [], ask: [], isCut: false, isOwnOnly: false }

/** What a check keeps, read back. */
export const keptHitsOf = (kept: unknown): KeptHits => conflictHitsSchema.catch(NONE).parse(kept)

const text = (longest: number) => z.string({ error: 'wrongType' }).trim().max(longest, 'tooLong')
const birthDay = z.union([
  z.literal('').transform(() => null),
  z.null(),
  z.string().refine((typed): typed is PlainDate => isPlainDate(typed), { error: 'noSuchDate' }),
])

/** A party as it is added by hand. */
export const partyFormSchema = z.object({
  role: z.enum(PARTY_ROLES, { error: 'chooseOne' }),
  name: text(300).pipe(z.string().min(1, 'required')),
  birthDate: birthDay,
  note: text(500),
})
export const addPartySchema = z.object({
  matter: matterSchema,
  party: partyFormSchema,
  submissionId: z.string().min(8).max(200),
})
export type AddParty = z.output<typeof addPartySchema>

export const partyAddressSchema = z.object({ partyId: z.uuid(), isRemoved: z.boolean() })
export type RemoveParty = z.output<typeof partyAddressSchema>

export const checkAddressSchema = z.object({ checkId: z.uuid() })

/** What a person makes of a check; the reason is asked of every answer, since somebody will ask for it. */
export const answerCheckSchema = checkAddressSchema.extend({
  /** The verdict the answerer saw. */
  expected: z.string(),
  answer: z.enum(CONFLICT_ANSWERS, { error: 'chooseOne' }),
  reason: text(1000).pipe(z.string().min(1, 'reason')),
})
export type AnswerCheck = z.output<typeof answerCheckSchema>

/** A name being typed beside a person of a card. */
export const lookAtPartySchema = z.object({ clientId: z.uuid(), name: text(300) })
export type LookAtParty = z.output<typeof lookAtPartySchema>
