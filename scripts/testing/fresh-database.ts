import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { SUPERUSER } from '../runtime/postgres'

// Runs before each file of the `database` project: the file finds a database of its own, migrated and empty,
// under DATABASE_URL, connected as the application is, so that missing rights show in tests too.
const { port, password, appRole, template } = inject('testServer')
const name = `test_${randomBytes(6).toString('hex')}`
const server = `127.0.0.1:${port}`

const admin = new pg.Client({ connectionString: `postgresql://${SUPERUSER}:${password}@${server}/postgres` })
await admin.connect()
await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
process.env.DATABASE_URL = `postgresql://${appRole}:${password}@${server}/${name}`
process.env.OWNER_DATABASE_URL = `postgresql://${SUPERUSER}:${password}@${server}/${name}`
process.env.SECRET_KEY ??= Buffer.alloc(32, 1).toString('base64')

afterAll(async () => {
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.end()
})
