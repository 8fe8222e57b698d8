import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal'

/** Who runs PostgreSQL: it refuses root, so root lends it the user `postgres`; anyone else runs it as themselves. */
export type ServerUser = { uid: number; gid: number } | undefined

/** Where things lie that the user `postgres` must reach when the project's own folder is closed to it. */
export const SYSTEM_FOLDER = '/var/lib/pryimalnia'

/** @throws Refusal if we are root and there is no such user and none can be made */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return undefined
  const known = lookUp('postgres')
  if (known) return known
  for (const [tool, ...args] of [
    [
      'useradd',
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/',
      '--shell',
      '/bin/false',
      'postgres',
    ],
    ['adduser', '-S', '-D', '-H', '-h', '/', '-s', '/bin/false', 'postgres'],
  ] as const) {
    spawnSync(tool, args, { stdio: 'ignore' })
    const made = lookUp('postgres')
    if (made) return made
  }
  throw new Refusal(
    'PostgreSQL does not run as root and the user `postgres` could not be made. Start as an ordinary user, or set DATABASE_URL.',
  )
}

function lookUp(name: string): ServerUser {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** Whether that user may enter the folder: asked of the system itself, which knows of access lists too. */
export function canEnter(folder: string, user: ServerUser): boolean {
  if (!user) return true
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' })
      .status === 0
  )
}

/** The folder of PostgreSQL's programs, copied to where the server's user can run them if it cannot run these. */
export function reachablePrograms(folder: string, version: string, user: ServerUser): string {
  if (canEnter(join(folder, 'bin'), user)) return folder
  const copy = join(SYSTEM_FOLDER, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 })
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true })
    // Another command may have been faster; either copy is as good.
    if (existsSync(copy)) rmSync(unfinished, { recursive: true })
    else renameSync(unfinished, copy)
  }
  return copy
}

/** Makes a folder that only the server's user may read. */
export function makeServerFolder(folder: string, user: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
}
