import 'server-only'
import { recordFact } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { centreUnits } from '@/lib/offices/centre-units.queries'
import { Prisma } from '@/prisma/generated/client'
import type { TransferRow } from './transfer-row.queries'

const DAY_MS = 86_400_000
/** How long a card that stays at home is open to who took one matter over; later it is opened with a reason, as any other. */
const OPEN_DAYS = 30

/**
 * Lets the card follow its matter.
 *
 * Rule (decision 0022): when the matter was the last open one of the person in the sending centre, the new centre becomes the
 * home of the card, and who took the matter keeps the plan of help; otherwise the card stays, and is open for a while to who took the matter and who accepted it. A protected
 * card is never open to two centres: with other open matters left behind, it is not handed over.
 */
export async function followCard(
  tx: Tx,
  viewer: Viewer,
  { clientId, client, fromUnitId, toUnitId, ...row }: TransferRow,
  executorId: string,
  now: Date,
): Promise<Result<null, 'othersRemain'>> {
  if (!clientId || !client) return ok(null)
  const [here, there] = await Promise.all([centreOf(tx, fromUnitId), centreOf(tx, toUnitId)])
  if (there.includes(client.homeUnitId)) return ok(null)
  const remain = await hasOpenMatters(
    tx,
    clientId,
    client.isProtected
      ? Prisma.sql`unit_id <> ALL(${there}::uuid[])`
      : Prisma.sql`unit_id = ANY(${here}::uuid[])`,
  )
  if (client.isProtected && remain) return fail('othersRemain')
  if (!remain && (client.isProtected || here.includes(client.homeUnitId))) {
    await tx.client.update({
      where: { id: clientId },
      data: { homeUnitId: toUnitId, revision: { increment: 1 }, updatedAt: now },
      select: { id: true },
    })
    // The plan of help stands with the card already; its review is due from somebody who may see the person.
    await tx.casePlan.updateMany({ where: { clientId, state: 'ACTIVE' }, data: { ownerId: executorId } })
    await recordFact(tx, viewer, {
      action: 'move',
      subject: 'clientCard',
      subjectId: clientId,
      subjectUnitId: toUnitId,
      details: { from: client.homeUnitId, to: toUnitId },
    })
    return ok(null)
  }
  await tx.cardOpening.createMany({
    data: [...new Set([executorId, viewer.staffId])].map((staffId) => ({
      staffId,
      clientId,
      reason: `Передано справу ${row.enquiry?.number ?? row.application?.number ?? ''}`,
      openedAt: now,
      until: new Date(now.getTime() + OPEN_DAYS * DAY_MS),
      homeUnitId: client.homeUnitId,
      // The sender knows of it: it was their own doing.
      acknowledgedAt: now,
      acknowledgedById: row.sentById,
    })),
  })
  return ok(null)
}

async function centreOf(tx: Tx, unitId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(centreUnits(unitId))
  return rows.map(({ id }) => id)
}

async function hasOpenMatters(tx: Tx, clientId: string, where: Prisma.Sql): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ remain: boolean }[]>(Prisma.sql`
    SELECT EXISTS (SELECT FROM enquiries WHERE client_id = ${clientId}::uuid AND ${where} AND closed_at IS NULL)
      OR EXISTS (SELECT FROM secondary_aid_applications WHERE client_id = ${clientId}::uuid AND ${where}
        AND state IN ('DRAFT', 'AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED', 'GRANTED')) AS remain`)
  return row?.remain ?? false
}
