import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

// The job runner as `npm start` runs it, over the database of the test.

const WAIT_MS = 60_000

function start(): ChildProcess {
  const script = ['--conditions=react-server', '--import', 'tsx', 'scripts/worker.ts']
  return spawn(process.execPath, script, { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } })
}

async function withOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function dueJobs(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    'SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE run_at <= now()',
  )
  return rows[0]?.count ?? 0
}

/** Starts the job runner and kills it (SIGKILL) once it has done some of its work and not all. */
export async function killWhileWorking(): Promise<{ all: number; left: number }> {
  return withOwner(async (client) => {
    const all = await dueJobs(client)
    const runner = start()
    const ended = once(runner, 'exit')
    const until = Date.now() + WAIT_MS
    let left = all
    while (left >= all && Date.now() < until) {
      left = await dueJobs(client)
      await sleep(1)
    }
    runner.kill('SIGKILL')
    await ended
    return { all, left: await dueJobs(client) }
  })
}

/** Starts it anew and lets it do all that is left, what the killed one had in hand too. */
export async function workOff(): Promise<void> {
  await withOwner(async (client) => {
    const runner = start()
    const ended = once(runner, 'exit')
    const until = Date.now() + WAIT_MS
    try {
      while ((await dueJobs(client)) > 0) {
        if (Date.now() > until) throw new Error('The job runner did not finish its work')
        await sleep(50)
      }
    } finally {
      runner.kill('SIGTERM')
      await ended
    }
  })
}
