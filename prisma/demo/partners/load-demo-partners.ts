import { inTransaction } from '@/lib/core/db'
import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import { stableId } from '@/lib/core/stable-id'
import type { Viewer } from '@/lib/core/viewer'
import { partnerRecordSchema } from '@/lib/partners/partner-record.schema'
import { savePartner } from '@/lib/partners/partner-rows.commands'
import { findStalePartners } from '@/lib/partners/stale-partner.commands'
import type { PrismaClient } from '../../generated/client'
import { type DemoPartner, demoRecord } from './demo-partner'
import { demoPartners } from './demo-partners'

/** Writes the invented bodies into the directory, each kept by the centre it stands near and checked by its head. */
export async function addDemoPartners(
  db: Pick<PrismaClient, 'unit'>,
  headOf: (unitCode: string) => Promise<Viewer>,
  now: Date,
): Promise<void> {
  const units = await db.unit.findMany({
    where: { code: { in: demoPartners.map(({ unitCode }) => unitCode) } },
    select: { id: true, code: true },
  })
  for (const partner of demoPartners) {
    const unitId = units.find(({ code }) => code === partner.unitCode)?.id ?? null
    const head = await headOf(partner.unitCode)
    const saved = await inTransaction(async (tx) => {
      const written = await savePartner(tx, null, changeOf(partner, unitId, head, now), now)
      return written.ok ? ok(written.value) : written
    })
    if (!saved.ok) throw new Error(`The partner ${partner.key} was not written: ${saved.error}`)
  }
  // What the nightly job would find: the heads begin with the tasks of the day.
  await findStalePartners(now)
}

function changeOf(partner: DemoPartner, unitId: string | null, head: Viewer, now: Date) {
  const today = todayInKyiv(now)
  const { checkedDaysAgo, checkedHow = 'PHONE', isClosed = false } = partner
  return {
    newId: stableId(`demo-partner:${partner.key}`),
    unitId,
    record: partnerRecordSchema.parse(demoRecord(partner, today)),
    how: 'CREATED',
    reason: '',
    status: isClosed ? 'CLOSED' : checkedDaysAgo === undefined ? 'NEEDS_CHECK' : 'ACTIVE',
    ...(checkedDaysAgo !== undefined && {
      checked: { on: addDays(today, -checkedDaysAgo), how: checkedHow, byId: head.staffId },
    }),
  } as const
}
