import { loadSecrets } from '../../scripts/runtime/data-dir'
import { embeddedUrl } from '../../scripts/runtime/embedded'
import { dataDir } from './server'

/** Connects the tests to the database of the product they look at. */
export async function connectToOffice() {
  process.env.DATA_DIR = dataDir
  const url = embeddedUrl(dataDir, loadSecrets(dataDir).databasePassword)
  if (!url) throw new Error(`No database is noted in ${dataDir}`)
  process.env.DATABASE_URL = url
  const { db, disconnect } = await import('@/lib/core/db')
  return { db, disconnect }
}
