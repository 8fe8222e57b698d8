import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import { z } from 'zod'
import { Refusal } from './refusal'
import { canEnter, SYSTEM_FOLDER, serverUser } from './server-user'

/** Where the embedded database lies and listens: the same at every start. */
const placeSchema = z.object({ dataFolder: z.string(), port: z.number(), isCreated: z.boolean() })
export type Place = z.output<typeof placeSchema>

const FIRST_PORT = 54320
const noteOf = (dataDir: string) => join(dataDir, 'postgres.json')

/** Beside a database outside DATA_DIR it is written whose it is. */
const ownerNoteOf = (dataFolder: string) => join(dirname(dataFolder), 'belongs-to')

/**
 * The place noted in this DATA_DIR, wherever that lies now.
 *
 * @throws Refusal if the database outside of it is another one's, as after copying, or is not there
 */
export function readPlace(dataDir: string): Place | undefined {
  const note = noteOf(dataDir)
  if (!fs.existsSync(note)) return undefined
  const place = placeSchema.parse(JSON.parse(fs.readFileSync(note, 'utf8')))
  return { ...place, dataFolder: findFolder(place.dataFolder, dataDir) }
}

/** Writes it down, a folder inside DATA_DIR so that it is found when all of it is moved or copied. */
export function keepPlace(dataDir: string, place: Place): void {
  const note = noteOf(dataDir)
  const within = relative(fs.realpathSync(dataDir), place.dataFolder)
  const isInside = !within.startsWith('..') && !isAbsolute(within)
  const kept = { ...place, dataFolder: isInside ? within : place.dataFolder }
  fs.writeFileSync(`${note}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(`${note}.new`, note)
}

/** Chooses where the database is to lie for which nothing is noted. */
export function choosePlace(dataDir: string): Place {
  const dataFolder = chooseFolder(dataDir)
  // Without the note a database that lies there is taken as it is, never made anew.
  return { dataFolder, port: FIRST_PORT, isCreated: fs.existsSync(join(dataFolder, 'PG_VERSION')) }
}

function findFolder(kept: string, dataDir: string): string {
  const home = fs.realpathSync(dataDir)
  if (!isAbsolute(kept)) return join(home, kept)
  if (ownerOf(kept) === home) return kept
  // Older versions wrote the whole path of a folder inside, as it was before DATA_DIR was moved.
  const inside = join(home, basename(kept))
  if (inside === kept || fs.existsSync(inside)) return inside
  throw new Refusal(whyNotThere(kept, home))
}

function ownerOf(dataFolder: string): string | undefined {
  const note = ownerNoteOf(dataFolder)
  return fs.existsSync(note) ? fs.readFileSync(note, 'utf8').trim() : undefined
}

function whyNotThere(kept: string, home: string): string {
  const note = noteOf(home)
  if (!fs.existsSync(kept)) {
    return `The database of ${home} is not in ${kept}, where ${note} has it. Restore it from a backup, or remove ${note} to begin with an empty one.`
  }
  const owner = ownerOf(kept) ?? 'nobody known'
  return `The database in ${kept}, which ${note} names, belongs to ${owner}. If that folder was moved here, write ${home} into ${ownerNoteOf(kept)}; if this is a copy, remove ${note} to begin with a database of its own.`
}

function chooseFolder(dataDir: string): string {
  const home = fs.realpathSync(dataDir)
  if (canEnter(dataDir, serverUser())) return join(home, 'postgres')
  fs.mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o711 })
  for (const older of fs.readdirSync(SYSTEM_FOLDER).map((name) => join(SYSTEM_FOLDER, name))) {
    // Nobody but a person knows whether it is still wanted, so it is left alone.
    if (ownerOf(join(older, 'postgres')) === home) {
      console.error(
        `An older database of ${dataDir} is left in ${older}. Remove it if you removed ${dataDir} on purpose.`,
      )
    }
  }
  const folder = join(SYSTEM_FOLDER, randomBytes(6).toString('hex'))
  fs.mkdirSync(folder, { mode: 0o711 })
  fs.writeFileSync(join(folder, 'belongs-to'), `${home}\n`, { mode: 0o600 })
  return join(folder, 'postgres')
}
