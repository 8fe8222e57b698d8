import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkSettings, env } from '@/lib/core/env'
import { derivedSecret } from '@/lib/core/secrets'
import { loadSecrets, prepareDataDir, type Secrets } from './data-dir'
import { createDatabaseOnce, emptyDatabase, findAppUrl, prepareDatabase } from './database'
import { embeddedUrl, startEmbedded } from './embedded'
import { noteKeys, requireSameKeys } from './keys'
import { type Holder, type Lock, takeLock, waitForLock } from './lock'
import type { RunningServer } from './postgres'
import { lineFor, Refusal } from './refusal'

/** The product's surroundings, ready for work: keys, and a database that answers with its tables up to date. */
export type Office = {
  /** connects as the owner of the tables; only for changing them */
  ownerUrl: string
  secrets: Secrets
  /** whether the database is the embedded one */
  isEmbedded: boolean
  /** our own server, if this process has started it */
  server?: RunningServer
  lock?: Lock
  close: () => Promise<void>
}

const noteProgress = (line: string) => console.error(line)

/**
 * Opens the office for the one program that owns it (`npm start`, `dev`, `db:reset`).
 *
 * Afterwards `lib/core/db` connects to it: DATABASE_URL and DATA_DIR of this process are set.
 *
 * @param beforePreparing what to do to the database before its tables are brought up to date
 * @throws Refusal if another program works with this DATA_DIR
 */
export async function openOffice(
  command: string,
  beforePreparing?: (ownerUrl: string) => Promise<void>,
): Promise<Office> {
  const dataDir = settleDataDir()
  const lock = takeLock(dataDir, command)
  if (!('release' in lock)) throw new Refusal(alreadyRuns(lock, dataDir))
  return openLocked(dataDir, lock, beforePreparing)
}

/**
 * Runs a command that needs the office open: beside a running `npm start`, or opening it for the while.
 *
 * The work imports what uses `lib/core/db` itself, after the addresses are set.
 */
export async function withOffice<T>(command: string, work: (office: Office) => Promise<T>): Promise<T> {
  const dataDir = settleDataDir()
  const taken = await waitForLock(dataDir, command, (holder) =>
    noteProgress(`Waiting for \`${holder.command}\` (process ${holder.pid}) to finish with the database…`),
  )
  const office = 'release' in taken ? await openLocked(dataDir, taken) : await joinRunning(dataDir)
  try {
    return await work(office)
  } catch (error) {
    throw await causeOf(error, office.server)
  } finally {
    const { disconnect } = await import('@/lib/core/db')
    await disconnect()
    await office.close()
  }
}

/** Makes the database of an open office as new, without people and without reference data. */
export async function emptyOffice({ ownerUrl }: Pick<Office, 'ownerUrl'>): Promise<void> {
  const { disconnect } = await import('@/lib/core/db')
  await disconnect()
  await emptyDatabase(ownerUrl)
  await prepareTables(ownerUrl, resolve(env.DATA_DIR))
}

/** If the database has just ended by itself (a full disk), that is why the work failed. */
export async function causeOf(error: unknown, server: RunningServer | undefined): Promise<unknown> {
  if (!server || lineFor(error)) return error
  await Promise.race([server.ended, sleep(1000)])
  return server.whyEnded() ?? error
}

function settleDataDir(): string {
  checkSettings()
  const dataDir = resolve(env.DATA_DIR)
  prepareDataDir(dataDir)
  process.env.DATA_DIR = dataDir
  return dataDir
}

async function openLocked(
  dataDir: string,
  lock: Lock,
  beforePreparing?: (ownerUrl: string) => Promise<void>,
): Promise<Office> {
  const secrets = loadSecrets(dataDir)
  const given = env.DATABASE_URL
  const embedded = given ? undefined : await startEmbedded(dataDir, secrets.databasePassword)
  const ownerUrl = given ?? embedded?.ownerUrl ?? ''
  const close = async () => {
    await embedded?.server.stop()
    lock.release()
  }
  try {
    if (embedded) await createDatabaseOnce(ownerUrl)
    await beforePreparing?.(ownerUrl)
    const appUrl = await prepareTables(ownerUrl, dataDir)
    process.env.DATABASE_URL = env.APP_DATABASE_URL ?? appUrl
    return { ownerUrl, secrets, isEmbedded: !given, server: embedded?.server, lock, close }
  } catch (error) {
    const why = await causeOf(error, embedded?.server)
    await close()
    throw why
  }
}

/** With other keys nothing is changed: the application's role, whose password is made of them, serves other nodes. */
async function prepareTables(ownerUrl: string, dataDir: string): Promise<string> {
  await requireSameKeys(ownerUrl, dataDir)
  const appUrl = await prepareDatabase(ownerUrl, appPassword(), noteProgress)
  await noteKeys(ownerUrl, dataDir)
  return appUrl
}

/** Another program has the office open: its database is used as it is. */
async function joinRunning(dataDir: string): Promise<Office> {
  const secrets = loadSecrets(dataDir)
  const given = env.DATABASE_URL
  const ownerUrl = given ?? embeddedUrl(dataDir, secrets.databasePassword)
  if (!ownerUrl) throw new Refusal(`There is no database in ${dataDir}. Run \`npm start\` first.`)
  await requireSameKeys(ownerUrl, dataDir)
  process.env.DATABASE_URL = env.APP_DATABASE_URL ?? (await findAppUrl(ownerUrl, appPassword()))
  return { ownerUrl, secrets, isEmbedded: !given, close: async () => undefined }
}

const appPassword = () => derivedSecret('database-role')

function alreadyRuns({ command, pid }: Holder, dataDir: string): string {
  return `\`npm run ${command}\` (process ${pid}) already works with ${dataDir}. Stop it first, or set DATA_DIR and PORT to others.`
}
