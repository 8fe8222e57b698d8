import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { seedDemo, seedReference } from '@/prisma/seed'
import type { Office } from './office'

/** Loads the reference data, and demo data into an empty database; one given by DATABASE_URL gets them only with DEMO=1. */
export async function fillOffice(office: Office, tell: (line: string) => void): Promise<void> {
  await seedReference(db)
  if (!(env.DEMO ?? office.isEmbedded)) return
  if ((await db.staff.count()) > 0) return
  tell('Filling the empty database with invented people…')
  await seedDemo(db, { password: demoPassword(office) })
}

/** What to type on the sign-in page, while demo accounts exist. */
export async function demoAccountLines(office: Office): Promise<string[]> {
  const accounts = await db.staff.findMany({
    where: { isDemo: true },
    select: { email: true },
    orderBy: { id: 'asc' },
  })
  if (accounts.length === 0) return []
  return [
    'Demo accounts:',
    ...accounts.map(({ email }) => `  ${email}`),
    `Password of all of them: ${demoPassword(office)}`,
  ]
}

const demoPassword = ({ secrets }: Office) => env.DEMO_PASSWORD ?? secrets.demoPassword
