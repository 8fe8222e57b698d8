import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { lineFor } from './refusal'

/**
 * Runs a command of `npm run …` and sets the exit code: what people can mend is one line, a fault of ours a stack.
 *
 * Told to stop, it ends at once with all it has started, unless the work listens itself and stops in an order of its own.
 *
 * The work imports what reads settings only after `.env` was read.
 */
export async function runCommand(work: () => Promise<number | undefined>): Promise<never> {
  // The bootstrap holds the other end: without it nobody could stop us, so we stop as if told to.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Without a listener the process would die without its `exit`, by which the database is stopped.
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal])
    })
  }
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
    process.exit((await work()) ?? 0)
  } catch (error) {
    console.error(lineFor(error) ?? error)
    process.exit(1)
  }
}
