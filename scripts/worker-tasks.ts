import type { TaskList } from 'graphile-worker'

/** What the job runner can do, by the names in `lib/core/jobs.ts`. */
export const taskList: TaskList = {}

/** What it does by itself, as lines of cron in UTC. */
export const crontab = ''
