import pg from 'pg'
import { ensureAppRole } from './app-role'
import { codeOf, lineFor, Refusal } from './refusal'
import { bringSchemaUpToDate } from './schema'

const OLDEST_VERSION = 15

/**
 * Makes a database ready: it answers, is new enough, has its tables and the application's own role.
 *
 * @param appPassword of the role `<database>_app`, made if `ownerUrl` may make roles
 * @returns the address the application connects to
 * @throws Refusal with what to change, if the database cannot be used
 */
export async function prepareDatabase(
  ownerUrl: string,
  appPassword: string,
  tell: (line: string) => void,
): Promise<string> {
  return asOwner(ownerUrl, async (owner) => {
    const applied = await bringSchemaUpToDate(ownerUrl)
    if (applied.length > 0) tell(`Tables are up to date (${applied.length} migrations applied).`)
    const { rows } = await owner.query<{ may_create: boolean }>(
      'SELECT rolcreaterole OR rolsuper AS may_create FROM pg_roles WHERE rolname = current_user',
    )
    if (!rows[0]?.may_create) {
      tell(
        'The database user may not create roles, so the application connects as that user; triggers alone guard the audit log.',
      )
      return ownerUrl
    }
    await ensureAppRole(owner, appRoleOf(ownerUrl), appPassword)
    return appUrlOf(ownerUrl, appPassword)
  })
}

/** The address the application connects to in a database that was made ready before. */
export async function findAppUrl(ownerUrl: string, appPassword: string): Promise<string> {
  const appUrl = appUrlOf(ownerUrl, appPassword)
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.end()
    return appUrl
  } catch (error) {
    if (codeOf(error) === '28P01' || codeOf(error) === '28000') return ownerUrl
    throw new Refusal(whyNoConnection(error, new URL(ownerUrl)))
  }
}

const nameOf = (url: URL) => decodeURIComponent(url.pathname.slice(1))

const appRoleOf = (ownerUrl: string) => `${nameOf(new URL(ownerUrl))}_app`

function appUrlOf(ownerUrl: string, appPassword: string): string {
  const url = new URL(ownerUrl)
  url.username = encodeURIComponent(appRoleOf(ownerUrl))
  url.password = appPassword
  return url.href
}

/** Creates the database of our own server if it is not there yet. */
export async function createDatabaseOnce(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl)
  const name = nameOf(url)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** Removes all tables with what is in them; `prepareDatabase` makes them anew. */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    await owner.query('DROP SCHEMA IF EXISTS graphile_worker, public CASCADE')
    await owner.query('CREATE SCHEMA public')
  })
}

async function connectOwner(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new Refusal(whyNoConnection(error, new URL(ownerUrl)))
  }
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding`,
  )
  const { version = 0, encoding = '' } = rows[0] ?? {}
  if (version >= OLDEST_VERSION && encoding === 'UTF8') return client
  await client.end()
  if (encoding !== 'UTF8')
    throw new Refusal(`DATABASE_URL: the database is in ${encoding}. Create one with ENCODING 'UTF8'.`)
  throw new Refusal(
    `DATABASE_URL: PostgreSQL ${version} is too old. Use PostgreSQL ${OLDEST_VERSION} or newer.`,
  )
}

/**
 * Does over one connection what an owner of the database may.
 *
 * @throws Refusal if there is no connection, or if the user is not the owner: with what makes them one
 */
export async function asOwner<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = await connectOwner(ownerUrl)
  try {
    return await work(owner)
  } catch (error) {
    if (!(error instanceof Error) || codeOf(error) !== '42501') throw error
    throw new Refusal(whyNoRight(error, ownerUrl))
  } finally {
    await owner.end()
  }
}

function whyNoRight(error: Error, ownerUrl: string): string {
  const url = new URL(ownerUrl)
  const user = decodeURIComponent(url.username)
  const [database, role, owner] = [nameOf(url), appRoleOf(ownerUrl), user].map(pg.escapeIdentifier)
  const remedies = [
    `make it owner: ALTER DATABASE ${database} OWNER TO ${owner}`,
    `if others made tables in it or the role: REASSIGN OWNED BY … TO ${owner}, GRANT ${role} TO ${owner} WITH ADMIN OPTION`,
  ]
  return `DATABASE_URL: ${error.message} for the user ${user}. As a superuser, ${remedies.join('; ')}.`
}

/** One line for what can be wrong with DATABASE_URL; the password is never in it. */
function whyNoConnection(error: unknown, url: URL): string {
  const place = `${url.hostname}:${url.port || '5432'}`
  const name = nameOf(url)
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
      return `DATABASE_URL: nothing answers at ${place}. Start PostgreSQL there or correct the address; unset DATABASE_URL to use the embedded one.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `DATABASE_URL: the host ${url.hostname} is not known. Correct the address.`
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `DATABASE_URL: ${place} cannot be reached. Check the address, the network and the firewall.`
    case '28P01':
    case '28000':
      return `DATABASE_URL: PostgreSQL at ${place} refuses the user ${decodeURIComponent(url.username)}. Correct the user or the password.`
    case '3D000':
      return `DATABASE_URL: there is no database «${name}» at ${place}. Create it: CREATE DATABASE ${pg.escapeIdentifier(name)}.`
    case '42501':
      return `DATABASE_URL: the user ${decodeURIComponent(url.username)} may not connect to «${name}». Grant it CONNECT and CREATE.`
    case '53300':
      return `DATABASE_URL: PostgreSQL at ${place} has no free connections. Raise max_connections or stop other programs.`
    default: {
      const reason = error instanceof Error ? error.message : String(error)
      return lineFor(error) ?? `DATABASE_URL: no connection to ${place}: ${reason}. Correct the address.`
    }
  }
}
