import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pickPort } from './ports'
import { createCluster, SUPERUSER, socketFolderOf, startServer } from './postgres'
import { birthOf, waitUntilGone } from './processes'

let folder: string
let port: number
const place = () => ({ dataFolder: join(folder, 'postgres'), logFile: join(folder, 'postgres.log') })
const pidFile = () => join(folder, 'postgres/postmaster.pid')
const serverPid = () => Number(fs.readFileSync(pidFile(), 'utf8').split('\n')[0])

async function query(sql: string): Promise<pg.QueryResult> {
  const connectionString = `postgresql://${SUPERUSER}:secret@127.0.0.1:${port}/postgres`
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

beforeAll(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cluster-'))
  fs.chmodSync(folder, 0o711)
  port = await pickPort()
  createCluster(place(), 'secret')
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

describe('startServer', () => {
  it('knows Ukrainian: order of letters, letter case and trigrams', async () => {
    const server = await startServer(place(), port, {})
    try {
      const { rows } = await query(
        `SELECT 'Ґ' BETWEEN 'Г' AND 'Д' AND 'І' < 'Ї' AS ordered, lower('ЇЖАК') AS lower`,
      )
      expect(rows[0]).toEqual({ ordered: true, lower: 'їжак' })
      await query('CREATE EXTENSION pg_trgm')
      expect((await query(`SELECT similarity('шевченко', 'шевчинко') > 0.4 AS near`)).rows[0]).toEqual({
        near: true,
      })
    } finally {
      await server.stop()
    }
    expect(server.whyEnded()).toBeUndefined()
    expect(fs.existsSync(pidFile())).toBe(false)
  })

  it('is reached by its socket too, beside the data', async () => {
    const server = await startServer(place(), port, {})
    const host = socketFolderOf(place().dataFolder) ?? ''
    const client = new pg.Client({ host, port, user: SUPERUSER, password: 'secret', database: 'postgres' })
    await client.connect()
    expect((await client.query('SELECT inet_server_addr() AS address')).rows).toEqual([{ address: null }])
    await client.end()
    await server.stop()
  })

  it('keeps what was written when the server is killed, and starts again', async () => {
    const killed = await startServer(place(), port, {})
    await query('CREATE TABLE acknowledged AS SELECT 1 AS one')
    const pid = serverPid()
    process.kill(pid, 'SIGKILL')
    await killed.ended
    expect(serverPid()).toBe(pid)
    expect(killed.whyEnded()?.message).toContain('The embedded PostgreSQL could not go on')

    const server = await startServer(place(), port, {})
    expect((await query('SELECT one FROM acknowledged')).rowCount).toBe(1)
    await server.stop()
  })

  it('ends a server whose application was killed, and takes its place', async () => {
    const orphan = await startServer(place(), port, {})
    const pid = serverPid()
    const server = await startServer(place(), port, {})
    await orphan.ended
    expect(birthOf(pid)).toBeUndefined()
    expect(serverPid()).not.toBe(pid)
    await server.stop()
  })

  it('is not misled by a stale note whose number another program has now', async () => {
    fs.writeFileSync(join(place().dataFolder, `.s.PGSQL.${port}.lock`), `${process.pid}\n`)
    fs.writeFileSync(pidFile(), `${process.pid}\n${place().dataFolder}\n0\n${port}\n\n127.0.0.1\n\nready\n`)
    const server = await startServer(place(), port, {})
    expect(serverPid()).not.toBe(process.pid)
    const pid = serverPid()
    await server.stop()
    expect(await waitUntilGone(pid, 1)).toBe(true)
  })

  it('says why it cannot start, in one line', async () => {
    const started = startServer(place(), port, { shared_buffers: 'nonsense' })
    await expect(started).rejects.toThrow(
      /^The embedded PostgreSQL could not start: .*shared_buffers.*postgres\.log\)\.$/,
    )
  })
  it('says so when its files are not there', async () => {
    const nowhere = { ...place(), dataFolder: join(folder, 'nowhere') }
    await expect(startServer(nowhere, port, {})).rejects.toThrow(
      /^The embedded PostgreSQL could not start: could not access directory .*nowhere/,
    )
  })
})
