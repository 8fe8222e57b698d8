import { Logger, run } from 'graphile-worker'
import { env } from '@/lib/core/env'
import { recordHeartbeat } from '@/lib/core/health.commands'
import { log, logFault } from '@/lib/core/log'
import { takePlace } from './runtime/runner-place'
import { crontab, taskList } from './worker-tasks'

// The job runner beside the web server, started by `npm start`; as many of them as one likes may run.
const HEARTBEAT_EVERY_MS = 10_000
const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const
const logger = new Logger(() => (level, message) => log[levels[level]]({ job: true }, message))

const leave = await takePlace(env.DATABASE_URL, (error) => logFault(error, 'place of the job runner'))
const runner = await run({
  connectionString: env.DATABASE_URL,
  concurrency: 2,
  maxPoolSize: 6,
  noHandleSignals: true,
  pollInterval: 2000,
  logger,
  taskList,
  crontab,
})
// What older versions left undone: one job however many runners start.
await runner.addJob('fillStatedParties', {}, { jobKey: 'fillStatedParties' })
const beat = () => void recordHeartbeat().catch((error) => logFault(error, 'worker heartbeat'))
beat()
const heart = setInterval(beat, HEARTBEAT_EVERY_MS)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void runner.stop().catch((error) => logFault(error, 'worker')))
}
await runner.promise
clearInterval(heart)
await leave()
process.exit(0)
