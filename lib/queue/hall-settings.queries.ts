import 'server-only'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type HallWindow, readWindows } from './hall-facts.queries'
import { entranceAddress, screenAddress } from './hall-link.queries'
import { keptUnitIds } from './hall-reach.rules'

export type HallSettings = {
  unit: { id: string; name: string; nameEn: string; hours: string | null; phone: string | null }
  units: { id: string; name: string }[]
  windows: HallWindow[]
  /** Absent until there is a window. */
  outside: { entrance: string; screen: string; takesPhone: boolean } | null
}

/** What the head or the administrator keeps of a hall: its windows, the address at the entrance, the screen. */
export async function readHallSettings(
  viewer: Viewer,
  asked: string | undefined,
): Promise<Result<HallSettings, 'unitNotFound'>> {
  const kept = keptUnitIds(viewer)
  const unitId = asked ?? (kept.includes(viewer.unit.id) ? viewer.unit.id : kept[0])
  if (!unitId || !kept.includes(unitId)) return fail('unitNotFound')
  const units = await db.unit.findMany({
    where: { id: { in: kept }, closedOn: null },
    select: { id: true, shortName: true, name: true, nameEn: true, hours: true, phone: true },
    orderBy: { code: 'asc' },
  })
  const unit = units.find(({ id }) => id === unitId)
  if (!unit) return fail('unitNotFound')
  const windows = await readWindows(db, [unitId])
  const hall = await db.hallSettings.findUnique({
    where: { unitId },
    select: { entranceKey: true, screenKey: true, takesPhone: true },
  })
  const { shortName: _shortName, ...shown } = unit
  return ok({
    unit: shown,
    units: units.map(({ id, shortName }) => ({ id, name: shortName })),
    windows,
    outside: hall && {
      entrance: entranceAddress(hall.entranceKey),
      screen: screenAddress(hall.screenKey),
      takesPhone: hall.takesPhone,
    },
  })
}
