import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { teamUnits } from '@/lib/offices/absence.queries'
import type { MarkDifficulty } from './workload.schema'

/** The head's mark of how hard a matter is, or none; said twice it is one change. */
export async function markDifficulty(
  viewer: Viewer,
  { kind, matterId, difficulty }: MarkDifficulty,
): Promise<Result<{ difficulty: number | null }, 'matterNotFound'>> {
  return inTransaction<{ difficulty: number | null }, 'matterNotFound'>(async (tx) => {
    const subjectUnitId = await writeMark(tx, viewer, { kind, matterId, difficulty })
    if (!subjectUnitId) return fail('matterNotFound')
    await recordFact(tx, viewer, {
      action: 'update',
      subject: { ENQUIRY: 'enquiry', APPLICATION: 'application', MANDATE: 'mandate' }[kind],
      subjectId: matterId,
      subjectUnitId,
      details: { fields: ['difficulty'], difficulty },
    })
    return ok({ difficulty })
  })
}

/** The home unit of the matter's client, or undefined when it is not the viewer's to mark. */
async function writeMark(
  tx: Tx,
  { ability, ...viewer }: Viewer,
  { kind, matterId: id, difficulty }: MarkDifficulty,
): Promise<string | undefined> {
  const unit = { unitId: { in: teamUnits({ ...viewer, ability }) } }
  const data = { difficulty }
  switch (kind) {
    case 'ENQUIRY': {
      const where = { AND: [accessibleBy(ability, 'update').ofType('Enquiry'), unit, { id }] }
      const row = await tx.enquiry.findFirst({
        where,
        select: { unitId: true, client: { select: { homeUnitId: true } } },
      })
      if (row) await tx.enquiry.update({ where: { id }, data, select: { id: true } })
      return row?.client?.homeUnitId ?? row?.unitId
    }
    case 'APPLICATION': {
      const where = { AND: [accessibleBy(ability, 'decide').ofType('SecondaryAidApplication'), unit, { id }] }
      const row = await tx.secondaryAidApplication.findFirst({
        where,
        select: { client: { select: { homeUnitId: true } } },
      })
      if (row) await tx.secondaryAidApplication.update({ where: { id }, data, select: { id: true } })
      return row?.client.homeUnitId
    }
    case 'MANDATE': {
      const where = { AND: [accessibleBy(ability, 'decide').ofType('AidMandate'), unit, { id }] }
      const row = await tx.aidMandate.findFirst({
        where,
        select: { application: { select: { client: { select: { homeUnitId: true } } } } },
      })
      if (row) await tx.aidMandate.update({ where: { id }, data, select: { id: true } })
      return row?.application.client.homeUnitId
    }
  }
}
