import { z } from 'zod'
import { LOCALES } from '@/lib/core/i18n/locale'
import { HOLD_REASONS, PRIORITY_REASONS, TICKET_PURPOSES } from './ticket.rules'

const submissionId = z.string().min(8, 'wrongType').max(200, 'wrongType')

/** What may be asked for at the desk or by phone; a booking makes its own ticket when it is checked in. */
export const WALK_IN_PURPOSES = TICKET_PURPOSES.filter((purpose) => purpose !== 'BOOKING')

const purpose = z.enum(TICKET_PURPOSES, { error: 'chooseOne' })
const walkIn = purpose.exclude(['BOOKING'], { error: 'chooseOne' })
const optional = <const C extends string>(codes: readonly C[]) =>
  z
    .union([z.enum(codes), z.literal('').transform(() => null), z.null()], { error: 'unknownChoice' })
    .default(null)

/** A ticket given at the desk. */
export const giveTicketSchema = z.object({
  unitId: z.uuid(),
  purpose: walkIn,
  isQuick: z.boolean().default(false),
  priorityReason: optional(PRIORITY_REASONS),
  language: z.enum(LOCALES).default('uk'),
  clientId: z
    .uuid()
    .nullish()
    .transform((id) => id ?? null),
  submissionId,
})
export type GiveTicket = z.output<typeof giveTicketSchema>
export type GiveTicketInput = z.input<typeof giveTicketSchema>

export const callSchema = z.object({ ticketId: z.uuid().optional(), submissionId })
export type Call = z.output<typeof callSchema>

/** Deeds with the ticket one has, or with one of the board. */
export const ticketActSchema = z
  .object({
    ticketId: z.uuid(),
    act: z.enum(['RECALL', 'START', 'RESUME', 'RETURN', 'NO_SHOW', 'LEAVE', 'DONE', 'HOLD', 'MOVE', 'RANK']),
    holdReason: optional(HOLD_REASONS),
    priorityReason: optional(PRIORITY_REASONS),
    /** Where it is moved: to a window, or among those of another purpose. */
    windowId: z.union([z.uuid(), z.literal('').transform(() => null), z.null()]).default(null),
    purpose: optional(WALK_IN_PURPOSES),
    submissionId,
  })
  .refine(({ act, holdReason }) => act !== 'HOLD' || holdReason !== null, {
    error: 'chooseOne',
    path: ['holdReason'],
  })
  .refine(({ act, windowId, purpose }) => act !== 'MOVE' || windowId !== null || purpose !== null, {
    error: 'chooseOne',
    path: ['windowId'],
  })
export type TicketDeed = z.output<typeof ticketActSchema>

export const hallAddressSchema = z.object({ unitId: z.uuid().optional() })
export type HallAddress = z.output<typeof hallAddressSchema>

const token = z.string().max(100)
export const hallTokenSchema = z.object({ token })
export const takeByPhoneSchema = z.object({
  token,
  purpose: walkIn,
  isQuick: z.boolean().default(false),
  language: z.enum(LOCALES).default('uk'),
  submissionId: z.uuid(),
})
export type TakeByPhone = z.output<typeof takeByPhoneSchema>
