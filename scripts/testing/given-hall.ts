import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import type { TicketGiven } from '@/lib/queue/ticket.commands'
import type { GiveTicketInput } from '@/lib/queue/ticket.schema'

/** A window of a unit, kept by whoever may. */
export async function givenWindow(
  keeper: Viewer,
  name = 'Вікно 1',
  more: { isQuick?: boolean; nameEn?: string; unitId?: string } = {},
): Promise<string> {
  const { addWindow } = await import('@/lib/queue/window.commands')
  const { unitId = keeper.unit.id, isQuick = false, nameEn = '' } = more
  const added = await addWindow(keeper, { unitId, name, nameEn, isQuick, submissionId: randomUUID() })
  if (!added.ok) throw new Error(`The window was not added: ${added.error}`)
  return added.value.windowId
}

/** The worker sits down at the window. */
export async function givenSeat(viewer: Viewer, windowId: string, now = new Date()): Promise<void> {
  const { sitDown } = await import('@/lib/queue/window-seat.commands')
  const sat = await sitDown(viewer, { windowId }, now)
  if (!sat.ok) throw new Error(`The worker did not sit down: ${sat.error}`)
}

/** A ticket given at the desk; a consultation unless told otherwise. */
export async function givenTicket(
  viewer: Viewer,
  more: Partial<GiveTicketInput> = {},
  now = new Date(),
): Promise<TicketGiven> {
  const { giveTicket } = await import('@/lib/queue/ticket.commands')
  const { giveTicketSchema } = await import('@/lib/queue/ticket.schema')
  const input = giveTicketSchema.parse({
    unitId: viewer.unit.id,
    purpose: 'CONSULTATION',
    submissionId: randomUUID(),
    ...more,
  })
  const given = await giveTicket(viewer, input, now)
  if (!given.ok) throw new Error(`The ticket was not given: ${given.error}`)
  return given.value
}
