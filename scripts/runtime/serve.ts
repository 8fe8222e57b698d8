import { setTimeout as sleep } from 'node:timers/promises'
import { disconnect } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { buildIfChanged } from './build'
import { type Child, startChild, toldToStop } from './children'
import { demoAccountLines } from './demo-accounts'
import { fillOffice } from './fill'
import { causeOf, type Office, openOffice } from './office'
import { requireFreePort } from './ports'
import { Refusal } from './refusal'

const tell = (line: string) => console.log(line)

/**
 * Runs the whole product until it is told to stop: database, web server, job runner.
 *
 * @returns the exit code: 0 when we were told to stop, 1 when a part of it ended by itself
 */
export async function serve(command: 'start' | 'dev'): Promise<number> {
  const stopped = toldToStop()
  await requireFreePort(env.HOST, env.PORT)
  const office = await openOffice(command)
  const children: Child[] = []
  try {
    const opened = open(office, command, children)
    if ((await Promise.race([opened, stopped])) === 'stop') return 0
    const ends = [...children, ...(office.server ? [{ name: 'database', ended: office.server.ended }] : [])]
    const end = await Promise.race([stopped, ...ends.map(({ name, ended }) => ended.then(() => name))])
    if (end === 'stop') return 0
    const why = office.server?.whyEnded()?.message ?? `The ${end} has ended unexpectedly.`
    console.error(`${why} Everything is stopped.`)
    return 1
  } catch (error) {
    throw await causeOf(error, office.server)
  } finally {
    await Promise.all(children.map((child) => child.stop()))
    await disconnect()
    await office.close()
  }
}

async function open(office: Office, command: 'start' | 'dev', children: Child[]): Promise<'open'> {
  await fillOffice(office, tell)
  const accounts = await demoAccountLines(office)
  await disconnect()
  if (command === 'start') await buildIfChanged(tell)
  const childEnv = environmentOfChildren(command)
  const next = [
    '--import',
    './scripts/runtime/known-address.mjs',
    'node_modules/next/dist/bin/next',
    command,
    '--hostname',
    env.HOST,
    '--port',
    String(env.PORT),
  ]
  const web = startChild('web server', next, { env: childEnv })
  children.push(web)
  const script = [
    '--max-semi-space-size=64',
    '--conditions=react-server',
    '--import',
    'tsx',
    'scripts/worker.ts',
  ]
  children.push(startChild('job runner', script, { env: childEnv }))
  await untilItAnswers(web)
  office.lock?.serving()
  for (const line of ['', `Pryimalnia is open: ${address()}`, ...accounts, 'Ctrl-C stops it.']) tell(line)
  return 'open'
}

function environmentOfChildren(command: 'start' | 'dev'): NodeJS.ProcessEnv {
  const fixed = {
    NODE_ENV: command === 'start' ? 'production' : 'development',
    NEXT_TELEMETRY_DISABLED: '1',
  } as const
  // Without a fixed address, sign-in leads back to whichever of ours the browser came to.
  const own = env.NEXTAUTH_URL ? {} : { NEXTAUTH_URL: address(), AUTH_TRUST_HOST: '1' }
  return { ...process.env, ...own, ...fixed }
}

/** The address as a person on this machine types it. */
function localAddress(): string {
  const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]', '::1': '[::1]' }
  return `http://${everywhere[env.HOST] ?? env.HOST}:${env.PORT}`
}

const address = () => env.NEXTAUTH_URL ?? localAddress()

/** Waits until the web server answers, and a while longer for every part of the product to be up. */
async function untilItAnswers(web: Child): Promise<void> {
  let hasEnded = false
  void web.ended.then(() => {
    hasEnded = true
  })
  const begin = Date.now()
  let hasAnswered = false
  while (!hasEnded && Date.now() - begin < 120_000) {
    try {
      const health = await fetch(`${localAddress()}/api/health`, { signal: AbortSignal.timeout(30_000) })
      if (health.ok || (hasAnswered && Date.now() - begin > 20_000)) return
      hasAnswered = true
    } catch {
      // Not listening yet.
    }
    await sleep(100)
  }
  throw new Refusal('The web server did not start; what it printed above says why.')
}
