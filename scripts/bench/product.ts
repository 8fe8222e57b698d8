import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Viewer } from '@/lib/core/viewer'
import { buildIfChanged } from '../runtime/build'
import { startChild } from '../runtime/children'
import { fillOffice } from '../runtime/fill'
import { openOffice } from '../runtime/office'
import { pickPort } from '../runtime/ports'
import { Refusal } from '../runtime/refusal'
import { sessionCookieOf } from '../testing/session-cookie'

/** A whole product with a database, keys and a port of its own. */
export type BenchProduct = {
  url: string
  dataDir: string
  ownerUrl: string
  owner: pg.Client
  /** A frontliner of the first centre, with a fresh session and token. */
  signIn: () => Promise<SignedIn>
}
type SignedIn = {
  viewer: Viewer
  token: string
  cookie: string
}

const ACCOUNT = 'frontliner@demo.ua'
/** The settings of whoever measures must not lead to a product that people use. */
const FOREIGN = [
  'DATABASE_URL',
  'APP_DATABASE_URL',
  'NEXTAUTH_URL',
  'NEXTAUTH_SECRET',
  'SECRET_KEY',
  'NODE_OPTIONS',
]

type Opening = {
  isServed: boolean
  /** Takes what undoes each step, in the order of the steps. */
  onEnd: (clean: () => Promise<unknown>) => void
  note: (line: string) => void
}

export async function openBenchProduct({ isServed, onEnd, note }: Opening): Promise<BenchProduct> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pryimalnia-bench-'))
  onEnd(async () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }))
  // As root the database runs as another user, who must pass through.
  chmodSync(dataDir, 0o711)
  const port = await pickPort()
  for (const name of FOREIGN) delete process.env[name]
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    DEMO: '1',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  })
  if (isServed) await buildIfChanged(note)
  note('Opening a product of its own…')
  const office = await openOffice('bench')
  onEnd(office.close)
  const { disconnect } = await import('@/lib/core/db')
  onEnd(disconnect)
  await fillOffice(office, note)
  const owner = new pg.Client({ connectionString: office.ownerUrl })
  // When the run is broken off, the server closes the connection under the work.
  owner.on('error', () => undefined)
  await owner.connect()
  onEnd(() => owner.end())
  const url = isServed ? await serve(port, onEnd) : ''
  return { url, dataDir, ownerUrl: office.ownerUrl, owner, signIn }
}

async function serve(port: number, onEnd: Opening['onEnd']): Promise<string> {
  const url = `http://127.0.0.1:${port}`
  const next = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', String(port)]
  const web = startChild('web server', next, {
    env: { ...process.env, NEXTAUTH_URL: url, AUTH_TRUST_HOST: '1', NEXT_TELEMETRY_DISABLED: '1' },
    // Standard output is for the figures.
    output: 'collected',
  })
  onEnd(web.stop)
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${url}/api/floor`, { method: 'POST', body: '{}' }).catch(() => undefined)
    if (answer?.ok) return url
    await sleep(200)
  }
  throw new Refusal(`The web server did not start:\n${web.output().trim()}`)
}

/** The header `Cookie` of a new session of that account. */
export async function cookieOf(email: string): Promise<string> {
  const viewer = await viewerOf(email)
  const { name, value } = await sessionCookieOf(viewer)
  return `${name}=${value}; locale=${viewer.locale}`
}

async function viewerOf(email: string): Promise<Viewer> {
  const { db } = await import('@/lib/core/db')
  const { findViewerOfStaff } = await import('@/lib/core/viewer.queries')
  const { id } = await db.staff.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const viewer = await findViewerOfStaff(id)
  if (!viewer) throw new Error(`There is no working account ${email}`)
  return viewer
}

async function signIn(): Promise<SignedIn> {
  const { issueToken } = await import('@/lib/offices/api-token.commands')
  const viewer = await viewerOf(ACCOUNT)
  const issued = await issueToken({ email: ACCOUNT, name: 'npm run bench', days: 1 })
  if (!issued.ok) throw new Error(`There is no working account ${ACCOUNT}`)
  return { viewer, token: issued.value.token, cookie: await cookieOf(ACCOUNT) }
}
