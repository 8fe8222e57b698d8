import { disconnect } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { emptyDatabase } from './database'
import { demoAccountLines } from './demo-accounts'
import { fillOffice } from './fill'
import { openOffice } from './office'
import { Refusal } from './refusal'

/** Empties the database and fills it as a first start would; one given by DATABASE_URL only when `isSure`. */
export async function resetDatabase(isSure: boolean): Promise<number> {
  if (env.DATABASE_URL && !isSure) {
    const { host, pathname } = new URL(env.DATABASE_URL)
    throw new Refusal(
      `This deletes everything in ${host}${pathname}. If you mean it: npm run db:reset -- --yes`,
    )
  }
  const office = await openOffice('db:reset', emptyDatabase)
  try {
    await fillOffice(office, console.log)
    for (const line of await demoAccountLines(office)) console.log(line)
    console.log('The database is new.')
    return 0
  } finally {
    await disconnect()
    await office.close()
  }
}
