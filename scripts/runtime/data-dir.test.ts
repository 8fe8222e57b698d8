import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSecrets, prepareDataDir } from './data-dir'
import { takeLock } from './lock'
import { lineFor } from './refusal'

let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'data-dir-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

function lineOf(work: () => void): string | undefined {
  try {
    work()
    return 'nothing was wrong'
  } catch (error) {
    return lineFor(error)
  }
}

/** Root may do everything, so for a moment we are somebody else. */
function asAnybody<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65534)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}

describe('prepareDataDir', () => {
  it('refuses a folder that cannot be read or written', () => {
    fs.chmodSync(folder, 0o000)
    const line = asAnybody(() => lineOf(() => prepareDataDir(folder)))
    expect(line).toBe(
      `The data folder ${folder} cannot be read or written. Give it to the user who starts Pryimalnia, or set DATA_DIR to another folder.`,
    )
  })

  it('refuses a file in place of the folder', () => {
    fs.writeFileSync(join(folder, 'data'), '')
    expect(lineOf(() => prepareDataDir(join(folder, 'data')))).toContain('is a file, not a folder')
  })
})

describe('loadSecrets', () => {
  it('makes them once, readable by nobody else', () => {
    const made = loadSecrets(folder)
    expect(loadSecrets(folder)).toEqual(made)
    expect(Buffer.from(made.masterKey, 'base64')).toHaveLength(32)
    expect(fs.statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(folder)).toEqual(['secrets.json'])
  })

  it('never replaces a damaged file, nor one lost beside a database', () => {
    fs.writeFileSync(join(folder, 'secrets.json'), '{"masterKey":')
    expect(lineOf(() => loadSecrets(folder))).toContain('is damaged. Restore it from a backup')
    fs.rmSync(join(folder, 'secrets.json'))
    fs.writeFileSync(join(folder, 'postgres.json'), '{}')
    expect(lineOf(() => loadSecrets(folder))).toContain('is missing')
  })
})

describe('takeLock', () => {
  it('is held by one program at a time, and not by one that is gone', () => {
    const lock = takeLock(folder, 'start')
    expect(takeLock(folder, 'dev')).toMatchObject({ command: 'start', pid: process.pid })
    if ('release' in lock) lock.release()

    const gone = { pid: process.pid, birth: 'long ago', command: 'start', state: 'serving' }
    fs.writeFileSync(join(folder, 'lock.json'), JSON.stringify(gone))
    const again = takeLock(folder, 'dev')
    expect(again).toHaveProperty('release')
    if ('release' in again) again.release()
    expect(fs.existsSync(join(folder, 'lock.json'))).toBe(false)
  })
})
