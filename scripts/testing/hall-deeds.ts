import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { callTicket } from '@/lib/queue/ticket.commands'
import { ticketActSchema } from '@/lib/queue/ticket.schema'
import { doWithTicket } from '@/lib/queue/ticket-deed.commands'

/** The worker calls the next person, or the one they pick. */
export const callIn = (viewer: Viewer, at: Date, ticketId?: string) =>
  callTicket(viewer, { ticketId, submissionId: randomUUID() }, at)

/** A deed with a ticket, as a button of the board sends it. */
export const actOn = (viewer: Viewer, ticketId: string, kind: string, at: Date, more = {}) =>
  doWithTicket(
    viewer,
    ticketActSchema.parse({ ticketId, act: kind, submissionId: randomUUID(), ...more }),
    at,
  )

export const ticketOf = (id: string) =>
  db.queueTicket.findUniqueOrThrow({ where: { id }, include: { events: true } })

/** What has happened to a ticket, in order. */
export const kindsOfTicket = async (ticketId: string) =>
  (await db.ticketEvent.findMany({ where: { ticketId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)
