import 'server-only'
import { db } from '@/lib/core/db'

/** An account for practice, as the sign-in page lists it. */
export type DemoAccount = {
  email: string
  name: string
  position: string
  positionEn: string
  unitName: string
}

/** Accounts with a known password; anybody may see who they are, since all of them are invented. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  const accounts = await db.staff.findMany({
    where: { isDemo: true, disabledAt: null },
    select: {
      email: true,
      name: true,
      position: true,
      positionEn: true,
      roles: {
        select: { unit: { select: { shortName: true } } },
        orderBy: [{ role: 'asc' }, { unit: { code: 'asc' } }],
        take: 1,
      },
    },
    orderBy: { id: 'asc' },
    take: 30,
  })
  return accounts.map(({ roles, ...account }) => ({ ...account, unitName: roles[0]?.unit.shortName ?? '' }))
}
