import { verify } from '@node-rs/argon2'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { hashPassword } from '@/lib/core/sign-in'
import type { Office } from './office'

type Account = { id: string; email: string; passwordHash: string | null }

export const demoPassword = ({ secrets }: Pick<Office, 'secrets'>) =>
  env.DEMO_PASSWORD ?? secrets.demoPassword

/** What to type on the sign-in page, while demo accounts exist; the password is made to be the one that is told. */
export async function demoAccountLines(office: Pick<Office, 'secrets'>): Promise<string[]> {
  const accounts = await db.staff.findMany({
    where: { isDemo: true, disabledAt: null },
    select: { id: true, email: true, passwordHash: true },
    orderBy: { id: 'asc' },
  })
  if (accounts.length === 0) return []
  const password = demoPassword(office)
  await givePassword(await otherThan(accounts, password), password)
  return [
    'Demo accounts:',
    ...accounts.map(({ email }) => `  ${email}`),
    `Password of all of them: ${password}`,
  ]
}

/** The accounts that another password opens. They are filled with one hash, so that mostly one is looked at. */
async function otherThan(accounts: Account[], password: string): Promise<Account[]> {
  const right = new Set<string | null>()
  for (const hash of new Set(accounts.map(({ passwordHash }) => passwordHash))) {
    if (hash && (await verify(hash, password))) right.add(hash)
  }
  return accounts.filter(({ passwordHash }) => !right.has(passwordHash))
}

/** Whoever knew the password before is signed out, as by any change of a password. */
async function givePassword(accounts: Account[], password: string): Promise<void> {
  if (accounts.length === 0) return
  const ids = accounts.map(({ id }) => id)
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    await tx.staff.updateMany({
      where: { id: { in: ids } },
      data: { passwordHash, oneTimePasswordUntil: null },
    })
    await tx.staffSession.updateMany({
      where: { staffId: { in: ids }, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    for (const subjectId of ids)
      await recordFact(tx, 'system', { action: 'changePassword', subject: 'staff', subjectId })
  })
}
