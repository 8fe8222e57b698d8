import { randomBytes, randomInt } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { codeOf, Refusal } from './refusal'

const secretsSchema = z.object({
  /** 32 bytes in base64; all keys of the application are derived from it */
  masterKey: z.string().min(1),
  /** of the embedded PostgreSQL's superuser */
  databasePassword: z.string().min(1),
  /** of the demo accounts */
  demoPassword: z.string().min(8),
})
export type Secrets = z.output<typeof secretsSchema>

export const RESTORE =
  'Restore it from a backup: without its keys, what is encrypted in the database is lost.'

/** Makes DATA_DIR if it is missing and proves that it can be written to. */
export function prepareDataDir(dataDir: string): void {
  const remedy = 'Give it to the user who starts Pryimalnia, or set DATA_DIR to another folder.'
  try {
    // Others may pass through, not look around: as root, PostgreSQL runs as another user.
    fs.mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    const probe = join(dataDir, `.probe-${randomBytes(4).toString('hex')}`)
    fs.writeFileSync(probe, 'x')
    fs.rmSync(probe)
  } catch (error) {
    switch (codeOf(error)) {
      case 'EACCES':
      case 'EPERM':
        throw new Refusal(`The data folder ${dataDir} cannot be read or written. ${remedy}`)
      case 'EEXIST':
      case 'ENOTDIR':
        throw new Refusal(
          `The data folder ${dataDir} is a file, not a folder. Move it, or set DATA_DIR to another folder.`,
        )
      default:
        throw error
    }
  }
}

/** The keys and passwords of this installation, made at the first start. Only the owner may read the file. */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json')
  const kept = readKept(path)
  if (kept) return kept
  if (fs.existsSync(join(dataDir, 'postgres.json'))) {
    throw new Refusal(
      `${path} is missing, and without its keys the database beside it cannot be read. ${RESTORE} To begin anew, remove ${dataDir}.`,
    )
  }
  const made: Secrets = {
    masterKey: randomBytes(32).toString('base64'),
    databasePassword: randomBytes(24).toString('hex'),
    demoPassword: speakablePassword(),
  }
  // A half-written file would lose the key, so it gets its name only when it is on the disk.
  const unfinished = `${path}.${process.pid}`
  const file = fs.openSync(unfinished, 'w', 0o600)
  fs.writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`)
  fs.fsyncSync(file)
  fs.closeSync(file)
  fs.renameSync(unfinished, path)
  return made
}

function readKept(path: string): Secrets | undefined {
  let text: string
  try {
    text = fs.readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  try {
    return secretsSchema.parse(JSON.parse(text))
  } catch {
    throw new Refusal(`${path} is damaged. ${RESTORE}`)
  }
}

/** Twelve letters and digits in threes, without those that look alike: it is read from one screen and typed on another. */
function speakablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${group()}-${group()}-${group()}`
}
