import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { findAppUrl, prepareDatabase } from './database'
import { pickPort } from './ports'

const ownerUrl = process.env.OWNER_DATABASE_URL ?? ''
const quiet = () => undefined

const changed = (change: (url: URL) => void): string => {
  const url = new URL(ownerUrl)
  change(url)
  return url.href
}

const nameOfDatabase = new URL(ownerUrl).pathname.slice(1)

const urlOf = ({ user, password, database }: { user: string; password: string; database: string }) =>
  changed((url) => Object.assign(url, { username: user, password, pathname: `/${database}` }))

async function query(connectionString: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

describe('prepareDatabase', () => {
  it('says in one line what is wrong with DATABASE_URL, without its password', async () => {
    const free = await pickPort()
    const cases: [string, string][] = [
      [changed((url) => (url.port = String(free))), `nothing answers at 127.0.0.1:${free}`],
      [changed((url) => (url.password = 'wrong-secret')), 'refuses the user pryimalnia'],
      [changed((url) => (url.pathname = '/no_such')), 'there is no database «no_such»'],
      [changed((url) => (url.hostname = 'db.invalid')), 'the host db.invalid is not known'],
    ]
    for (const [url, line] of cases) {
      const refusal = await prepareDatabase(url, 'x', quiet).catch((error) => error)
      expect(refusal.name).toBe('Refusal')
      expect(refusal.message).toContain(line)
      expect(refusal.message).not.toMatch(/\n|wrong-secret/)
    }
  })

  it('gives the application a role that reads and writes, but cannot rewrite the audit log or the tables', async () => {
    const appUrl = await prepareDatabase(ownerUrl, 'app-secret', quiet)
    expect(new URL(appUrl).username).toMatch(/_app$/)
    expect(await findAppUrl(ownerUrl, 'app-secret')).toBe(appUrl)
    await expect(query(appUrl, 'SELECT count(*) FROM clients')).resolves.toBeDefined()
    for (const sql of [
      'DELETE FROM audit_entries',
      'TRUNCATE audit_entries',
      'DROP TABLE clients',
      'CREATE TABLE x (y int)',
    ]) {
      await expect(query(appUrl, sql)).rejects.toMatchObject({ code: '42501' })
    }
    await expect(query(appUrl, `SELECT graphile_worker.add_job('x')`)).resolves.toBeDefined()
    await query(
      ownerUrl,
      `DROP OWNED BY "${new URL(appUrl).username}"; DROP ROLE "${new URL(appUrl).username}"`,
    )
  })

  it('starts again and again for an owner who may make roles and is no superuser', async () => {
    const name = `${nameOfDatabase}_owned`
    await query(ownerUrl, `CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'owner'`)
    await query(ownerUrl, `CREATE DATABASE ${name} OWNER ${name}`)
    const url = urlOf({ user: name, password: 'owner', database: name })
    const appUrl = await prepareDatabase(url, 'app-secret', quiet)
    expect(await prepareDatabase(url, 'app-secret', quiet)).toBe(appUrl)
    expect(await prepareDatabase(url, 'another-secret', quiet)).not.toBe(appUrl)
    await expect(query(appUrl, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
    await query(ownerUrl, `DROP DATABASE ${name} WITH (FORCE)`)
    await query(ownerUrl, `DROP ROLE ${name}_app; DROP ROLE ${name}`)
  })

  it('says in one line how to give the database to a user who may not make tables in it', async () => {
    const name = `${nameOfDatabase}_stranger`
    await query(ownerUrl, `CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'stranger'`)
    await query(ownerUrl, `CREATE DATABASE ${name}`)
    for (const database of [name, nameOfDatabase]) {
      const url = urlOf({ user: name, password: 'stranger', database })
      const refusal = await prepareDatabase(url, 'x', quiet).catch((error) => error)
      expect(refusal.name).toBe('Refusal')
      expect(refusal.message).toContain(`ALTER DATABASE "${database}" OWNER TO "${name}"`)
      expect(refusal.message).not.toMatch(/\n/)
    }
    await query(ownerUrl, `DROP DATABASE ${name} WITH (FORCE)`)
    await query(ownerUrl, `DROP ROLE ${name}`)
  })

  it('works as the given user where that one may not make roles', async () => {
    const name = new URL(ownerUrl).pathname.slice(1)
    await query(
      ownerUrl,
      `CREATE ROLE ${name}_plain LOGIN SUPERUSER PASSWORD 'plain'; ALTER ROLE ${name}_plain NOSUPERUSER;
      GRANT pryimalnia TO ${name}_plain; GRANT ALL ON DATABASE ${name} TO ${name}_plain`,
    )
    await query(
      ownerUrl,
      `GRANT SELECT ON _prisma_migrations TO ${name}_plain; GRANT USAGE ON SCHEMA graphile_worker TO ${name}_plain;
      GRANT ALL ON ALL TABLES IN SCHEMA graphile_worker TO ${name}_plain`,
    )
    const plainUrl = changed((url) => {
      url.username = `${name}_plain`
      url.password = 'plain'
    })
    const told: string[] = []
    expect(await prepareDatabase(plainUrl, 'x', (line) => told.push(line))).toBe(plainUrl)
    expect(told.join()).toContain('may not create roles')
    await query(ownerUrl, `DROP OWNED BY ${name}_plain; DROP ROLE ${name}_plain`)
  })
})
