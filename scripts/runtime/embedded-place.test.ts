import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepPlace, readPlace } from './embedded-place'

let folder: string
const rest = { port: 54320, isCreated: true }
const inFolder = (name: string) => join(folder, name)
const noted = (dataDir: string) => JSON.parse(fs.readFileSync(join(dataDir, 'postgres.json'), 'utf8'))

/** A DATA_DIR with a database inside, or with none. */
function givenDataDir(name: string, hasDatabase = true): string {
  fs.mkdirSync(inFolder(name))
  if (hasDatabase) fs.mkdirSync(join(inFolder(name), 'postgres'))
  return inFolder(name)
}

function givenOutside(owner?: string): string {
  const dataFolder = join(inFolder('outside'), 'postgres')
  fs.mkdirSync(dataFolder, { recursive: true })
  if (owner) fs.writeFileSync(join(inFolder('outside'), 'belongs-to'), `${owner}\n`)
  return dataFolder
}

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'place-')))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

describe('readPlace', () => {
  it('knows nothing where nothing is noted', () => {
    expect(readPlace(givenDataDir('data'))).toBeUndefined()
  })

  it('finds a database inside DATA_DIR after all of it was moved or copied', () => {
    const here = givenDataDir('here')
    keepPlace(here, { dataFolder: join(here, 'postgres'), ...rest })
    expect(noted(here)).toEqual({ dataFolder: 'postgres', ...rest })
    fs.cpSync(here, inFolder('copy'), { recursive: true })
    fs.renameSync(here, inFolder('there'))
    for (const name of ['copy', 'there'])
      expect(readPlace(inFolder(name))).toEqual({ dataFolder: join(inFolder(name), 'postgres'), ...rest })
  })

  it('understands the whole path that older versions wrote, from wherever it was moved', () => {
    const here = givenDataDir('here')
    for (const before of [join(here, 'postgres'), '/srv/elsewhere/.data/postgres']) {
      fs.writeFileSync(join(here, 'postgres.json'), JSON.stringify({ dataFolder: before, ...rest }))
      expect(readPlace(here)?.dataFolder).toBe(join(here, 'postgres'))
    }
  })

  it('takes a database outside only if it is written there that it belongs here', () => {
    const here = givenDataDir('here', false)
    const dataFolder = givenOutside(here)
    keepPlace(here, { dataFolder, ...rest })
    expect(readPlace(here)?.dataFolder).toBe(dataFolder)

    fs.cpSync(here, inFolder('copy'), { recursive: true })
    expect(() => readPlace(inFolder('copy'))).toThrow(
      `belongs to ${here}. If that folder was moved here, write ${inFolder('copy')} into`,
    )
    fs.rmSync(inFolder('outside/belongs-to'))
    expect(() => readPlace(here)).toThrow('belongs to nobody known')
  })

  it('says so when the database outside is gone', () => {
    const here = givenDataDir('here', false)
    keepPlace(here, { dataFolder: '/nowhere/at/all/postgres', ...rest })
    expect(() => readPlace(here)).toThrow(
      `The database of ${here} is not in /nowhere/at/all/postgres, where ${join(here, 'postgres.json')} has it.`,
    )
  })
})
