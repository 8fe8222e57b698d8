import { existsSync } from 'node:fs'
import { lineFor } from './refusal'

/**
 * Runs a command of `npm run …` and sets the exit code: what people can mend is one line, a fault of ours a stack.
 *
 * The work imports what reads settings only after `.env` was read.
 */
export async function runCommand(work: () => Promise<number | undefined>): Promise<never> {
  // The bootstrap holds the other end: without it nobody could stop us, so we stop as if told to.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
    process.exit((await work()) ?? 0)
  } catch (error) {
    console.error(lineFor(error) ?? error)
    process.exit(1)
  }
}
