import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { seedDemo, seedReference } from '@/prisma/seed'
import { demoPassword } from './demo-accounts'
import type { Office } from './office'

/** Loads the reference data, and demo data into an empty database; one given by DATABASE_URL gets them only with DEMO=1. */
export async function fillOffice(office: Office, tell: (line: string) => void): Promise<void> {
  await seedReference(db)
  if (!(env.DEMO ?? office.isEmbedded)) return
  if ((await db.staff.count()) > 0) return
  tell('Filling the empty database with invented people…')
  await seedDemo(db, { password: demoPassword(office) })
}
