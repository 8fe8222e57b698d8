import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { z } from 'zod'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { plainDateOfUtc, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { canMoveTo, ENQUIRY_STATUSES } from '@/lib/enquiries/enquiry.rules'
import { giveNotice } from '@/lib/offices/notice.commands'
import { listHeadsOf } from '@/lib/offices/unit-heads.queries'
import type { Prisma } from '@/prisma/generated/client'
import { recordTransfer, sendTransfer, transferAnswerSchema } from './transfer.commands'
import { isTransferableApplication } from './transfer.rules'
import type { RequestTransfer, TransferMatter } from './transfer.schema'
import { actorsOf, holdTransfer } from './transfer-row.queries'

type Done = z.output<typeof transferAnswerSchema>
type RequestRefusal =
  | 'matterNotFound'
  | 'matterOver'
  | 'alreadyOnTheWay'
  | 'unitClosed'
  | 'sameUnit'
  | 'toldInFuture'

/**
 * Hands an enquiry or an application over to another centre: a head sends it, a worker proposes it to the head.
 *
 * Rule: only to a unit that is open; a matter is on the way to one centre at most, and stays the sender's until it is
 * accepted. Source: process.md §8.
 */
export async function requestTransfer(
  viewer: Viewer,
  { submissionId, ...request }: RequestTransfer,
  now = new Date(),
): Promise<Result<Done, RequestRefusal | 'keyReused'>> {
  const key = { operation: 'requestTransfer', key: submissionId, request, answer: transferAnswerSchema }
  return inTransaction<Done, RequestRefusal | 'keyReused'>((tx) =>
    once<Done, RequestRefusal>(tx, viewer, key, () => writeRequest(tx, viewer, request, now)),
  )
}

async function writeRequest(
  tx: Tx,
  viewer: Viewer,
  { matter: asked, form }: Omit<RequestTransfer, 'submissionId'>,
  now: Date,
): Promise<Result<Done, RequestRefusal>> {
  const on = todayInKyiv(now)
  const matter = await holdMatter(tx, viewer, asked)
  if (!matter) return fail('matterNotFound')
  if (!matter.isOpen) return fail('matterOver')
  if (form.toUnitId === matter.unitId) return fail('sameUnit')
  if (form.clientToldOn && form.clientToldOn > on) return fail('toldInFuture')
  const to = await tx.unit.findUnique({ where: { id: form.toUnitId }, select: { closedOn: true } })
  if (!to || (to.closedOn && plainDateOfUtc(to.closedOn) <= on)) return fail('unitClosed')
  const { columns, sameMatter, unitId, clientId } = matter
  const open = { OR: [columns, ...sameMatter], state: { in: ['PROPOSED', 'SENT'] } }
  if (await tx.centreTransfer.findFirst({ where: open, select: { id: true } })) return fail('alreadyOnTheWay')
  const { id } = await tx.centreTransfer.create({
    data: {
      ...columns,
      clientId,
      fromUnitId: unitId,
      toUnitId: form.toUnitId,
      reason: form.reason,
      note: form.note,
      papers: form.papers.map(({ name }) => name),
      clientToldWay: form.clientToldWay,
      clientToldOn: form.clientToldOn && toUtcMidnight(form.clientToldOn),
      proposedById: viewer.staffId,
      proposedAt: now,
    },
    select: { id: true },
  })
  const row = await holdTransfer(tx, viewer, id)
  if (!row) throw new Error(`The transfer ${id} just written cannot be read by its author`)
  await recordTransfer(tx, viewer, row, 'transferProposed', now)
  if (actorsOf(viewer, row).includes('SENDING_HEAD')) await sendTransfer(tx, viewer, row, now)
  else
    await giveNotice(tx, viewer, {
      to: await listHeadsOf(unitId),
      kind: 'TRANSFER_PROPOSED',
      subject: 'TRANSFER',
      subjectId: id,
      reason: form.note,
    })
  return ok({ transferId: id })
}

type HeldMatter = {
  columns: { enquiryId: string } | { applicationId: string }
  /** An enquiry and the application made of it go together: what is on its way of the one is on its way of the other. */
  sameMatter: Prisma.CentreTransferWhereInput[]
  unitId: string
  clientId: string | null
  isOpen: boolean
}

/** The matter, its row held; only within the viewer's reach to change it. */
async function holdMatter(tx: Tx, viewer: Viewer, matter: TransferMatter): Promise<HeldMatter | undefined> {
  if ('enquiry' in matter) {
    await tx.$executeRaw`SELECT FROM enquiries WHERE id = ${matter.enquiry}::uuid FOR UPDATE`
    const row = await tx.enquiry.findFirst({
      where: {
        AND: [accessibleBy(viewer.ability, 'update').ofType('Enquiry'), { id: matter.enquiry }],
      },
      select: { unitId: true, clientId: true, status: true, closedAt: true },
    })
    if (!row) return undefined
    const status = ENQUIRY_STATUSES.find((each) => each === row.status)
    const isOpen = row.closedAt === null && status !== undefined && canMoveTo(status, 'TRANSFER_AWAITED')
    return {
      columns: { enquiryId: matter.enquiry },
      sameMatter: [{ application: { is: { enquiryId: matter.enquiry } } }],
      unitId: row.unitId,
      clientId: row.clientId,
      isOpen,
    }
  }
  const id = matter.application
  await tx.$executeRaw`SELECT FROM secondary_aid_applications WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.secondaryAidApplication.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'update').ofType('SecondaryAidApplication'), { id }] },
    select: { unitId: true, clientId: true, state: true, enquiryId: true },
  })
  return (
    (row && {
      columns: { applicationId: id },
      sameMatter: row.enquiryId ? [{ enquiryId: row.enquiryId }] : [],
      unitId: row.unitId,
      clientId: row.clientId,
      isOpen: isTransferableApplication(row.state),
    }) ??
    undefined
  )
}
