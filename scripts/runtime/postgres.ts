import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPrograms } from './postgres-programs'
import { isServerOf, waitUntilGone } from './processes'
import { Refusal } from './refusal'
import { makeServerFolder } from './server-user'

export const SUPERUSER = 'pryimalnia'

/** A database server of our own, running or not. */
export type Cluster = { dataFolder: string; logFile: string }

export type RunningServer = {
  /** resolves when the server has ended, by us or by itself */
  ended: Promise<void>
  stop: () => Promise<void>
  /** if it has ended by itself: why, by its log */
  whyEnded: () => Refusal | undefined
}

/** Creates the cluster: UTF-8, Ukrainian order of letters, checksums, passwords asked on every connection. */
export function createCluster({ dataFolder }: Cluster, password: string): void {
  const { initdb, user } = findPrograms()
  makeServerFolder(dataFolder, user)
  const passwordFile = join(tmpdir(), `pryimalnia-${randomBytes(8).toString('hex')}`)
  fs.writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' })
  if (user) fs.chownSync(passwordFile, user.uid, user.gid)
  const common = [`--pgdata=${dataFolder}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`]
  const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=uk-UA']
  try {
    // Trigrams know letters by the system's locale, so one that knows only ASCII comes last.
    for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      const made = spawnSync(initdb, [...common, ...options, `--locale=${locale}`, '--no-instructions'], {
        ...user,
        cwd: '/',
        env: { ...process.env, LC_ALL: undefined, LC_MESSAGES: 'C' },
        encoding: 'utf8',
      })
      if (made.status === 0) return
      if (!made.stderr.includes('invalid locale'))
        throw whyNot(made.stderr || String(made.error), 'create its files')
    }
  } finally {
    fs.rmSync(passwordFile)
  }
}

/**
 * Starts the server on 127.0.0.1, and on a socket of the system where there may be one, and waits until it answers. What an earlier crash left is put right first.
 *
 * @param settings of `postgresql.conf`, over the ones every cluster here has
 * @throws Refusal if it does not start
 */
export async function startServer(
  cluster: Cluster,
  port: number,
  settings: Record<string, string | number>,
): Promise<RunningServer> {
  const { dataFolder, logFile } = cluster
  await stopOrphan(dataFolder)
  const { postgres, user } = findPrograms()
  const all = {
    listen_addresses: '127.0.0.1',
    // Beside the data, where nobody else may enter.
    unix_socket_directories: socketFolderOf(dataFolder) ?? '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log stays free of what people typed: no statements, no key values.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const begin = fs.existsSync(logFile) ? fs.statSync(logFile).size : 0
  const log = fs.openSync(logFile, 'a', 0o600)
  const child = spawn(postgres, ['-D', dataFolder, '-p', String(port), ...flags], {
    ...user,
    cwd: '/',
    env: { ...process.env, LC_ALL: undefined, LC_MESSAGES: 'C' },
    stdio: ['ignore', log, log],
    // A group of its own: Ctrl-C in the terminal is for us, the server is told after the application has stopped.
    detached: true,
  })
  fs.closeSync(log)
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
    child.on('error', (error) => {
      fs.appendFileSync(logFile, `${error.message}\n`)
      resolve()
    })
  })
  let hasEnded = false
  // Even when this process ends by a fault, the server does not stay behind.
  const endWithUs = () => child.kill('SIGINT')
  process.once('exit', endWithUs)
  void ended.then(() => {
    hasEnded = true
    process.off('exit', endWithUs)
  })
  while (!isReady(dataFolder)) {
    if (hasEnded) throw whyNot(writtenSince(logFile, begin), 'start', logFile)
    await sleep(20)
  }
  let isStopping = false
  const stop = async () => {
    isStopping = true
    // SIGINT is PostgreSQL's fast shutdown: connections are closed, everything is written out.
    child.kill('SIGINT')
    const late = setTimeout(() => child.kill('SIGQUIT'), 60_000)
    await ended
    clearTimeout(late)
  }
  const whyEnded = () =>
    hasEnded && !isStopping ? whyNot(writtenSince(logFile, begin), 'go on', logFile) : undefined
  return { ended, stop, whyEnded }
}

/** Longer names of a socket than this are refused by some systems. */
const LONGEST_SOCKET = 100

/**
 * Where the socket of a cluster lies: a round trip over it takes about a quarter less than over the network’s loopback. None on
 * Windows, and none when its name would be too long.
 */
export function socketFolderOf(dataFolder: string): string | undefined {
  const longest = Buffer.byteLength(join(dataFolder, '.s.PGSQL.65535'))
  // A comma would part two folders.
  const isUsable = process.platform !== 'win32' && longest <= LONGEST_SOCKET && !dataFolder.includes(',')
  return isUsable ? dataFolder : undefined
}

const writtenSince = (logFile: string, begin: number) =>
  fs.readFileSync(logFile).subarray(begin).toString('utf8')

/** PostgreSQL writes its state on the eighth line of this file. */
function isReady(dataFolder: string): boolean {
  try {
    return fs.readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

/** Ends a server of this cluster whose application was killed, and removes the note of one that is gone. */
export async function stopOrphan(dataFolder: string): Promise<void> {
  const note = join(dataFolder, 'postmaster.pid')
  if (!fs.existsSync(note)) return
  const pid = Number(fs.readFileSync(note, 'utf8').split('\n')[0])
  if (pid > 0 && isServerOf(fs.realpathSync(dataFolder), pid)) {
    process.kill(pid, 'SIGINT')
    if (await waitUntilGone(pid, 60)) return
    throw new Refusal(
      `The database of an earlier start (process ${pid}) does not stop. End it and start again.`,
    )
  }
  // The number may meanwhile belong to another program, and PostgreSQL would take that for its own server.
  fs.rmSync(note, { force: true })
  for (const name of fs.readdirSync(dataFolder).filter((name) => name.startsWith('.s.PGSQL.')))
    fs.rmSync(join(dataFolder, name), { force: true })
}

/** Turns what PostgreSQL wrote before it gave up into one line. */
function whyNot(output: string, deed: string, logFile?: string): Refusal {
  if (output.includes('No space left on device')) {
    return new Refusal('The disk is full. Free some space and start again: nothing that was saved is lost.')
  }
  const lines = output
    .split('\n')
    .filter((line) => /FATAL|PANIC|error:|could not access|ENOENT|EACCES/.test(line))
  const last = lines.at(-1)?.replace(/^.*?(FATAL|PANIC|error|postgres): +/, '') ?? 'it gave no reason'
  const where = logFile ? ` (more in ${logFile})` : ''
  return new Refusal(`The embedded PostgreSQL could not ${deed}: ${last.trim()}${where}.`)
}
