import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { derivedSecret } from '@/lib/core/secrets'
import { emptyDatabase, findAppUrl } from './database'
import { openOffice } from './office'

const ownerUrl = process.env.OWNER_DATABASE_URL ?? ''
const { SECRET_KEY } = process.env
let dataDir: string

async function query(sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

const keptFingerprint = async () =>
  (await query(`SELECT value FROM settings WHERE key = 'key-fingerprint'`)).rows[0]?.value

/** As if the database had been begun with other keys. */
const givenOtherKeys = () => query(`UPDATE settings SET value = '"another"' WHERE key = 'key-fingerprint'`)

async function start(beforePreparing?: (ownerUrl: string) => Promise<void>): Promise<string> {
  process.env.DATABASE_URL = ownerUrl
  const office = await openOffice('start', beforePreparing)
  await office.close()
  return office.ownerUrl
}

beforeAll(() => {
  dataDir = fs.mkdtempSync(join(tmpdir(), 'keys-'))
  process.env.DATA_DIR = dataDir
})
beforeEach(async () => {
  process.env.SECRET_KEY = SECRET_KEY
  await query(`DELETE FROM settings WHERE key = 'key-fingerprint'`)
})
afterAll(() => fs.rmSync(dataDir, { recursive: true }))

describe('openOffice', () => {
  it('notes at the first start, or in a database that does not know them yet, with which keys it works', async () => {
    await start()
    const kept = await keptFingerprint()
    expect(kept).toEqual(expect.any(String))
    expect(kept).not.toContain(process.env.SECRET_KEY)
    await start()
    expect(await keptFingerprint()).toBe(kept)
  })

  it('refuses other keys before it changes anything', async () => {
    await start()
    await givenOtherKeys()
    await query(`ALTER ROLE "${new URL(ownerUrl).pathname.slice(1)}_app" PASSWORD 'of-other-nodes'`)
    await expect(start()).rejects.toThrow(/^The SECRET_KEY that is set is not what this database was begun/)
    expect(await keptFingerprint()).toBe('another')
    expect(await findAppUrl(ownerUrl, 'of-other-nodes')).not.toBe(ownerUrl)
    expect(await findAppUrl(ownerUrl, derivedSecret('database-role'))).toBe(ownerUrl)
  })

  it('says which file to restore where the keys lie in DATA_DIR', async () => {
    await start()
    await givenOtherKeys()
    delete process.env.SECRET_KEY
    await expect(start()).rejects.toThrow(
      `${join(dataDir, 'secrets.json')} is not what this database was begun with. Restore it from a backup`,
    )
  })

  it('begins anew with the present keys when the database is emptied', async () => {
    await start()
    const kept = await keptFingerprint()
    await givenOtherKeys()
    await start(emptyDatabase)
    expect(await keptFingerprint()).toBe(kept)
  })
})
