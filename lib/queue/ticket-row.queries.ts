import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import {
  type HoldReason,
  isHoldReason,
  isPriorityReason,
  isTicketPurpose,
  isTicketSource,
  isTicketState,
  type PriorityReason,
  type TicketPurpose,
  type TicketSource,
  type TicketState,
} from './ticket.rules'

/** What every deed with a ticket looks at. */
export const ticketFields = {
  id: true,
  unitId: true,
  day: true,
  number: true,
  state: true,
  purpose: true,
  isQuick: true,
  source: true,
  clientId: true,
  bookingId: true,
  visitId: true,
  priority: true,
  priorityReason: true,
  holdReason: true,
  language: true,
  windowId: true,
  staffId: true,
  queuedAt: true,
  arrivedAt: true,
  calledAt: true,
  callCount: true,
  startedAt: true,
} satisfies Prisma.QueueTicketSelect

type Stored = Prisma.QueueTicketGetPayload<{ select: typeof ticketFields }>
export type TicketRow = Omit<Stored, 'state' | 'purpose' | 'source' | 'priorityReason' | 'holdReason'> & {
  state: TicketState
  purpose: TicketPurpose
  source: TicketSource
  priorityReason: PriorityReason | null
  holdReason: HoldReason | null
}

/** The row with its codes as they are known; one that nobody knows any more is taken for the plainest. */
export function ticketOf(row: Stored): TicketRow {
  const { state, purpose, source, priorityReason, holdReason } = row
  if (!isTicketState(state)) throw new Error(`Ticket ${row.id} is in an unknown state: ${state}`)
  return {
    ...row,
    state,
    purpose: isTicketPurpose(purpose) ? purpose : 'OTHER',
    source: isTicketSource(source) ? source : 'DESK',
    priorityReason: isPriorityReason(priorityReason) ? priorityReason : null,
    holdReason: isHoldReason(holdReason) ? holdReason : null,
  }
}
