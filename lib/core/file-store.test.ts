import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { getFile, listFiles, probeFileStore, putFile, removeFile } from './file-store'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pryimalnia-files-'))
  vi.stubEnv('SECRET_KEY', Buffer.alloc(32, 7).toString('base64'))
  vi.stubEnv('DATA_DIR', folder)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

async function read(name: string): Promise<Buffer> {
  const parts = []
  for await (const part of getFile(name)) parts.push(part)
  return Buffer.concat(parts)
}

function keepsFiles() {
  it('gives back what it was given, of any size, and forgets what is removed', async () => {
    for (const length of [0, 10, 3_000_000]) {
      const bytes = randomBytes(length)
      const name = crypto.randomUUID()
      await putFile(name, bytes)
      expect(bytes.equals(await read(name))).toBe(true)
      await removeFile(name)
      await expect(read(name)).rejects.toThrow()
      await removeFile(name)
    }
  })

  it('names what it holds, with the time it was written', async () => {
    const names = [crypto.randomUUID(), crypto.randomUUID()]
    for (const name of names) await putFile(name, randomBytes(10))
    const found = new Map<string, Date>()
    for await (const { name, writtenAt } of listFiles()) found.set(name, writtenAt)
    for (const name of names) {
      expect(Math.abs(Date.now() - (found.get(name)?.getTime() ?? 0))).toBeLessThan(60_000)
      await removeFile(name)
    }
  })

  it('answers for its health', async () => {
    expect(await probeFileStore()).toBe(true)
  })
}

describe('the folder', () => {
  keepsFiles()

  it('holds nothing readable, under a name that says nothing', async () => {
    const text = Buffer.from('Свідоцтво про народження '.repeat(50))
    const name = crypto.randomUUID()
    await putFile(name, text)
    const files = readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter(
      (each) => each.isFile(),
    )
    expect(files.map(({ name: each }) => each)).toEqual([name])
    const [file] = files
    const kept = readFileSync(join(file?.parentPath ?? '', name))
    expect(kept.includes(text.subarray(0, 20))).toBe(false)
  })
})

describe('an S3-compatible store', () => {
  let server: S3rver
  let bucketFolder: string
  beforeAll(async () => {
    bucketFolder = mkdtempSync(join(tmpdir(), 'pryimalnia-s3-'))
    server = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      // It signs the address of a bucket without the slash at its end, which the client sends and signs.
      allowMismatchedSignatures: true,
      directory: bucketFolder,
      configureBuckets: [{ name: 'pryimalnia', configs: [] }],
    })
    const { port } = await server.run()
    vi.stubEnv('S3_ENDPOINT', `http://127.0.0.1:${port}`)
    vi.stubEnv('S3_BUCKET', 'pryimalnia')
    vi.stubEnv('S3_ACCESS_KEY_ID', 'S3RVER')
    vi.stubEnv('S3_SECRET_ACCESS_KEY', 'S3RVER')
  })
  afterAll(async () => {
    await server.close()
    rmSync(bucketFolder, { recursive: true })
  })

  keepsFiles()

  it('is where the bytes are, sealed', async () => {
    const text = Buffer.from('Свідоцтво про народження '.repeat(50))
    const name = crypto.randomUUID()
    await putFile(name, text)
    const files = readdirSync(bucketFolder, { recursive: true, withFileTypes: true }).filter(
      (each) => each.isFile() && each.name.includes(name),
    )
    expect(files.length).toBeGreaterThan(0)
    for (const { parentPath, name: each } of files)
      expect(readFileSync(join(parentPath, each)).includes(text.subarray(0, 20))).toBe(false)
  })

  it('is missed by the health check when it does not answer', async () => {
    vi.stubEnv('S3_ENDPOINT', 'http://127.0.0.1:1')
    await expect(probeFileStore()).rejects.toThrow()
  })
})
