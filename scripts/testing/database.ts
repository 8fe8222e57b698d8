import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureAppRole } from '../runtime/app-role'
import { pickPort } from '../runtime/ports'
import { createCluster, SUPERUSER, startServer, stopOrphan } from '../runtime/postgres'
import { birthOf } from '../runtime/processes'
import { bringSchemaUpToDate } from '../runtime/schema'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

const PREFIX = 'pryimalnia-test-'

export type TestServer = { port: number; password: string; appRole: string; template: string }

/** Nothing of a test outlives it, so the server need not wait for the disk. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: 100,
}

/** A server for one run of the tests, with a migrated database that each test file gets a copy of. */
export default async function startTestServer(project: TestProject) {
  await removeLeftBehind()
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  chmodSync(folder, 0o711)
  writeFileSync(join(folder, 'run-by'), `${process.pid} ${birthOf(process.pid)}`)
  const cluster = { dataFolder: join(folder, 'postgres'), logFile: join(folder, 'postgres.log') }
  const password = randomBytes(16).toString('hex')
  createCluster(cluster, password)
  const port = await pickPort()
  const server = await startServer(cluster, port, FAST)
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(1)))
  }
  try {
    const testServer = { port, password, appRole: 'pryimalnia_test_app', template: 'template_pryimalnia' }
    await makeTemplate(testServer)
    project.provide('testServer', testServer)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** Stops and removes the servers of runs that were killed and could not do it themselves. */
async function removeLeftBehind(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    const note = join(folder, 'run-by')
    const [pid, birth] = existsSync(note) ? readFileSync(note, 'utf8').split(' ') : []
    if (pid === undefined || birthOf(Number(pid)) === birth) continue
    await stopOrphan(join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeTemplate({ port, password, appRole, template }: TestServer): Promise<void> {
  const url = (database: string) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
  await withClient(url('postgres'), (client) => client.query(`CREATE DATABASE ${template}`))
  await bringSchemaUpToDate(url(template))
  await withClient(url(template), (client) => ensureAppRole(client, appRole, password))
}

async function withClient(
  connectionString: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
