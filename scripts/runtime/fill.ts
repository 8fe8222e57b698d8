import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { seedDemo, seedReference } from '@/prisma/seed'
import { demoPassword } from './demo-accounts'
import { emptyOffice, type Office } from './office'

/** The row of `settings` that says how far filling in demo data has come. */
const KEY = 'demo-fill'
const HALF_FILLED = 'The demo office was only half filled'

/**
 * Loads the reference data, and demo data into an empty database; one given by DATABASE_URL gets them only with DEMO=1.
 * An embedded database whose filling was broken off is emptied and filled again; of a given one that is only told.
 *
 * @param seed what fills in the demo data; another one only in tests
 */
export async function fillOffice(
  office: Pick<Office, 'ownerUrl' | 'isEmbedded' | 'secrets'>,
  tell: (line: string) => void,
  seed: typeof seedDemo = seedDemo,
): Promise<void> {
  await seedReference(db)
  const isWanted = env.DEMO ?? office.isEmbedded
  const accounts = await db.staff.count()
  if (accounts > 0 && (await isHalfFilled())) {
    if (!isWanted || !office.isEmbedded || (await hasOthersWork())) {
      tell(`${HALF_FILLED}: npm run db:reset`)
      return
    }
    tell(`${HALF_FILLED}; it is emptied to begin anew.`)
    await emptyOffice(office)
    await seedReference(db)
  } else if (accounts > 0 || !isWanted) return
  tell('Filling the empty database with invented people…')
  await noteState('begun')
  await seed(db, { password: demoPassword(office) })
  await noteState('done')
}

/** Nothing is noted of a database filled before this was kept, or never filled. */
async function isHalfFilled(): Promise<boolean> {
  const row = await db.setting.findUnique({ where: { key: KEY }, select: { value: true } })
  return row?.value === 'begun'
}

/** Whether somebody has put in what is not invented since: that is never emptied without being asked. */
async function hasOthersWork(): Promise<boolean> {
  const [people, imports] = await Promise.all([
    db.staff.count({ where: { isDemo: false } }),
    db.clientImport.count(),
  ])
  return people + imports > 0
}

async function noteState(value: 'begun' | 'done'): Promise<void> {
  await db.setting.upsert({
    where: { key: KEY },
    create: { key: KEY, value },
    update: { value },
    select: { key: true },
  })
}
