'use server'

import { action } from '@/lib/core/endpoint'
import { callTicket, giveTicket } from './ticket.commands'
import { callSchema, giveTicketSchema, ticketActSchema } from './ticket.schema'
import { doWithTicket } from './ticket-deed.commands'

export const giveTicketAction = action(
  { permission: 'ticket:create', input: giveTicketSchema },
  (viewer, input) => giveTicket(viewer, input),
)
export const callTicketAction = action({ permission: 'window:sit', input: callSchema }, (viewer, input) =>
  callTicket(viewer, input),
)
export const doWithTicketAction = action(
  { permission: 'ticket:update', input: ticketActSchema },
  (viewer, input) => doWithTicket(viewer, input),
)
