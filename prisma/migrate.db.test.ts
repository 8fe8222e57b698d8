import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from './migrate'

const ownerUrl = process.env.OWNER_DATABASE_URL ?? ''
let folder: string

function writeMigration(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('migrate', () => {
  it('finds the tests’ database up to date with prisma/migrations', async () => {
    expect(await migrate(ownerUrl)).toEqual([])
  })

  it('applies what is new, in order, once, and stops at one changed afterwards', async () => {
    const client = new pg.Client({ connectionString: ownerUrl })
    await client.connect()
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')

    writeMigration('2_more', 'ALTER TABLE oaks ADD COLUMN height int;')
    writeMigration('1_first', 'CREATE TABLE oaks (id int);')
    expect(await migrate(ownerUrl, folder)).toEqual(['1_first', '2_more'])
    expect(await migrate(ownerUrl, folder)).toEqual([])

    // Two nodes started at once: one of them does it, the other waits.
    writeMigration('3_slow', 'SELECT pg_sleep(0.3); ALTER TABLE oaks ADD COLUMN age int;')
    const both = await Promise.all([migrate(ownerUrl, folder), migrate(ownerUrl, folder)])
    expect(both.flat()).toEqual(['3_slow'])

    writeMigration('1_first', 'CREATE TABLE oaks (id bigint);')
    await expect(migrate(ownerUrl, folder)).rejects.toThrow('changed after they had been applied: 1_first')
    await client.end()
  })

  it('tells what PostgreSQL said of a migration that fails, leaves nothing of it, and tries again once it is mended', async () => {
    const client = new pg.Client({ connectionString: ownerUrl })
    await client.connect()
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    writeMigration('1_broken', 'CREATE TABLE elms (id int); INSERT INTO elms VALUES (1 / 0);')
    await expect(migrate(ownerUrl, folder)).rejects.toMatchObject({ code: '22012' })
    expect((await client.query(`SELECT to_regclass('elms') AS elms`)).rows).toEqual([{ elms: null }])

    writeMigration('1_broken', 'CREATE TABLE elms (id int);')
    expect(await migrate(ownerUrl, folder)).toEqual(['1_broken'])
    await client.end()
  })
})
