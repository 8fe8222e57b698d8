import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { isTransferState, type TransferActor, type TransferState } from './transfer.rules'

/** What both reads and writes of a transfer need of its row. */
export const transferFields = {
  id: true,
  state: true,
  reason: true,
  note: true,
  papers: true,
  clientId: true,
  enquiryId: true,
  applicationId: true,
  fromUnitId: true,
  toUnitId: true,
  statusBefore: true,
  proposedById: true,
  proposedAt: true,
  sentById: true,
  sentAt: true,
  acceptBy: true,
  decidedById: true,
  decidedAt: true,
  decidedReason: true,
  newExecutorId: true,
  clientToldOn: true,
  clientToldWay: true,
  revision: true,
  client: {
    select: { surname: true, givenName: true, patronymic: true, isProtected: true, homeUnitId: true },
  },
  fromUnit: { select: { name: true, shortName: true, address: true, phone: true, hours: true, email: true } },
  toUnit: {
    select: {
      name: true,
      shortName: true,
      address: true,
      phone: true,
      hours: true,
      email: true,
      closedOn: true,
    },
  },
  enquiry: {
    select: {
      number: true,
      visitId: true,
      topicCode: true,
      dueOn: true,
      status: true,
      closedAt: true,
      receivedOn: true,
      createdAt: true,
      unitId: true,
    },
  },
  application: {
    select: { number: true, state: true, dueOn: true, receivedOn: true, content: true, unitId: true },
  },
} satisfies Prisma.CentreTransferSelect
export type TransferRow = Prisma.CentreTransferGetPayload<{ select: typeof transferFields }>

export function stateOf({ state }: Pick<TransferRow, 'state'>): TransferState {
  if (!isTransferState(state)) throw new Error(`No state of a transfer is called ${state}`)
  return state
}

/** As whom the viewer may act on a transfer; the reach itself is the access policy's. */
export function actorsOf(
  { roles, staffId }: Viewer,
  { fromUnitId, toUnitId, proposedById }: Pick<TransferRow, 'fromUnitId' | 'toUnitId' | 'proposedById'>,
): TransferActor[] {
  const heads = (unitId: string) =>
    roles.some(({ role, subtree }) => role === 'HEAD' && subtree.includes(unitId))
  return [
    ...(heads(fromUnitId) ? (['SENDING_HEAD'] as const) : []),
    ...(proposedById === staffId ? (['PROPOSER'] as const) : []),
    ...(heads(toUnitId) ? (['RECEIVING_HEAD'] as const) : []),
  ]
}

/** The transfer for a change, its row held until the transaction ends; nothing when the viewer may not see it. */
export async function holdTransfer(tx: Tx, viewer: Viewer, transferId: string): Promise<TransferRow | null> {
  await tx.$executeRaw`SELECT FROM centre_transfers WHERE id = ${transferId}::uuid FOR UPDATE`
  return tx.centreTransfer.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('CentreTransfer'), { id: transferId }] },
    select: transferFields,
  })
}
