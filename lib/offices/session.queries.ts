import 'server-only'
import type { RoleName } from '@/lib/core/access'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'

/** A browser the viewer is signed in with. */
export type OwnSession = {
  id: string
  isCurrent: boolean
  /** Codes of what the browser said of itself; empty when it said nothing known. */
  browser: string
  system: string
  createdAt: string
  lastSeenAt: string
}

/** The viewer's open sessions, the one in use now first, then the latest used. */
export async function listOwnSessions(viewer: Viewer): Promise<OwnSession[]> {
  const rows = await db.staffSession.findMany({
    where: { staffId: viewer.staffId, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, browser: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
  })
  const sessions = rows.map(({ id, browser, createdAt, lastSeenAt }) => ({
    id,
    isCurrent: id === viewer.session?.id,
    ...readBrowser(browser),
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }))
  return sessions.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
}

/** When a session ends, without prolonging it; undefined when it is over, revoked, or its account disabled. */
export async function findSessionEnd(sessionId: string): Promise<Date | undefined> {
  const row = await db.staffSession.findFirst({
    where: {
      id: sessionId,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      staff: { disabledAt: null },
    },
    select: { expiresAt: true },
  })
  return row?.expiresAt
}

// The order matters: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
const BROWSERS = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
] as const

function readBrowser(said: string): { browser: string; system: string } {
  const find = (known: readonly (readonly [RegExp, string])[]) =>
    known.find(([sign]) => sign.test(said))?.[1] ?? ''
  return { browser: find(BROWSERS), system: find(SYSTEMS) }
}

/** The viewer's own roles with the names of the units, as the account page lists them. */
export async function listOwnRoles(viewer: Viewer): Promise<{ role: RoleName; unitName: string }[]> {
  const rows = await db.staffRole.findMany({
    where: { staffId: viewer.staffId },
    select: { role: true, unit: { select: { shortName: true } } },
    orderBy: [{ role: 'asc' }, { unit: { code: 'asc' } }],
  })
  return rows.map(({ role, unit }) => ({ role, unitName: unit.shortName }))
}
