import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from './db'
import { recordHeartbeat } from './health.commands'
import { checkHealth, HEARTBEAT_KEY } from './health.queries'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'health-'))
  vi.stubEnv('DATA_DIR', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('checkHealth', () => {
  it('is well when database, job runner and file store answer, and leaves nothing behind', async () => {
    await recordHeartbeat()
    expect(await checkHealth()).toEqual({ ok: true, database: 'up', jobs: 'up', files: 'up' })
    const left = readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    expect(left.filter((each) => each.isFile())).toEqual([])
  })

  it('misses a job runner that has been silent for a minute', async () => {
    const at = new Date(Date.now() - 60_000).toISOString()
    await db.setting.update({ where: { key: HEARTBEAT_KEY }, data: { value: { at } }, select: { key: true } })
    expect(await checkHealth()).toMatchObject({ ok: false, database: 'up', jobs: 'down' })
  })

  it('misses a file store that cannot be written to', async () => {
    await recordHeartbeat()
    writeFileSync(join(folder, 'files'), 'a file where the folder should be')
    expect(await checkHealth()).toMatchObject({ ok: false, jobs: 'up', files: 'down' })
  })

  it('asks the store that is really used: a bucket that does not answer is missed although the folder is well', async () => {
    await recordHeartbeat()
    vi.stubEnv('S3_BUCKET', 'pryimalnia')
    vi.stubEnv('S3_ENDPOINT', 'http://127.0.0.1:1')
    vi.stubEnv('S3_ACCESS_KEY_ID', 'key')
    vi.stubEnv('S3_SECRET_ACCESS_KEY', 'secret')
    expect(await checkHealth()).toMatchObject({ ok: false, jobs: 'up', files: 'down' })
  })
})
