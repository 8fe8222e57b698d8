import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSecrets } from '../runtime/data-dir'
import { embeddedUrl } from '../runtime/embedded'
import { readPlace } from '../runtime/embedded-place'
import { untilAnswers } from './until-answers'

/** A whole product of its own, that a test may kill. */
export type SecondOffice = {
  url: string
  dataDir: string
  start: () => Promise<void>
  /** SIGKILL to every process of it at once, the database server first. */
  kill: () => Promise<void>
  /** SIGTERM, as Ctrl-C; resolves with the exit code. */
  stop: () => Promise<number>
  databaseUrl: () => string
  run: (command: string, ...args: string[]) => string
  remove: () => void
}

export function makeSecondOffice(port: number): SecondOffice {
  const dataDir = mkdtempSync(join(tmpdir(), 'pryimalnia-second-'))
  chmodSync(dataDir, 0o711)
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DEMO: '1',
    DEMO_PASSWORD: 'demo-of-the-tests',
    LOG_LEVEL: 'error',
    DATABASE_URL: '',
    NODE_OPTIONS: '',
  }
  const url = `http://127.0.0.1:${port}`
  let running: { pid: number; ended: Promise<number> } | undefined

  async function start(): Promise<void> {
    const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'start'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const ended = new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
    running = { pid: child.pid ?? 0, ended }
    await untilAnswers(`${url}/api/health`, ended)
  }
  return {
    url,
    dataDir,
    start,
    async kill() {
      for (const pid of [postmasterOf(dataDir), ...descendantsOf(running?.pid ?? 0)]) killHard(pid)
      await running?.ended
    },
    async stop() {
      if (running) process.kill(running.pid, 'SIGTERM')
      return (await running?.ended) ?? 0
    },
    databaseUrl: () => embeddedUrl(dataDir, loadSecrets(dataDir).databasePassword) ?? '',
    run: (command, ...args) =>
      execFileSync(process.execPath, ['scripts/bootstrap.mjs', command, ...args], {
        env,
        encoding: 'utf8',
      }).trim(),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

function postmasterOf(dataDir: string): number {
  const note = join(readPlace(dataDir)?.dataFolder ?? '', 'postmaster.pid')
  return Number(readFileSync(note, 'utf8').split('\n')[0])
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself: the one that looked after it is gone.
  }
}

/** A process and all that it started, by /proc. */
function descendantsOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const]
      } catch {
        return []
      }
    })
  const found = [root]
  for (const pid of found)
    found.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child))
  return found
}
